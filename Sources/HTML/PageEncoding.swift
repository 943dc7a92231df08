import Text

/// The document of a page's bytes.
///
/// Total, like `htmlDocument(of:limits:)`; a page's encoding is told by a byte order mark, else by the server, else by a `meta`
/// of the page, else by its looks and its language.
///
/// - Parameter charset: what the server called the encoding ("ISO-8859-1"); nil where it said nothing.
/// - SeeAlso: WHATWG HTML, 13.2.3 (The input byte stream).
package func htmlDocument(
    ofPage bytes: [UInt8], charset: String? = nil, limits: ParsingLimits = ParsingLimits()
) -> HTMLDocument {
    let isTooLong = bytes.count > limits.clamped.bytes
    let decoded = decodedPage(isTooLong ? Array(bytes.prefix(limits.clamped.bytes)) : bytes, charset: charset)
    return document(of: decoded.text, in: nil, limits, isCut: isTooLong)
}

/// The text of a page's bytes, and its encoding, as `htmlDocument(ofPage:charset:limits:)` reads them.
package func decodedPage(_ bytes: [UInt8], charset: String? = nil) -> DecodedText {
    let span = bytes.span
    let declared = charset.flatMap(webEncoding(labelled:)) ?? declaredEncoding(span)
    if declared == nil, isASCII(span) {
        return DecodedText(text: UTF8Text(repairing: bytes), encoding: "windows-1252")
    }
    return decodedAnyhow(bytes, declared: declared, language: declaredLanguage(span))
}

/// Whether the bytes are ASCII, and no other encoding is written in it.
private func isASCII(_ bytes: Span<UInt8>) -> Bool {
    for index in 0..<bytes.count where bytes[index] >= 0x80 || bytes[index] == 0 || bytes[index] == .escape {
        return false
    }
    return true
}

/// The encoding that a `meta` declares: among the first 1,024 bytes by the standard's prescan, else anywhere in the
/// first 64 KB, as a parser that meets it later would go back.
private func declaredEncoding(_ bytes: Span<UInt8>) -> String? {
    for most in [1024, 1 << 16] {
        var prescan = Prescan()
        if let found = prescan.encoding(in: bytes.extracting(first: most)) { return found }
    }
    return nil
}

/// The value of the `lang` attribute of the `html` tag, looked for in the first 1,024 bytes.
private func declaredLanguage(_ bytes: Span<UInt8>) -> String? {
    var prescan = Prescan()
    return prescan.language(in: bytes.extracting(first: 1024))
}
