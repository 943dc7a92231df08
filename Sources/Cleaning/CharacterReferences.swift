import Text

/// The scalars a character reference at `start` stands for ("&amp;", "&#8217;", "&#x2019;"), and its bytes.
///
/// A reference whose ampersand was itself escaped ("&amp;#8217;") is read through, as feeds often escape twice.
///
/// - Returns: nil where no whole reference with its semicolon stands.
/// - Complexity: O(1).
/// - SeeAlso: WHATWG HTML, 13.2.5.72 ff.
func characterReference(in bytes: Span<UInt8>, at start: Int) -> (scalars: [UInt32], length: Int)? {
    guard let (value, length) = singleReference(in: bytes, at: start, ampersand: 1) else { return nil }
    if value == 0x26, let (inner, rest) = singleReference(in: bytes, at: start + length, ampersand: 0) {
        return ([inner], length + rest)
    }
    return ([value], length)
}

/// Reads a reference whose "&" takes `ampersand` bytes.
private func singleReference(
    in bytes: Span<UInt8>, at start: Int, ampersand: Int
) -> (value: UInt32, length: Int)? {
    let name = start + ampersand
    var end = name
    while end < bytes.count, end - name < 10, bytes[end].isAlphanumeric || bytes[end] == 0x23 { end += 1 }
    guard end > name, end < bytes.count, bytes[end] == 0x3B else { return nil }
    let length = end + 1 - start
    if bytes[name] == 0x23 {
        return numericReference(in: bytes, from: name + 1, to: end).map { ($0, length) }
    }
    var word: [UInt8] = []
    for index in name..<end { word.append(bytes[index]) }
    return namedReferences[String(decoding: word, as: UTF8.self)].map { ($0, length) }
}

private func numericReference(in bytes: Span<UInt8>, from start: Int, to end: Int) -> UInt32? {
    let isHexadecimal = start < end && bytes[start].lowercased == 0x78
    let first = isHexadecimal ? start + 1 : start
    guard first < end else { return nil }
    var value: UInt32 = 0
    for index in first..<end {
        let byte = bytes[index].lowercased
        if byte.isDigit {
            value = value * (isHexadecimal ? 16 : 10) + UInt32(byte - .zero)
        } else if isHexadecimal, byte >= 0x61, byte <= 0x66 {
            value = value * 16 + UInt32(byte - 0x61) + 10
        } else {
            return nil
        }
        guard value <= 0x10FFFF else { return 0xFFFD }
    }
    if (0x80...0x9F).contains(value) { return windows1252Scalars[Int(value - 0x80)] }
    return (0xD800...0xDFFF).contains(value) || value == 0 ? 0xFFFD : value
}

/// The references that text still holds when markup was stripped badly.
private let namedReferences: [String: UInt32] = [
    "amp": 0x26, "AMP": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "QUOT": 0x22, "apos": 0x27, "nbsp": 0xA0,
    "iexcl": 0xA1, "cent": 0xA2, "pound": 0xA3, "yen": 0xA5, "sect": 0xA7, "copy": 0xA9, "ordf": 0xAA,
    "laquo": 0xAB, "shy": 0xAD, "reg": 0xAE, "deg": 0xB0, "plusmn": 0xB1, "sup2": 0xB2, "sup3": 0xB3,
    "acute": 0xB4, "micro": 0xB5, "para": 0xB6, "middot": 0xB7, "ordm": 0xBA, "raquo": 0xBB, "frac14": 0xBC,
    "frac12": 0xBD, "frac34": 0xBE, "iquest": 0xBF, "Agrave": 0xC0, "Aacute": 0xC1, "Acirc": 0xC2, "Atilde": 0xC3,
    "Auml": 0xC4, "Aring": 0xC5, "AElig": 0xC6, "Ccedil": 0xC7, "Egrave": 0xC8, "Eacute": 0xC9, "Ecirc": 0xCA,
    "Euml": 0xCB, "Igrave": 0xCC, "Iacute": 0xCD, "Icirc": 0xCE, "Iuml": 0xCF, "Ntilde": 0xD1, "Ograve": 0xD2,
    "Oacute": 0xD3, "Ocirc": 0xD4, "Otilde": 0xD5, "Ouml": 0xD6, "times": 0xD7, "Oslash": 0xD8, "Ugrave": 0xD9,
    "Uacute": 0xDA, "Ucirc": 0xDB, "Uuml": 0xDC, "szlig": 0xDF, "agrave": 0xE0, "aacute": 0xE1, "acirc": 0xE2,
    "atilde": 0xE3, "auml": 0xE4, "aring": 0xE5, "aelig": 0xE6, "ccedil": 0xE7, "egrave": 0xE8, "eacute": 0xE9,
    "ecirc": 0xEA, "euml": 0xEB, "igrave": 0xEC, "iacute": 0xED, "icirc": 0xEE, "iuml": 0xEF, "ntilde": 0xF1,
    "ograve": 0xF2, "oacute": 0xF3, "ocirc": 0xF4, "otilde": 0xF5, "ouml": 0xF6, "divide": 0xF7, "oslash": 0xF8,
    "ugrave": 0xF9, "uacute": 0xFA, "ucirc": 0xFB, "uuml": 0xFC, "yuml": 0xFF, "OElig": 0x152, "oelig": 0x153,
    "Scaron": 0x160, "scaron": 0x161, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "zwnj": 0x200C,
    "zwj": 0x200D, "lrm": 0x200E, "rlm": 0x200F, "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018,
    "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E, "dagger": 0x2020,
    "bull": 0x2022, "hellip": 0x2026, "prime": 0x2032, "lsaquo": 0x2039, "rsaquo": 0x203A, "euro": 0x20AC,
    "trade": 0x2122, "larr": 0x2190, "rarr": 0x2192, "minus": 0x2212, "ne": 0x2260, "le": 0x2264, "ge": 0x2265,
]
