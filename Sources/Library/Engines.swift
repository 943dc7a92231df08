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
    package init() { model = EntityModel(gazetteer: resource("entities/gazetteer.tsv") ?? []) }

    /// The versions that annotations made now carry.
    package static let versions = EngineVersions(
        cleaning: cleaningVersion, entities: entitiesVersion, times: timesVersion, timelines: timelinesVersion)

    /// The article of a raw document, or what is the matter with its bytes.
    package func clean(_ raw: RawDocument) throws(DocumentFault) -> CleanedDocument {
        guard !raw.bytes.isEmpty else { throw .empty }
        if raw.form == .html { return Cleaning.clean(raw, page: htmlDocument(ofPage: raw.bytes, charset: raw.charset)) }
        let decoded: UTF8Text
        do { decoded = try decode(raw.bytes, declared: raw.charset).text } catch { throw .notText }
        guard !isMarkup(decoded) else { throw .markup }
        let cleaned = Cleaning.clean(raw, text: decoded)
        guard !cleaned.article.text.isEmpty else { throw .empty }
        return cleaned
    }

    /// Names, times and events of an article.
    package func annotate(_ article: Article) -> Annotations {
        let document = TokenizedText(article.text)
        let published = article.metadata.published?.day
        let entities = Entities.entities(in: document, title: UTF8Text(article.title), model: model)
        let times = timeExpressions(in: document, anchor: published)
        let events = Timelines.events(in: document, times: times, entities: entities, published: published)
        return Annotations(entities: entities, times: times, events: events, versions: Self.versions)
    }

    /// Time expressions of a text alone.
    package func times(in text: UTF8Text, anchor: CivilDate?) -> [TimeExpression] {
        timeExpressions(in: TokenizedText(text), anchor: anchor)
    }

    /// IOB2 tags of the sentences of one tokenised document.
    package func tags(for sentences: [[String]]) -> [[String]] { Entities.tags(for: sentences, model: model) }
}

/// Whether a text begins as an HTML page or an XML document does. O(1).
private func isMarkup(_ text: UTF8Text) -> Bool {
    let head = text.bytes.prefix(512).drop { $0.isSpace || $0 >= 0x80 }
    let opening = String(decoding: head.prefix(16).map(\.lowercased), as: UTF8.self)
    return ["<!doctype", "<html", "<head", "<body", "<?xml", "<rss", "<feed"].contains(where: opening.hasPrefix)
}
