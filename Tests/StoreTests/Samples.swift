import Articles
import Glibc
import Store
import Text

/// `2023-06-18` as a day; the first day there is when it is none, which no test wants.
func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(daysSinceEpoch: 0) }

let versions = EngineVersions(cleaning: 1, entities: 1, times: 1, timelines: 1)

/// A document as cleaning and the engines leave it, with what a test names and nothing else.
func document(
    _ title: String, _ paragraphs: [String] = ["Nothing much happened."], published: String? = nil,
    added: String = "2024-01-01", source: String = "imported", guid: String? = nil, authors: [String] = [],
    entities: [Entity] = [], events: [Event] = [], versions: EngineVersions = versions
) -> NewDocument {
    var metadata = Metadata()
    metadata.authors = authors
    metadata.published = published.map { PublicationDay(day: day($0), evidence: .text) }
    let article = Article(title: title, paragraphs: paragraphs, metadata: metadata)
    let raw = RawDocument(bytes: Array((title + "\n" + paragraphs.joined(separator: "\n")).utf8), origin: title)
    return NewDocument(
        raw: raw, cleaned: CleanedDocument(article: article, residue: []),
        annotations: Annotations(entities: entities, times: [], events: events, versions: versions),
        source: source, guid: guid, dayAdded: day(added))
}

/// An entity with one mention at the text's beginning.
func entity(
    _ kind: EntityKind, _ name: String, aliases: [String] = [], roles: [String] = [], mentions: Int = 1
) -> Entity {
    Entity(
        kind: kind, name: name, aliases: aliases, roles: roles,
        mentions: (0..<mentions).map { ByteRange(2 * $0, 2 * $0 + 1) })
}

/// Entities as words: "person Orla Finn = Finn, O. Finn / Mayor; place Tallinn", each with one mention, apart.
func entities(_ text: String) -> [Entity] {
    text.split(separator: ";").enumerated().compactMap { index, part in
        func trimmed(_ text: Substring) -> String { text.split(separator: " ").joined(separator: " ") }
        let withRoles = part.split(separator: "/").map { $0 }
        let names = withRoles[0].split(separator: "=").map { $0 }
        let words = trimmed(names[0]).split(separator: " ", maxSplits: 1)
        guard let kind = EntityKind(rawValue: String(words[0])) else { return nil }
        return Entity(
            kind: kind, name: String(words[1]),
            aliases: names.dropFirst().flatMap { $0.split(separator: ",").map(trimmed) },
            roles: withRoles.dropFirst().flatMap { $0.split(separator: ",").map(trimmed) },
            mentions: [ByteRange(2 * index, 2 * index + 1)])
    }
}

/// An event over those days; "2023-02-01" is one day, "2023-02-01..2023-02-28" several, "..2023-02-28" has no
/// beginning.
///
/// - Parameter entities: those its sentence names, by their number in the article.
func event(_ label: String, _ days: String, naming entities: [Int] = []) -> Event {
    let ends = days.split(separator: ".", omittingEmptySubsequences: false)
    let first = ends.first.flatMap { CivilDate(iso: $0) }
    let last = ends.last.flatMap { CivilDate(iso: $0) }
    return Event(
        sentence: ByteRange(0, 7), label: label, span: DaySpan(from: first, to: last) ?? DaySpan(day: day("")),
        precision: .day, certainty: .stated, time: nil, entities: entities)
}

/// A store in memory with those documents.
func store(_ documents: [NewDocument]) throws -> ArticleStore {
    let store = try ArticleStore.inMemory()
    _ = try store.add(documents)
    return store
}

/// A folder of a test's own, gone with the value.
final class Folder {
    let path: String

    init() {
        var template = "/tmp/store-tests-XXXXXX".utf8CString
        path = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/tmp"
        }
    }

    deinit { removeAll(path) }

    /// The bytes of a file in it.
    func bytes(_ name: String) -> [UInt8] {
        guard let file = fopen("\(path)/\(name)", "r") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    func write(_ bytes: [UInt8], to name: String) {
        guard let file = fopen("\(path)/\(name)", "w") else { return }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    /// The names in it, sorted.
    var names: [String] { entries(path).sorted() }

    /// The permission bits of a file or folder in it.
    func mode(_ name: String) -> UInt32? {
        var status = stat()
        return stat("\(path)/\(name)", &status) == 0 ? status.st_mode & 0o7777 : nil
    }
}

private func entries(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return names
}

private func removeAll(_ path: String) {
    for name in entries(path) {
        let child = "\(path)/\(name)"
        if unlink(child) != 0 { removeAll(child) }
    }
    rmdir(path)
}
