import Text

/// A word of at most 15 bytes in two machine words, ASCII capitals made small: a key that needs no allocation.
struct PackedWord: Hashable, Sendable {
    private let low: UInt64
    private let high: UInt64

    /// nil when the word is empty or longer than 15 bytes.
    init?(_ range: ByteRange, in bytes: Span<UInt8>) {
        guard range.count > 0, range.count < 16, range.upper <= bytes.count else { return nil }
        var (low, high): (UInt64, UInt64) = (0, UInt64(range.count) << 56)
        for offset in 0..<range.count {
            let byte = UInt64(bytes[range.lower + offset].lowercased)
            if offset < 8 { low |= byte << UInt64(offset * 8) } else { high |= byte << UInt64((offset - 8) * 8) }
        }
        (self.low, self.high) = (low, high)
    }

    /// nil when the word is empty or longer than 15 bytes.
    init?(_ word: Substring) {
        let bytes = Array(word.utf8)
        self.init(ByteRange(0, bytes.count), in: bytes.span)
    }
}
