import Articles
import Text
import Times

/// A Sunday in the middle of a year: the anchor of most tests.
let sunday = CivilDate(iso: "2023-06-18")

/// The text of a marked one: "on [DATE 2023-06-19 Monday]" is "on Monday".
func plain(_ marked: String) -> String {
    var text = ""
    for (index, piece) in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
        guard index > 0 else {
            text += piece
            continue
        }
        let words = piece.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        text += words.dropFirst(2).joined().replacing("]", with: "", maxReplacements: 1)
    }
    return text
}

/// The text with the time expressions found in it marked: "on [DATE 2023-06-19 Monday]".
func marked(_ text: String, anchor: CivilDate?) -> String {
    let document = TokenizedText(UTF8Text(text))
    var (result, end) = ("", 0)
    for time in timeExpressions(in: document, anchor: anchor) {
        result += document.text[ByteRange(end, time.range.lower)]
        result += "[\(time.type.rawValue) \(time.value) \(document.text[time.range])]"
        end = time.range.upper
    }
    return result + document.text[ByteRange(end, document.text.count)]
}

/// The first time expression of a text.
func first(_ text: String, anchor: CivilDate? = sunday) -> TimeExpression? {
    timeExpressions(in: TokenizedText(UTF8Text(text)), anchor: anchor).first
}
