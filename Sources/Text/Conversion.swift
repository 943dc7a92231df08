import Glibc

func utf8(_ bytes: [UInt8]) -> DecodedText {
    DecodedText(text: UTF8Text(repairing: bytes), encoding: "utf-8")
}

func utf16(_ bytes: [UInt8], from start: Int, bigEndian: Bool) -> DecodedText {
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

func windows1252(_ bytes: [UInt8]) -> DecodedText {
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
/// - Parameter encoding: the encoding's name in the WHATWG Encoding Standard, or one that only the system knows.
/// - SeeAlso: POSIX.1-2024, iconv(3).
func convertedBySystem(_ bytes: [UInt8], from encoding: String) -> DecodedText? {
    let failed = iconv_t(bitPattern: -1)
    let name = systemNames[encoding] ?? encoding
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
    return DecodedText(text: UTF8Text(repairing: output), encoding: encoding)
}

/// What the system's converter calls encodings that the standard names otherwise, or means more widely.
private let systemNames = [
    "shift_jis": "cp932", "euc-jp": "euc-jp-ms", "big5": "big5-hkscs", "gbk": "gb18030", "euc-kr": "uhc",
    "windows-874": "cp874", "iso-8859-8-i": "iso-8859-8", "x-mac-cyrillic": "mac-cyrillic",
]
