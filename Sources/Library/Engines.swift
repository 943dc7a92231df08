import Articles
import Cleaning
import Entities
import HTML
import Text
import Timelines
import Times

/// The engines in the order documents flow through them: cleaning, names, times, timeline.
package struct Engines: Sendable {
    private let model: EntityModel

    /// Loads what ships inside the program.
    package init() { model = shippedEntityModel() }

    /// Takes another tagger than the one that ships, to measure it.
    package init(tagger: [UInt8]) {
        model = EntityModel(
            gazetteer: resource("entities/gazetteer.tsv") ?? [], subtypes: subtypeLists(), tagger: tagger)
    }

    /// The versions that annotations made now carry.
    package static let versions = EngineVersions(
        cleaning: cleaningVersion, entities: entitiesVersion, times: timesVersion, timelines: timelinesVersion)

    /// The article of a raw document, or what is the matter with its bytes.
    package func clean(_ raw: RawDocument) throws(DocumentFault) -> CleanedDocument {
        guard !raw.bytes.isEmpty else { throw .empty }
        let cleaned: CleanedDocument
        switch raw.form {
        case .html: cleaned = page(raw)
        case .htmlFragment:
            cleaned = Cleaning.clean(raw, fragment: decodedPage(raw.bytes, charset: raw.charset).text)
        case .text:
            let decoded: UTF8Text
            do { decoded = try decode(raw.bytes, declared: raw.charset).text } catch { throw .notText }
            switch markup(decoded) {
            case .page: cleaned = page(raw)
            case .other: throw .markup
            case nil: cleaned = Cleaning.clean(raw, text: decoded)
            }
        }
        guard !cleaned.article.text.isEmpty else { throw .empty }
        return cleaned
    }

    private func page(_ raw: RawDocument) -> CleanedDocument {
        // An article's page has a few thousand nodes; what has more than these is read as far as they go.
        var limits = ParsingLimits()
        limits.nodes = 1 << 17
        let document = htmlDocument(ofPage: raw.bytes, charset: raw.charset, limits: limits)
        let cleaned = Cleaning.clean(raw, page: document)
        guard cleaned.article.text.isEmpty, document.excess.contains(.nodes) else { return cleaned }
        // All of them were tags so far: the text may be further on.
        let whole = htmlDocument(ofPage: raw.bytes, charset: raw.charset)
        let hasText = whole.textBytes(of: whole.body ?? whole.root).contains { !$0.isHTMLSpace }
        return hasText ? Cleaning.clean(raw, page: whole) : cleaned
    }

    /// Names, times and events of an article.
    ///
    /// - Parameter includesImplied: whether sentences without a time get events too, see `Timelines.events`.
    package func annotate(_ article: Article, includesImplied: Bool = false) -> Annotations {
        let document = TokenizedText(article.prose)
        let published = article.metadata.published?.day
        let entities = Entities.entities(in: document, title: UTF8Text(article.title), model: model)
        let times = timeExpressions(in: document, anchor: published)
        let events = Timelines.events(
            in: document, times: times, entities: entities, published: published, includesImplied: includesImplied)
        let signature = signature(
            of: document, title: UTF8Text(article.title), entities: entities, events: events)
        return Annotations(
            entities: entities, times: times, events: events, signature: signature, versions: Self.versions)
    }

    /// When the things happened that an article tells of, word by word.
    package func happeningDays(of article: Article) -> HappeningDays {
        let document = TokenizedText(article.prose)
        let annotations = annotate(article)
        return HappeningDays(
            in: document, times: annotations.times, entities: annotations.entities,
            published: article.metadata.published?.day)
    }

    /// Time expressions of a text alone.
    package func times(in text: UTF8Text, anchor: CivilDate?) -> [TimeExpression] {
        times(in: TokenizedText(text), anchor: anchor)
    }

    /// Time expressions of a text that is split already.
    package func times(in document: TokenizedText, anchor: CivilDate?) -> [TimeExpression] {
        timeExpressions(in: document, anchor: anchor)
    }

    /// IOB2 tags of the sentences of one tokenised document.
    package func tags(for sentences: [[String]]) -> [[String]] { Entities.tags(for: sentences, model: model) }

    /// Which of the names in tokenised sentences name one entity: a number for each, equal for those of one entity.
    package func entityNumbers(of names: [NamedWords], in sentences: [[String]]) -> [Int] {
        Entities.entityNumbers(of: names, in: sentences, model: model)
    }

    /// What each of the names in tokenised sentences is more closely.
    package func subtypes(of names: [NamedWords], in sentences: [[String]]) -> [EntitySubtype?] {
        Entities.subtypes(of: names, in: sentences, model: model)
    }
}

extension Article {
    /// The text with spaces for its code, which names nobody and tells no time, and a form feed after every cell of its
    /// tables, since no sentence goes on from one into the next; every other byte keeps its place.
    fileprivate var prose: UTF8Text {
        guard kinds.contains(where: { $0 == .code || $0.isTable }) else { return text }
        var bytes = text.bytes
        for (range, kind) in zip(paragraphs, kinds) {
            if kind == .code {
                for index in range.lower..<range.upper { bytes[index] = .space }
            } else if kind.isTable {
                for index in range.lower..<range.upper where bytes[index] == .tab || bytes[index] == .newline {
                    bytes[index] = .formFeed
                }
            }
        }
        return UTF8Text(repairing: bytes)
    }
}

extension ParagraphKind {
    fileprivate var isTable: Bool {
        if case .table = self { return true }
        return false
    }
}

/// The model of names that ships inside the program.
package func shippedEntityModel() -> EntityModel {
    EntityModel(
        gazetteer: resource("entities/gazetteer.tsv") ?? [], subtypes: subtypeLists(),
        tagger: resourceInPlace("entities/names.model"))
}

/// The lists that tell subtypes: what was written by hand, and the places.
private func subtypeLists() -> [UInt8] {
    (resource("entities/subtypes.tsv") ?? []) + [.newline] + (resource("entities/places.tsv") ?? [])
}

/// What a text that begins with a tag is.
private enum Markup {
    /// An HTML page.
    case page
    /// A feed, or another document of XML.
    case other
}

/// What a text begins as; nil where it is no markup. O(1).
private func markup(_ text: UTF8Text) -> Markup? {
    let head = text.bytes.prefix(2048).drop { $0.isSpace || $0 >= 0x80 }.map(\.lowercased)
    let opening = String(decoding: head.prefix(16), as: UTF8.self)
    if ["<!doctype html", "<html", "<head", "<body"].contains(where: opening.hasPrefix) { return .page }
    guard ["<!doctype", "<?xml", "<rss", "<feed"].contains(where: opening.hasPrefix) else { return nil }
    return String(decoding: head, as: UTF8.self).split(separator: "<").contains {
        $0.hasPrefix("html") || $0.hasPrefix("!doctype html")
    }
        ? .page : .other
}
