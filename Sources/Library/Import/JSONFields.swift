import Text

/// The fields of a JSON object that hold text or a number, as far as they are wanted.
///
/// More is taken than the standard allows, since scrapers write it: NaN, lone surrogates and invalid UTF-8 (which become
/// U+FFFD), bare controls in strings, a comma after the last field or the object. What is not wanted is only passed over.
///
/// - SeeAlso: RFC 8259.
struct JSONFields {
    private let values: [String: [UInt8]]

    /// Reads an object.
    ///
    /// - Parameter wanted: names as `folded` gives them; the first field of a name that holds something counts.
    /// - Throws: `notAnObject`, with the place where the bytes stop being one.
    /// - Complexity: O(n).
    init(_ line: [UInt8], wanted: Set<String>) throws(DocumentFault) {
        var scanner = JSONScanner(bytes: line)
        var values: [String: [UInt8]] = [:]
        scanner.index = start(line.span)
        scanner.skipSpace()
        try scanner.expect(UInt8(ascii: "{"))
        while true {
            scanner.skipSpace()
            if scanner.takes(UInt8(ascii: "}")) { break }
            let name = folded(try scanner.string())
            scanner.skipSpace()
            try scanner.expect(.colon)
            scanner.skipSpace()
            if wanted.contains(name), values[name] == nil {
                if let value = try scanner.text(), !value.isEmpty { values[name] = value }
            } else {
                try scanner.skipValue()
            }
            scanner.skipSpace()
            if scanner.takes(.comma) { continue }
            try scanner.expect(UInt8(ascii: "}"))
            break
        }
        scanner.skipSpace()
        _ = scanner.takes(.comma)
        scanner.skipSpace()
        guard scanner.index == line.count else { throw .notAnObject(byte: scanner.index) }
        self.values = values
    }

    /// The value of the first of `names` that holds something.
    func first(of names: [String]) -> [UInt8]? { names.lazy.compactMap { values[$0] }.first }
}

/// A field's name as it is compared: "date_publish", "datePublish" and "Date-Publish" are one.
private func folded(_ name: [UInt8]) -> String {
    String(decoding: name.prefix(64).lazy.filter { $0 != .underscore && $0 != .dash }.map(\.lowercased), as: UTF8.self)
}
