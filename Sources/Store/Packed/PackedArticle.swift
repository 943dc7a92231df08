import Articles
import FoundationEssentials
import Text

/// An article as the file takes it: what its row and its text are made of.
struct PackedArticle: Hashable, Sendable {
    let publishedDay: Int?
    let publishedEvidence: String?
    let minutes: Int
    let title: String
    /// The authors, a line each.
    let author: String
    let site: String?
    let metadata: String
    let flags: String
    let structure: String
    /// As it is, for the full-text index and as a dictionary.
    let text: [UInt8]
    let packedText: Data
    /// Those of the text, the title and the authors.
    let words: FoldedWords

    init(_ article: Article) {
        let metadata = article.metadata
        publishedDay = metadata.published?.day.daysSinceEpoch
        publishedEvidence = metadata.published?.evidence.rawValue
        minutes = article.readingMinutes
        title = article.title.withoutZero
        author = metadata.authors.joined(separator: "\n").withoutZero
        site = metadata.site
        self.metadata = StoredJSON.string(StoredMetadata(metadata))
        flags = article.flags.isEmpty ? "[]" : StoredJSON.string(article.flags.map(StoredFlag.init))
        structure = StoredStructure(article).map(StoredJSON.string) ?? ""
        text = article.text.bytes
        packedText = Compression.packed(text)
        words = FoldedWords([text, Array(title.utf8), Array(author.utf8)])
    }
}
