import GRDB
import Text

/// Splits texts into words just as the full-text index does: small letters, no diacritics.
///
/// Its tokenizer is made on a connection of its own. A search can be interrupted at any moment, and GRDB ends the program
/// where it finds no tokenizer because of that.
struct IndexWords {
    private static let connection = Result { try DatabaseQueue() }

    private let tokenizer: any FTS5Tokenizer

    init() throws {
        tokenizer = try Self.connection.get().inDatabase { try $0.makeTokenizer(.unicode61(diacritics: .remove)) }
    }

    /// The folded words of a text.
    func words(of text: String) -> [String] {
        let bytes = Array(text.utf8)
        if bytes.allSatisfy({ $0 < 0x80 }) { return Self.plainWords(bytes) }
        var words: [String] = []
        visit(bytes) { word, _ in
            words.append(String(decoding: word, as: UTF8.self))
            return true
        }
        return words
    }

    /// The words of a text of ASCII alone, without the tokenizer, which takes ten times as long.
    private static func plainWords(_ bytes: [UInt8]) -> [String] {
        bytes.split { !$0.isAlphanumeric }.map { String(decoding: $0.lazy.map(\.lowercased), as: UTF8.self) }
    }

    /// Shows each folded word with the bytes it covers to `body`, in order, until it returns false.
    ///
    /// - Complexity: O(n).
    func visit(_ text: [UInt8], _ body: (UnsafeRawBufferPointer, ByteRange) -> Bool) {
        guard !text.isEmpty, text.count <= Int(Int32.max) else { return }
        withoutActuallyEscaping(body) { body in
            var visitor = Visitor(limit: text.count, body: body)
            withUnsafeMutablePointer(to: &visitor) { visitor in
                text.withUnsafeBytes { bytes in
                    _ = tokenizer.tokenize(
                        context: visitor, tokenization: .document,
                        pText: bytes.baseAddress?.assumingMemoryBound(to: CChar.self), nText: CInt(bytes.count)
                    ) { context, _, word, count, start, end in
                        guard let visitor = context?.assumingMemoryBound(to: Visitor.self), let word else { return 1 }
                        return visitor.pointee.take(word, count: Int(count), from: Int(start), to: Int(end)) ? 0 : 1
                    }
                }
            }
        }
    }

    /// What the tokenizer, written in C, hands its words to.
    private struct Visitor {
        let limit: Int
        let body: (UnsafeRawBufferPointer, ByteRange) -> Bool

        func take(_ word: UnsafePointer<CChar>, count: Int, from start: Int, to end: Int) -> Bool {
            guard count >= 0, start >= 0, start <= end, end <= limit else { return false }
            return body(UnsafeRawBufferPointer(start: word, count: count), ByteRange(start, end))
        }
    }
}
