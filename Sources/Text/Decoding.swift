import Glibc

/// The text of a document's bytes, and the encoding they were read as.
package struct DecodedText: Hashable, Sendable {
    /// The text, valid UTF-8.
    package let text: UTF8Text
    /// Lower-case name: "utf-8", "utf-16le", "windows-1252", or the declared one.
    package let encoding: String
}

/// Why bytes were not decoded.
package enum UndecodableBytes: Error, Equatable, Sendable {
    /// They are a picture, an archive, a program or the like.
    case binary
    /// They are more than `decodableBytes`.
    case tooLong(bytes: Int)
}

/// The most bytes that are decoded, 64 MiB.
package let decodableBytes = 64 << 20

/// The text of `bytes`: by byte order mark, else as declared, else UTF-8 where valid, else UTF-16 where every
/// other byte is zero, else windows-1252.
///
/// What is invalid becomes U+FFFD. An encoding the system does not know counts as not declared, and so does
/// "utf-8" for bytes that are plainly something else.
///
/// - Parameter declared: as the transport or the caller named it; case and white space do not matter.
/// - Complexity: O(n).
/// - SeeAlso: WHATWG Encoding Standard, section 4.2, for what names mean ("latin1" is windows-1252).
package func decode(_ bytes: [UInt8], declared: String? = nil) throws(UndecodableBytes) -> DecodedText {
    guard bytes.count <= decodableBytes else { throw .tooLong(bytes: bytes.count) }
    guard !hasBinarySignature(bytes.span) else { throw .binary }
    let decoded = decodedByMark(bytes) ?? decodedAsDeclared(bytes, declared) ?? decodedByLooks(bytes)
    guard !looksBinary(decoded.text.bytes.span) else { throw .binary }
    return decoded
}

// MARK: - Which encoding

private func decodedByMark(_ bytes: [UInt8]) -> DecodedText? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        return DecodedText(text: UTF8Text(repairing: Array(bytes.dropFirst(3))), encoding: "utf-8")
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, from: 2, bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, from: 2, bigEndian: true) }
    return nil
}

private func decodedAsDeclared(_ bytes: [UInt8], _ declared: String?) -> DecodedText? {
    guard let declared, let name = encodingName(declared) else { return nil }
    switch name {
    case "utf-8": return isMostlyUTF8(bytes.span) ? utf8(bytes) : nil
    case "windows-1252": return windows1252(bytes)
    case "utf-16le": return utf16(bytes, from: 0, bigEndian: false)
    case "utf-16be": return utf16(bytes, from: 0, bigEndian: true)
    default: return convertedBySystem(bytes, from: name)
    }
}

private func decodedByLooks(_ bytes: [UInt8]) -> DecodedText {
    if let bigEndian = utf16ByZeros(bytes.span) { return utf16(bytes, from: 0, bigEndian: bigEndian) }
    return isMostlyUTF8(bytes.span) ? utf8(bytes) : windows1252(bytes)
}

/// The name to decode by for a declared one; nil where it cannot be the name of an encoding of text.
private func encodingName(_ declared: String) -> String? {
    let trimmed = declared.utf8.filter { !$0.isSpace && $0 != .quote && $0 != .apostrophe }
    guard !trimmed.isEmpty, trimmed.count <= 40,
        trimmed.allSatisfy({ $0.isAlphanumeric || $0 == .dash || $0 == .underscore || $0 == .period || $0 == .colon })
    else { return nil }
    let name = String(decoding: trimmed.map(\.lowercased), as: UTF8.self)
    return aliases[name] ?? name
}

/// Names whose meaning on the web differs from what the system's converter takes them for.
private let aliases: [String: String] = [
    "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "utf-16": "utf-16le", "unicode": "utf-16le", "ucs-2": "utf-16le",
    "ascii": "windows-1252", "us-ascii": "windows-1252", "ansi_x3.4-1968": "windows-1252", "latin1": "windows-1252",
    "latin-1": "windows-1252", "l1": "windows-1252", "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252",
    "iso_8859-1": "windows-1252", "iso88591": "windows-1252", "cp1252": "windows-1252", "x-cp1252": "windows-1252",
    "iso-8859-9": "windows-1254", "latin5": "windows-1254", "iso-8859-11": "cp874", "tis-620": "cp874",
    "windows-874": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "euc-kr": "uhc", "ks_c_5601-1987": "uhc", "ksc5601": "uhc", "windows-949": "uhc", "big5": "big5-hkscs",
    "big5-hkscs": "big5-hkscs", "x-euc-jp": "euc-jp", "koi": "koi8-r", "koi8": "koi8-r", "macintosh": "mac",
    "x-mac-cyrillic": "mac-cyrillic",
]

// MARK: - What bytes look like

/// Whether the bytes are UTF-8, but for fewer faults than characters of several bytes (a cut end, a stray byte).
private func isMostlyUTF8(_ bytes: Span<UInt8>) -> Bool {
    var (good, bad, index) = (0, 0, 0)
    while index < bytes.count {
        if bytes[index] < 0x80 {
            index += 1
        } else if let (_, length) = scalar(in: bytes, at: index) {
            good += 1
            index += length
        } else {
            bad += 1
            index += 1
        }
    }
    return bad == 0 || bad * 4 < good
}

/// Whether zeros stand at every other byte as in UTF-16, and then whether the big end comes first.
private func utf16ByZeros(_ bytes: Span<UInt8>) -> Bool? {
    let pairs = min(bytes.count, 1 << 16) / 2
    guard pairs >= 2, bytes.count % 2 == 0 else { return nil }
    var (zerosFirst, zerosSecond) = (0, 0)
    for pair in 0..<pairs {
        if bytes[2 * pair] == 0 { zerosFirst += 1 }
        if bytes[2 * pair + 1] == 0 { zerosSecond += 1 }
    }
    if zerosSecond * 4 > pairs, zerosFirst * 50 < pairs { return false }
    if zerosFirst * 4 > pairs, zerosSecond * 50 < pairs { return true }
    return nil
}

/// How files begin that are no text: PDF, pictures, sound, archives, programs, databases, office documents.
private let binarySignatures: [[UInt8]] = [
    Array("%PDF-".utf8), Array("%!PS-".utf8), Array("{\\rtf".utf8), [0x89, 0x50, 0x4E, 0x47], Array("GIF8".utf8),
    [0xFF, 0xD8, 0xFF], [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B, 0x08], [0x7F, 0x45, 0x4C, 0x46],
    Array("SQLite format 3".utf8), Array("OggS".utf8), Array("ID3".utf8) + [0x03], Array("ID3".utf8) + [0x04],
    Array("Rar!".utf8) + [0x1A], [0xFD, 0x37, 0x7A, 0x58, 0x5A], Array("7z".utf8) + [0xBC, 0xAF],
    [0xD0, 0xCF, 0x11, 0xE0], [0x28, 0xB5, 0x2F, 0xFD], [0x00, 0x61, 0x73, 0x6D], [0xCA, 0xFE, 0xBA, 0xBE],
]

private func hasBinarySignature(_ bytes: Span<UInt8>) -> Bool {
    binarySignatures.contains { signature in
        signature.count <= bytes.count && signature.indices.allSatisfy { bytes[$0] == signature[$0] }
    }
}

/// Whether decoded text holds more NULs, or more control characters, than a damaged text would.
private func looksBinary(_ bytes: Span<UInt8>) -> Bool {
    var (zeros, controls) = (0, 0)
    for index in 0..<bytes.count where bytes[index] < 0x20 || bytes[index] == 0x7F {
        if bytes[index] == 0 { zeros += 1 }
        if !bytes[index].isSpace, bytes[index] != .escape { controls += 1 }
    }
    return (zeros > 0 && zeros * 500 > bytes.count) || (controls > 2 && controls * 20 > bytes.count)
}

// MARK: - Conversion

private func utf8(_ bytes: [UInt8]) -> DecodedText {
    DecodedText(text: UTF8Text(repairing: bytes), encoding: "utf-8")
}

private func utf16(_ bytes: [UInt8], from start: Int, bigEndian: Bool) -> DecodedText {
    let units = (0..<((bytes.count - start) / 2)).lazy.map { pair -> UInt16 in
        let (first, second) = (UInt16(bytes[start + 2 * pair]), UInt16(bytes[start + 2 * pair + 1]))
        return bigEndian ? first << 8 | second : second << 8 | first
    }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < units.count {
        let unit = UInt32(units[index])
        index += 1
        if unit & 0xF800 != 0xD800 {
            appendScalar(unit, to: &output)
        } else if unit < 0xDC00, index < units.count, units[index] & 0xFC00 == 0xDC00 {
            appendScalar(0x10000 + (unit & 0x3FF) << 10 + UInt32(units[index] & 0x3FF), to: &output)
            index += 1
        } else {
            appendScalar(0xFFFD, to: &output)
        }
    }
    return DecodedText(text: UTF8Text(repairing: output), encoding: bigEndian ? "utf-16be" : "utf-16le")
}

/// What the bytes 0x80…0x9F mean in windows-1252; the five that mean nothing are the controls of that number.
package let windows1252Scalars: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
]

private func windows1252(_ bytes: [UInt8]) -> DecodedText {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
        switch byte {
        case ..<0x80: output.append(byte)
        case 0x80...0x9F: appendScalar(windows1252Scalars[Int(byte - 0x80)], to: &output)
        default: appendScalar(UInt32(byte), to: &output)
        }
    }
    return DecodedText(text: UTF8Text(repairing: output), encoding: "windows-1252")
}

/// Appends the UTF-8 bytes of a scalar value; U+FFFD for a number that is none.
package func appendScalar(_ value: UInt32, to bytes: inout [UInt8]) {
    switch value {
    case ..<0x80: bytes.append(UInt8(value))
    case ..<0x800: bytes += [0xC0 | UInt8(value >> 6), 0x80 | UInt8(value & 0x3F)]
    case 0xD800...0xDFFF, 0x110000...: bytes += [0xEF, 0xBF, 0xBD]
    case ..<0x10000:
        bytes += [0xE0 | UInt8(value >> 12), 0x80 | UInt8(value >> 6 & 0x3F), 0x80 | UInt8(value & 0x3F)]
    default:
        bytes += [0xF0 | UInt8(value >> 18), 0x80 | UInt8(value >> 12 & 0x3F)]
        bytes += [0x80 | UInt8(value >> 6 & 0x3F), 0x80 | UInt8(value & 0x3F)]
    }
}

/// Converts by the C library's `iconv`, each byte it cannot read becoming U+FFFD; nil for a name it does not know.
///
/// - SeeAlso: POSIX.1-2024, iconv(3).
private func convertedBySystem(_ bytes: [UInt8], from name: String) -> DecodedText? {
    let failed = iconv_t(bitPattern: -1)
    guard let converter = iconv_open("UTF-8", name), converter != failed else { return nil }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var input = bytes
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    input.withUnsafeMutableBytes { source in
        piece.withUnsafeMutableBytes { room in
            var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = source.count
            while left > 0 {
                var target = room.baseAddress?.assumingMemoryBound(to: CChar.self)
                var free = room.count
                let result = iconv(converter, &next, &left, &target, &free)
                let reason = errno
                output += room[..<(room.count - free)]
                guard result == -1 else { break }
                if reason != E2BIG || free == room.count {
                    // An invalid or cut character: one byte is given up, and the state begins anew.
                    output += [0xEF, 0xBF, 0xBD]
                    next = next?.advanced(by: 1)
                    left -= 1
                    iconv(converter, nil, nil, nil, nil)
                }
            }
            // A character may wait for an accent to join it.
            var target = room.baseAddress?.assumingMemoryBound(to: CChar.self)
            var free = room.count
            iconv(converter, nil, nil, &target, &free)
            output += room[..<(room.count - free)]
        }
    }
    return DecodedText(text: UTF8Text(repairing: output), encoding: name)
}
