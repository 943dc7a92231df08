import Articles
import Text

/// The version of the rules; a higher one annotates anew.
package let timesVersion = 2

/// The time expressions of a text, with their TIMEX3 types and values.
///
/// - Parameters:
///   - document: the article's text.
///   - anchor: the publication day; nil when unknown: then relative expressions stay unresolved (values with `X`,
///     no span).
/// - Returns: in text order, disjoint.
/// - Complexity: O(n): every word starts a bounded number of rules, each of which looks at a bounded number of words.
/// - SeeAlso: TimeML 1.2.1, TIMEX3.
package func timeExpressions(in document: TokenizedText, anchor: CivilDate?) -> [TimeExpression] {
    let bytes = document.text.bytes.span
    var found: [TimeExpression] = []
    var reading = Reading(anchor: anchor)
    for sentence in document.sentences {
        reading.lexemes.removeAll(keepingCapacity: true)
        for index in sentence { appendLexemes(of: document.tokens[index], in: bytes, to: &reading.lexemes) }
        appendExpressions(of: &reading, to: &found)
    }
    return found
}

/// Reads one sentence from left to right, taking the longest expression at each word.
private func appendExpressions(of reading: inout Reading, to found: inout [TimeExpression]) {
    var index = 0
    while index < reading.lexemes.count {
        guard let match = reading.expression(at: index), match.end > index else {
            index += 1
            continue
        }
        let range = ByteRange(
            reading.lexemes[match.start].range.lower, reading.lexemes[match.end - 1].range.upper)
        found.append(
            TimeExpression(
                range: range, type: match.type, value: match.value, modifier: match.modifier, span: match.span,
                precision: match.precision))
        if let time = match.time { reading.reference.note(time) }
        index = match.end
    }
}
