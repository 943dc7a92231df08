import Text

/// What a part holds, as its `Content-Type` field says; the same form as that of `Content-Disposition`.
///
/// - SeeAlso: RFC 2045, 5.1; RFC 2231, 3 and 4, for values in several pieces and in a charset.
struct ContentType: Hashable {
    /// "text/html", in lower case: what stands before the parameters.
    let value: String
    /// Values by name in lower case, as bytes.
    let parameters: [String: [UInt8]]

    /// The type before the slash.
    var type: Substring { value.prefix { $0 != "/" } }

    /// Reads a field's value; any bytes give something. O(n log n) in the pieces of a value, which are at most 64.
    init(_ field: [UInt8]) {
        let bytes = field.span
        var index = firstIndex(of: .semicolon, in: bytes, from: 0)
        let name = trimmed(field[..<index].prefix { $0 != UInt8(ascii: "(") })
        value = String(decoding: name.prefix(80).map(\.lowercased), as: UTF8.self)
        var whole: [String: [UInt8]] = [:]
        var pieces: [String: [ParameterPiece]] = [:]
        while let (name, value) = nextParameter(in: bytes, from: &index), whole.count + pieces.count < 64 {
            if let piece = ParameterPiece(name, value) {
                if pieces[piece.name, default: []].count < 64 { pieces[piece.name, default: []].append(piece) }
            } else if whole[name] == nil {
                whole[name] = value
            }
        }
        for (name, found) in pieces { whole[name] = joined(found.sorted { $0.order < $1.order }) }
        parameters = whole
    }

    /// The parameter as text of one line, nil where it is not there or empty.
    func parameter(_ name: String) -> String? {
        guard let bytes = parameters[name], !bytes.isEmpty else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// One piece of a value: `name*0*=charset'language'text`, `name*1=text`, or the only one of `name*=…`.
private struct ParameterPiece {
    let name: String
    let order: Int
    let isEncoded: Bool
    let value: [UInt8]

    /// nil for a plain parameter.
    init?(_ label: String, _ value: [UInt8]) {
        let parts = label.utf8.split(separator: UInt8(ascii: "*"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count > 1, !parts[0].isEmpty else { return nil }
        let digits = String(decoding: parts[1].prefix(6), as: UTF8.self)
        guard parts[1].isEmpty || Int(digits) != nil else { return nil }
        (name, order) = (String(decoding: parts[0], as: UTF8.self), Int(digits) ?? 0)
        isEncoded = parts[1].isEmpty || parts.count == 3
        self.value = value
    }
}

/// The value that pieces in their order spell, in UTF-8 where they name a charset.
private func joined(_ pieces: [ParameterPiece]) -> [UInt8] {
    var bytes: [UInt8] = []
    var charset: String?
    for (index, piece) in pieces.enumerated() {
        var value = piece.value[...]
        if index == 0, piece.isEncoded, let first = value.firstIndex(of: .apostrophe),
            let second = value[(first + 1)...].firstIndex(of: .apostrophe)
        {
            charset = String(decoding: value[..<first], as: UTF8.self)
            value = value[(second + 1)...]
        }
        bytes += piece.isEncoded ? percentDecoded(Array(value)) : Array(value)
    }
    guard let charset, !charset.isEmpty else { return bytes }
    return decodedAnyhow(bytes, declared: charset).text.bytes
}

private func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
        if bytes[index] == UInt8(ascii: "%"), let value = hexadecimal(in: bytes.span, at: index + 1) {
            output.append(value)
            index += 3
        } else {
            output.append(bytes[index])
            index += 1
        }
    }
    return output
}

/// The next `name=value` or `name="value"`; nil at the end.
///
/// - Parameter index: where to look; afterwards, the place after what was read.
private func nextParameter(in bytes: Span<UInt8>, from index: inout Int) -> (name: String, value: [UInt8])? {
    while index < bytes.count {
        while index < bytes.count, bytes[index] == .semicolon || bytes[index].isSpace { index += 1 }
        let start = index
        while index < bytes.count, bytes[index] != .equalsSign, bytes[index] != .semicolon { index += 1 }
        guard index < bytes.count, bytes[index] == .equalsSign else { continue }
        let name = trimmed(Array(bytes, ByteRange(start, index)))
        index += 1
        while index < bytes.count, bytes[index].isSpace { index += 1 }
        var value: [UInt8] = []
        if index < bytes.count, bytes[index] == .quote {
            index += 1
            while index < bytes.count, bytes[index] != .quote {
                if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count { index += 1 }
                value.append(bytes[index])
                index += 1
            }
        } else {
            while index < bytes.count, bytes[index] != .semicolon, !bytes[index].isSpace {
                value.append(bytes[index])
                index += 1
            }
        }
        while index < bytes.count, bytes[index] != .semicolon { index += 1 }
        if !name.isEmpty, name.count <= 80 {
            return (String(decoding: name.map(\.lowercased), as: UTF8.self), value)
        }
    }
    return nil
}
