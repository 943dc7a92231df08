import Text

/// How the bytes of a part are written in a mail.
///
/// - SeeAlso: RFC 2045, 6.
enum TransferEncoding {
    case identity
    case base64
    case quotedPrintable

    /// The encoding that a field names; `identity` for 7bit, 8bit, binary and what is unknown.
    init(named name: [UInt8]?) {
        switch name.map({ String(decoding: $0.prefix(32).map(\.lowercased), as: UTF8.self) }) {
        case "base64": self = .base64
        case "quoted-printable": self = .quotedPrintable
        default: self = .identity
        }
    }

    /// The bytes that `range` stands for; what is damaged is passed over or stays as it is. O(n).
    func decoded(_ range: ByteRange, of bytes: Span<UInt8>) -> [UInt8] {
        switch self {
        case .identity: Array(bytes, range)
        case .base64: base64Decoded(bytes.extracting(range.lower..<range.upper))
        case .quotedPrintable: quotedPrintableDecoded(bytes.extracting(range.lower..<range.upper))
        }
    }
}

/// The bytes that base64 stands for. What is not of the alphabet is passed over; padding ends a group, also in the middle.
func base64Decoded(_ bytes: Span<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 4 * 3)
    var (bits, held): (UInt32, UInt32) = (0, 0)
    for index in 0..<bytes.count {
        if bytes[index] == .equalsSign {
            (bits, held) = (0, 0)
        } else if let value = base64Value(bytes[index]) {
            held = (held << 6 | UInt32(value)) & 0xFFFFFF
            bits += 6
            guard bits >= 8 else { continue }
            bits -= 8
            output.append(UInt8(truncatingIfNeeded: held >> bits))
        }
    }
    return output
}

/// The six bits a letter of base64 stands for; nil for any other byte.
private func base64Value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
}

/// The bytes that quoted-printable stands for. An equals sign that begins no escape stays as it is, and white space at the
/// end of a line, which only transport can have added, goes.
func quotedPrintableDecoded(_ bytes: Span<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    // Up to where `output` can't lose white space any more.
    var solid = 0
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        if byte == .equalsSign, let value = hexadecimal(in: bytes, at: index + 1) {
            output.append(value)
            solid = output.count
            index += 3
        } else if byte == .equalsSign, let next = softLineEnd(in: bytes, at: index + 1) {
            solid = output.count
            index = next
        } else if byte == .newline || byte == .carriageReturn {
            output.removeLast(output.count - solid)
            output.append(byte)
            solid = output.count
            index += 1
        } else {
            output.append(byte)
            if byte != .space, byte != .tab { solid = output.count }
            index += 1
        }
    }
    return output
}

/// Where the next line begins when nothing but white space stands at `index` up to a line's end; nil otherwise.
private func softLineEnd(in bytes: Span<UInt8>, at index: Int) -> Int? {
    var index = index
    while index < bytes.count, bytes[index] == .space || bytes[index] == .tab { index += 1 }
    if index < bytes.count, bytes[index] == .carriageReturn { index += 1 }
    guard index < bytes.count else { return index }
    return bytes[index] == .newline ? index + 1 : nil
}

/// The byte that two hexadecimal digits at `index` spell; nil where they are none.
func hexadecimal(in bytes: Span<UInt8>, at index: Int) -> UInt8? {
    guard index + 1 < bytes.count, let high = hexadecimalDigit(bytes[index]),
        let low = hexadecimalDigit(bytes[index + 1])
    else {
        return nil
    }
    return high << 4 | low
}
