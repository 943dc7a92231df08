import Articles
import CModel
import Entities
import Text

/// The model that ships.
let model = EntityModel(
    gazetteer: Array(shipped("entities/gazetteer.tsv")),
    subtypes: Array(shipped("entities/subtypes.tsv")) + [0x0A] + Array(shipped("entities/places.tsv")),
    tagger: shipped("entities/names.model"))

/// The bytes that ship under a name.
private func shipped(_ name: String) -> UnsafeRawBufferPointer {
    let resource = cmodel_find(name)?.pointee
    return UnsafeRawBufferPointer(start: resource?.bytes, count: Int(resource?.count ?? 0))
}

/// A mention as a test writes it: "person Anna Lindh".
struct MarkedMention: Hashable, Comparable, CustomStringConvertible {
    let range: ByteRange
    let kind: String
    let text: String

    var description: String { "[\(kind) \(text)]" }

    static func < (left: MarkedMention, right: MarkedMention) -> Bool { left.range < right.range }
}

/// The text without its marks, and what they mark: "[person Anna Lindh] met [person Ana Gomes]".
func marked(_ text: String) -> (text: String, mentions: [MarkedMention]) {
    var plain = ""
    var mentions: [MarkedMention] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
        plain += rest[..<open]
        let inside = rest[rest.index(after: open)..<close]
        let kind = inside.prefix { $0 != " " }
        let name = inside.dropFirst(kind.count + 1)
        let start = plain.utf8.count
        plain += name
        mentions.append(
            MarkedMention(range: ByteRange(start, plain.utf8.count), kind: String(kind), text: String(name)))
        rest = rest[rest.index(after: close)...]
    }
    return (plain + rest, mentions)
}

/// The entities of a text, without a title.
func found(in text: String, title: String? = nil) -> [Entity] {
    entities(in: TokenizedText(UTF8Text(text)), title: title.map { UTF8Text($0) }, model: model)
}

/// The mentions of a text as a test writes them, in text order.
func foundMentions(in text: String) -> [MarkedMention] {
    let kinds: [EntityKind: String] = [.person: "person", .organization: "org", .place: "place", .other: "other"]
    let bytes = UTF8Text(text)
    return found(in: text).flatMap { entity in
        entity.mentions.map { MarkedMention(range: $0, kind: kinds[entity.kind] ?? "", text: bytes[$0]) }
    }.sorted()
}
