import Articles
import Text

/// The words that a search looks for in an article's text: plain ones, phrases, and names.
///
/// What it must not have, and fields that are about other things, are left out.
///
/// - Parameter snippet: where the search found the article; its hits are words in other forms too.
func searchedWords(_ query: String, _ snippet: Snippet?) -> [SoughtWords] {
    var words: [SoughtWords] = []
    for term in searchTerms(query) where !term.isNegated {
        switch term.field {
        case "", "about", "person", "org", "place":
            words.append(SoughtWords(term.value, isWhole: true, isPrefix: term.isPrefix))
        default: break
        }
    }
    guard let snippet, !words.isEmpty else { return words }
    let bytes = Array(snippet.text.utf8)
    let forms = Set(snippet.hits.map { String(decoding: bytes[$0.lower..<$0.upper], as: UTF8.self) })
    return words + forms.sorted().map { SoughtWords($0, isWhole: true, isPrefix: false) }
}

/// Lights the words of the search that found the open article, and goes to the first.
func lightSearched(_ state: inout ReaderState) {
    guard case .search(let query) = state.list.list, state.returnsTo.isEmpty, state.awaited == nil,
        let article = state.article
    else { return }
    let height = articleHeight(state)
    let shown = searchedWords(query, nil).map(\.text).joined(separator: " ")
    state.article?.find(searchedWords(query, state.list.snippets[article.id]), for: shown, height: height)
    if let found = state.article?.found, !found.hits.isEmpty { state.notice = noticeOfHits(found, state.keymap) }
}

/// A term of a search as it is written: `-field:"value"*`.
private struct SearchTerm {
    var field = ""
    var value = ""
    var isNegated = false
    var isPrefix = false
}

/// The terms of a search in their order, `OR` left out.
private func searchTerms(_ query: String) -> [SearchTerm] {
    var terms: [SearchTerm] = []
    var rest = Array(query.utf8)[...]
    func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    while true {
        rest = rest.drop { $0 == .space }
        guard !rest.isEmpty else { return terms }
        var term = SearchTerm()
        if rest.first == .dash {
            term.isNegated = true
            rest = rest.dropFirst()
        }
        let name = rest.prefix { $0.isAlphanumeric }
        if !name.isEmpty, rest[name.endIndex...].first == UInt8(ascii: ":") {
            term.field = text(name).lowercased()
            rest = rest[(name.endIndex + 1)...]
        }
        if rest.first == .quote {
            let value = rest.dropFirst().prefix { $0 != .quote }
            term.value = text(value)
            rest = rest[value.endIndex...].dropFirst()
        } else {
            let value = rest.prefix { $0 != .space && $0 != .quote && $0 != UInt8(ascii: "*") }
            term.value = text(value)
            rest = rest[value.endIndex...]
            if term.field.isEmpty, !term.isNegated, term.value == "OR" { continue }
        }
        if rest.first == UInt8(ascii: "*") {
            term.isPrefix = true
            rest = rest.dropFirst()
        }
        terms.append(term)
    }
}
