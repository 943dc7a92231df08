/// The text of a document's bytes, and the encoding they were read as.
package struct DecodedText: Hashable, Sendable {
    /// The text, valid UTF-8.
    package let text: UTF8Text
    /// The name of the WHATWG Encoding Standard, in lower case: "utf-8", "shift_jis"; or one that only the system knows.
    package let encoding: String

    package init(text: UTF8Text, encoding: String) {
        self.text = text
        self.encoding = encoding
    }
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

/// The text of `bytes`: by byte order mark, else as declared, else UTF-16 where every other byte is zero, else UTF-8
/// where valid, else the encoding whose letters they most look like, else windows-1252.
///
/// What is invalid becomes U+FFFD. An encoding the system does not know counts as not declared, and so does
/// "utf-8" for bytes that are plainly something else; bytes that are certainly UTF-8 are that, whatever was declared.
///
/// - Parameter declared: as the transport or the caller named it; case and white space do not matter.
/// - Complexity: O(n).
/// - SeeAlso: WHATWG Encoding Standard, section 4.2, for what names mean ("latin1" is windows-1252).
package func decode(_ bytes: [UInt8], declared: String? = nil) throws(UndecodableBytes) -> DecodedText {
    guard bytes.count <= decodableBytes else { throw .tooLong(bytes: bytes.count) }
    guard !hasBinarySignature(bytes.span) else { throw .binary }
    let decoded = decodedAnyhow(bytes, declared: declared)
    guard !looksBinary(decoded.text.bytes.span) else { throw .binary }
    return decoded
}

/// The text of `bytes` like `decode`, even where they are no text: something is made of any bytes.
///
/// - Parameter language: a language tag such as "ru", which helps where neither a mark nor a declaration does.
package func decodedAnyhow(_ bytes: [UInt8], declared: String? = nil, language: String? = nil) -> DecodedText {
    decodedByMark(bytes) ?? decodedAsDeclared(bytes, declared) ?? decodedByLooks(bytes, language: language)
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
    if name == "utf-8" { return isMostlyUTF8(bytes.span) ? utf8(bytes) : nil }
    // A page that was converted often still names what it was before.
    if !name.hasPrefix("utf-16"), isCertainlyUTF8(bytes.span) { return utf8(bytes) }
    return converted(bytes, from: name)
}

private func converted(_ bytes: [UInt8], from name: String) -> DecodedText? {
    switch name {
    case "windows-1252": windows1252(bytes)
    case "utf-16le": utf16(bytes, from: 0, bigEndian: false)
    case "utf-16be": utf16(bytes, from: 0, bigEndian: true)
    case "replacement", "x-user-defined": nil
    default: convertedBySystem(bytes, from: name)
    }
}

private func decodedByLooks(_ bytes: [UInt8], language: String?) -> DecodedText {
    if let bigEndian = utf16ByZeros(bytes.span) { return utf16(bytes, from: 0, bigEndian: bigEndian) }
    if hasJapaneseEscapes(bytes.span), let japanese = converted(bytes, from: "iso-2022-jp") { return japanese }
    if isMostlyUTF8(bytes.span) { return utf8(bytes) }
    return converted(bytes, from: detectedEncoding(bytes.span, language: language)) ?? windows1252(bytes)
}

/// The encoding that a label means on the web, by its lower-case name: "windows-1252" for "Latin1". Nil for a label
/// that the standard does not list.
///
/// - SeeAlso: WHATWG Encoding Standard, section 4.2.
package func webEncoding(labelled label: String) -> String? {
    let trimmed = label.utf8.drop { $0.isHTMLSpace }
    guard let end = trimmed.lastIndex(where: { !$0.isHTMLSpace }) else { return nil }
    return encodingsByLabel[String(decoding: trimmed[...end].map(\.lowercased), as: UTF8.self)]
}

/// The name to decode by for a declared one; nil where it cannot be the name of an encoding of text.
private func encodingName(_ declared: String) -> String? {
    let trimmed = declared.utf8.filter { !$0.isSpace && $0 != .quote && $0 != .apostrophe }
    guard !trimmed.isEmpty, trimmed.count <= 40,
        trimmed.allSatisfy({ $0.isAlphanumeric || $0 == .dash || $0 == .underscore || $0 == .period || $0 == .colon })
    else { return nil }
    let name = String(decoding: trimmed.map(\.lowercased), as: UTF8.self)
    return webEncoding(labelled: name) ?? unlisted[name] ?? name
}

/// What other programs call encodings of the web.
private let unlisted = ["latin-1": "windows-1252", "utf_8": "utf-8", "utf8mb4": "utf-8", "sjis": "shift_jis"]

// MARK: - What bytes look like

/// Whether the bytes are UTF-8, but for fewer faults than characters of several bytes (a cut end, a stray byte).
private func isMostlyUTF8(_ bytes: Span<UInt8>) -> Bool {
    let (long, _, faults) = longCharacters(in: bytes)
    return faults == 0 || faults * 4 < long
}

/// Whether the bytes are UTF-8 with so many characters of several bytes that this is no accident.
private func isCertainlyUTF8(_ bytes: Span<UInt8>) -> Bool {
    let (_, continuations, faults) = longCharacters(in: bytes)
    return faults == 0 && continuations >= 6
}

/// The characters of several bytes, the bytes in them after the first, and the bytes that are part of no character.
private func longCharacters(in bytes: Span<UInt8>) -> (count: Int, continuations: Int, faults: Int) {
    var (count, continuations, faults, index) = (0, 0, 0, 0)
    while index < bytes.count {
        if bytes[index] < 0x80 {
            index = endOfASCII(in: bytes, from: index)
        } else if let (_, length) = scalar(in: bytes, at: index) {
            count += 1
            continuations += length - 1
            index += length
        } else {
            faults += 1
            index += 1
        }
    }
    return (count, continuations, faults)
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
