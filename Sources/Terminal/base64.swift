/// `bytes` in base 64, padded.
///
/// - SeeAlso: RFC 4648, section 4.
func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        var value = group.reduce(0) { $0 << 8 | Int($1) }
        value <<= 8 * (3 - group.count)
        for place in 0..<4 {
            output.append(place > group.count ? UInt8(ascii: "=") : digits[value >> (18 - 6 * place) & 0x3F])
        }
    }
    return String(decoding: output, as: UTF8.self)
}
