import Articles
import FoundationEssentials
import Glibc
import Store
import Testing
import Text

@testable import Library

@Suite struct ImportTests {
    private let folder: TemporaryFolder
    private let store: ArticleStore
    private let engines = Engines()

    init() throws {
        folder = try TemporaryFolder()
        store = try ArticleStore.inMemory()
    }

    private func bring(_ paths: String...) throws -> ImportReport {
        let today = try #require(CivilDate(iso: "2024-05-03"))
        return try importDocuments(paths, into: store, engines: engines, today: today)
    }

    private func titles() throws -> [String] {
        try store.page(of: .all, at: .start, limit: 10).rows.map(\.title)
    }

    @Test func aFolderIsTakenWithAllThatIsInIt() throws {
        try folder.file("a.txt", Self.harbour)
        try folder.file("deep/er/b.txt", Self.bridge)
        try folder.file(".hidden/c.txt", "Not to be read. It is hidden, and stays so for good.")
        let report = try bring(folder.path)
        #expect(report.added.count == 2)
        let name = folder.path.split(separator: "/").last.map(String.init)
        #expect(try store.sources().map(\.name) == [name])
        #expect(report.failures.isEmpty)
        #expect(try Set(titles()) == ["Harbour opens after the storm", "A bridge is named"])
    }

    @Test func theSameDocumentTwiceIsOneArticle() throws {
        let first = try folder.file("a.txt", Self.harbour)
        let second = try folder.file("b.txt", Self.harbour)
        #expect(try bring(first, second).added.count == 1)
        let again = try bring(folder.path)
        #expect(again.added.isEmpty && again.present == 2)
    }

    @Test func oneBadDocumentNeverStopsTheRest() throws {
        let good = try folder.file("good.txt", Self.harbour)
        let empty = try folder.file("empty.txt", "")
        let binary = try folder.file("image.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](0...255))
        let feed = try folder.file("feed.xml", "<?xml version='1.0'?><rss><channel><title>News</title></channel></rss>")
        let page = try folder.file("page.html", "\n<!DOCTYPE html><title>A page</title><p>Its words stand among tags.")
        let report = try bring(empty, "\(folder.path)/missing.txt", binary, good, "/dev/null", feed, page)
        #expect(report.added.count == 2)
        #expect(report.failures.map(\.fault) == [.empty, .notFound, .notText, .notAFile, .markup])
    }

    @Test func oneDocumentThatTheDatabaseRefusesNeverStopsTheRest() throws {
        let documents = try ["One", "Refused", "Three", "Four", "Five"].map { title in
            let raw = RawDocument(bytes: Array("\(title) words fell.".utf8), origin: title, title: title)
            let cleaned = try engines.clean(raw)
            let today = try #require(CivilDate(iso: "2024-05-03"))
            return NewDocument(
                raw: raw, cleaned: cleaned, annotations: engines.annotate(cleaned.article), dayAdded: today)
        }
        let stored = try storing(documents[...]) { documents throws(StoreError) in
            guard !documents.contains(where: { $0.raw.origin == "Refused" }) else {
                throw .failed(statement: "INSERT", code: 18)
            }
            return try store.add(documents)
        }
        #expect(stored.map { (try? $0.get()) != nil } == [true, false, true, true, true])
        #expect(stored[1] == .failure(.refused(18)))
        #expect(try store.counts().total == 4)
        #expect(throws: StoreError.busy(path: "")) {
            try storing(documents[...]) { _ throws(StoreError) in throw .busy(path: "") }
        }
        #expect(throws: StoreError.failed(statement: "INSERT", code: 10)) {
            try storing(documents[...]) { _ throws(StoreError) in throw .failed(statement: "INSERT", code: 10) }
        }
    }

    @Test func whoARecordSaysWroteItIsKept() throws {
        let text = Self.harbour.replacing("\n", with: "\\n").replacing("\"", with: "'")
        let file = try folder.file(
            "some.jsonl", #"{"title":"Harbour","authors":["Ada Quill","Ben Roe"],"text":"\#(text)"}"#)
        let id = try #require(try bring(file).added.first)
        #expect(try store.article(id)?.content.article.metadata.authors == ["Ada Quill", "Ben Roe"])
        #expect(try store.rawDocument(of: id)?.author == "Ada Quill, Ben Roe")
        #expect(try store.page(of: .search("by:quill"), at: .start, limit: 5).rows.count == 1)
    }

    @Test func aDocumentOverTheBoundIsRefusedUnread() throws {
        let path = try folder.file("large.txt", "x")
        #expect(truncate(path, off_t(mostDocumentBytes) + 1) == 0)
        let report = try bring(path)
        #expect(report.failures.map(\.fault) == [.tooLarge(bytes: mostDocumentBytes + 1, most: mostDocumentBytes)])
    }

    @Test(arguments: [
        ("Published: 2 May 2024\n\n", "2024-05-02", PublicationDay.Evidence.text, "a.txt"),
        ("", "2024-04-30", .fileName, "2024-04-30-harbour.txt"),
    ])
    func thePublicationDayIsTakenFromTheStrongestEvidence(
        head: String, day: String, evidence: PublicationDay.Evidence, name: String
    ) throws {
        let report = try bring(try folder.file(name, head + Self.harbour))
        let id = try #require(report.added.first)
        let published = try #require(try store.article(id)).content.article.metadata.published
        #expect(published?.day.description == day)
        #expect(published?.evidence == evidence)
        #expect(report.evidence == [evidence: 1])
    }

    @Test func encodingsAreRead() throws {
        let text =
            "Le café rouvre à Genève\n\nLe café de la place a rouvert ses portes samedi, après trois mois de travaux."
        let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
        let windows = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        for (name, bytes) in [("a", Array(text.utf8)), ("b", utf16), ("c", windows)] {
            let report = try bring(try folder.file("\(name).txt", bytes))
            let id = try #require(report.added.first)
            let article = try #require(try store.article(id)).content.article
            #expect(article.title == "Le café rouvre à Genève")
        }
    }

    static let harbour = """
        Harbour opens after the storm

        The harbour of Lindby opened again on Thursday, two days after the storm had closed it to all ships.

        Pilots brought in eleven ships that had waited outside since Tuesday, the harbour master said.
        """

    static let bridge = """
        A bridge is named

        The council named the new bridge after the engineer who drew it, Maria Berg, on Friday evening.

        The bridge opens to traffic in June, and a ferry that has run since 1931 will make its last crossing then.
        """
}

/// A folder of its own for one test, removed with it.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/dateline-test-XXXXXX".utf8CString)
        path = String(cString: try #require(mkdtemp(&template)))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, its folders first, and gives its path.
    @discardableResult
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = "\(path)/\(name)"
        var folder = ""
        for part in path.split(separator: "/").dropLast() {
            folder += "/\(part)"
            mkdir(folder, 0o700)
        }
        let stream = try #require(fopen(path, "w"))
        fwrite(bytes, 1, bytes.count, stream)
        fclose(stream)
        return path
    }

    @discardableResult
    func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }
}
