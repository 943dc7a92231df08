import Articles
import Text

extension Article {
    /// The text as it is printed: before every item of an ordered list stands its number, which the text that
    /// annotations point into does not hold. O(n).
    package var printed: String {
        var bytes: [UInt8] = []
        var copied = 0
        for (range, kind) in zip(paragraphs, kinds) {
            guard case .item(_, let number?) = kind else { continue }
            bytes += text.bytes[copied..<range.lower] + Array("\(number). ".utf8)
            copied = range.lower
        }
        return String(decoding: bytes + text.bytes[copied...], as: UTF8.self)
    }
}
