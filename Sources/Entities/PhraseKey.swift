import Text

/// The key under which a phrase is known: a hash of its words with case, periods and the kind of hyphen left out.
///
/// "U.S." and "us" have one key, "Al-Qaida" and "al Qaida" too. Casing is looked at elsewhere.
struct PhraseKey: Hashable, Sendable {
    /// FNV-1a, 64 bits; never 0 for a phrase that has a letter or digit.
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
    /// Whether nothing was read yet.
    private(set) var isEmpty = true
    /// Whether a space goes before the next byte.
    private var pending = false

    /// The key of the words in `range` of `bytes`.
    init(_ bytes: Span<UInt8>, _ range: ByteRange) { append(bytes, range) }

    init() {}

    /// Reads one byte of a phrase: white space and hyphens part words, periods are left out.
    mutating func append(_ byte: UInt8) {
        // Literals, since the named bytes of another module are calls, and this is the innermost loop.
        switch byte {
        case 0x2E: break
        case 0x20, 0x2D: pending = !isEmpty
        default:
            if pending, byte != 0x27 { mix(0x20) }
            pending = false
            isEmpty = false
            mix(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
    }

    private mutating func mix(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// Reads the words in `range`, parted from those before by a space, unless they begin with an apostrophe.
    ///
    /// - Complexity: O(length of `range`).
    mutating func append(_ bytes: Span<UInt8>, _ range: ByteRange) {
        append(.space)
        var index = range.lower
        while index < range.upper {
            let byte = bytes[index]
            // The curly apostrophe is the straight one, every dash of U+2010…2015 a hyphen.
            if byte == 0xE2, index + 2 < range.upper, bytes[index + 1] == 0x80,
                (0x90...0x95).contains(bytes[index + 2]) || bytes[index + 2] == 0x99
            {
                append(bytes[index + 2] == 0x99 ? .apostrophe : .dash)
                index += 3
            } else {
                append(byte)
                index += 1
            }
        }
    }

    static func == (left: PhraseKey, right: PhraseKey) -> Bool { left.value == right.value }
    func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
