import Articles
import FoundationEssentials
import Text

/// One document to be stored: as it came, cleaned and annotated.
package struct NewDocument: Hashable, Sendable {
    /// The bytes as they came.
    package let raw: RawDocument
    /// What cleaning made of them.
    package let cleaned: CleanedDocument
    /// What the engines found in the cleaned text.
    package let annotations: Annotations
    /// The name of its source: "imported", or a folder's.
    package let source: String
    /// What tells it from the other articles of its source; nil for a document known by its bytes alone.
    package let guid: String?
    /// The day it enters the store; lists sort by it when the publication day is unknown.
    package let dayAdded: CivilDate

    let article: PackedArticle
    let packedRaw: PackedRawDocument
    let packedAnnotations: Data

    /// Packs all of it: what takes long, and needs no store.
    package init(
        raw: RawDocument, cleaned: CleanedDocument, annotations: Annotations, source: String = "imported",
        guid: String? = nil, dayAdded: CivilDate
    ) {
        (self.raw, self.cleaned, self.annotations) = (raw, cleaned, annotations)
        (self.source, self.guid, self.dayAdded) = (source, guid, dayAdded)
        article = PackedArticle(cleaned.article)
        packedRaw = PackedRawDocument(raw, text: article.text)
        packedAnnotations = PackedAnnotations(annotations).packed(with: article.text)
    }
}

/// What became of a document that was to be stored.
package enum AddResult: Hashable, Sendable {
    /// It is new, and stored.
    case added(ArticleID)
    /// It was there already; nothing changed.
    case present(ArticleID)

    var isAdded: Bool { if case .added = self { true } else { false } }

    /// The article, new or not.
    package var id: ArticleID {
        switch self {
        case .added(let id), .present(let id): id
        }
    }
}
