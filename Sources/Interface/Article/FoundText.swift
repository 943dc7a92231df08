import Text

/// A text that is looked for in the article, and its hits in text order.
///
/// Capitals and small letters are one, letters are found without their diacritics, and straight quotation marks, hyphens and
/// spaces stand for all of their kind.
struct FoundText: Hashable, Sendable {
    let text: String
    /// In text order, disjoint.
    private(set) var hits: [ByteRange] = []
    /// The hit that has the reader's attention.
    var current = 0

    init() { text = "" }

    /// Finds `text` in `bytes`. O(n) in them.
    init(_ text: String, in bytes: [UInt8]) {
        self.text = text
        let wanted = FoldedText(Array(text.utf8)).bytes
        guard let first = wanted.first else { return }
        let folded = FoldedText(bytes)
        let span = folded.bytes.span
        var index = 0
        while index + wanted.count <= span.count {
            var length = 0
            if span[index] == first {
                length = 1
                while length < wanted.count, span[index + length] == wanted[length] { length += 1 }
            }
            if length == wanted.count {
                hits.append(folded.range(index, index + length))
                index += length
            } else {
                index += 1
            }
        }
    }
}

/// A text as it is compared, with the places of its bytes in the original.
private struct FoldedText {
    private(set) var bytes: [UInt8] = []
    /// Where the character begins that each byte comes from, and the end of the text.
    private var origins: [Int32] = []

    init(_ original: [UInt8]) {
        bytes.reserveCapacity(original.count)
        origins.reserveCapacity(original.count + 1)
        var index = 0
        while index < original.count {
            let byte = original[index]
            if byte < 0x80 {
                bytes.append(byte.lowercased)
                origins.append(Int32(index))
                index += 1
                continue
            }
            // The texts that come here are valid; a byte that is not stands for itself.
            let (value, length) = scalar(in: original.span, at: index) ?? (0xFFFD, 1)
            append(value)
            while origins.count < bytes.count { origins.append(Int32(index)) }
            index += length
        }
        origins.append(Int32(original.count))
    }

    private mutating func append(_ scalar: UInt32) {
        switch scalar {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: bytes.append(.space)
        case 0x2010...0x2015, 0x2212: bytes.append(.dash)
        case 0x2018...0x201B: bytes.append(UInt8(ascii: "'"))
        case 0x201C...0x201F: bytes.append(.quote)
        default: bytes.append(folded: scalar)
        }
    }

    /// The bytes of the original that those of the folded text come from, whole characters.
    func range(_ lower: Int, _ upper: Int) -> ByteRange { ByteRange(Int(origins[lower]), Int(origins[upper])) }
}
