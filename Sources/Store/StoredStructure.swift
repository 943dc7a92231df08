import Articles
import Text

/// What the paragraphs of an article are and what is set apart in them, as it stands in the file.
///
/// Nothing in it is trusted: a kind that is none is running text, a range that is none is left out.
struct StoredStructure: Codable {
    /// One word a paragraph and its numbers: "text", "heading 2", "item 1", "item 1 12", "quote 1", "code", "table 1";
    /// nil where all is running text.
    var kinds: [String]?
    /// nil where nothing is set apart.
    var markup: [StoredMarkup]?

    /// nil when there is nothing to keep.
    init?(_ article: Article) {
        kinds = article.kinds.allSatisfy { $0 == .text } ? nil : article.kinds.map(Self.words)
        markup = article.markup.isEmpty ? nil : article.markup.map(StoredMarkup.init)
        if kinds == nil, markup == nil { return nil }
    }

    /// The kinds in order; empty where all is running text.
    var paragraphKinds: [ParagraphKind] { kinds?.map(Self.kind) ?? [] }

    /// What is set apart in `text`.
    func markup(in text: UTF8Text) -> [Markup] { markup?.compactMap { $0.markup(in: text) } ?? [] }

    private static func words(_ kind: ParagraphKind) -> String {
        switch kind {
        case .text: "text"
        case .heading(let level): "heading \(level)"
        case .item(let level, nil): "item \(level)"
        case .item(let level, let number?): "item \(level) \(number)"
        case .quote(let level): "quote \(level)"
        case .code: "code"
        case .table(let headerRows): "table \(headerRows)"
        }
    }

    private static func kind(_ words: String) -> ParagraphKind {
        let parts = words.split(separator: " ", maxSplits: 2)
        let numbers = parts.dropFirst().map { Int($0) }
        switch (parts.first, numbers.first ?? nil) {
        case ("heading", let level?): return .heading(level: min(max(level, 1), 6))
        case ("item", let level?): return .item(level: max(level, 1), number: numbers.count > 1 ? numbers[1] : nil)
        case ("quote", let level?): return .quote(level: max(level, 1))
        case ("code", _): return .code
        case ("table", let rows?): return .table(headerRows: max(rows, 0))
        default: return .text
        }
    }
}

/// A stretch that is set apart, as it stands in the file: two numbers and names, not yet known to be a range.
struct StoredMarkup: Codable {
    let lower: Int
    let upper: Int
    let kind: String
    /// Where a link leads.
    var address: String?

    init(_ markup: Markup) {
        (lower, upper) = (markup.range.lower, markup.range.upper)
        switch markup.kind {
        case .link(let target): (kind, address) = ("link", target)
        case .emphasis: kind = "emphasis"
        case .strong: kind = "strong"
        case .code: kind = "code"
        }
    }

    /// nil when it is no range of `text`, cuts a character of it, or its kind is unknown.
    func markup(in text: UTF8Text) -> Markup? {
        guard lower >= 0, lower < upper, upper <= text.count, upper <= Int(Int32.max),
            !text.bytes[lower].isContinuation, upper == text.count || !text.bytes[upper].isContinuation
        else { return nil }
        let range = ByteRange(lower, upper)
        switch (kind, address) {
        case ("link", let address?): return Markup(range: range, kind: .link(address))
        case ("emphasis", _): return Markup(range: range, kind: .emphasis)
        case ("strong", _): return Markup(range: range, kind: .strong)
        case ("code", _): return Markup(range: range, kind: .code)
        default: return nil
        }
    }
}
