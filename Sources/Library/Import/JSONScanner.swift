import Text

/// Walks the bytes of a JSON value, always forward.
struct JSONScanner {
    /// What is walked.
    let bytes: [UInt8]
    /// The next byte, `0...bytes.count`.
    var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func skipSpace() {
        while index < bytes.count, bytes[index].isSpace { index += 1 }
    }

    /// Whether `byte` stands next; then it is behind.
    mutating func takes(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    mutating func expect(_ byte: UInt8) throws(DocumentFault) {
        guard takes(byte) else { throw .notAnObject(byte: index) }
    }

    /// The text of the string that stands next, valid UTF-8.
    mutating func string() throws(DocumentFault) -> [UInt8] {
        let content = try skipString()
        return unescaped(content)
    }

    /// What the next value says: a string, a number as it is written, or the texts of an array, a blank line between two.
    /// Nil for any other value.
    mutating func text() throws(DocumentFault) -> [UInt8]? {
        guard index < bytes.count else { throw .notAnObject(byte: index) }
        switch bytes[index] {
        case .quote: return try string()
        case UInt8(ascii: "["): return try texts()
        case .dash, UInt8(ascii: "0")...UInt8(ascii: "9"):
            let start = index
            try skipValue()
            return Array(bytes[start..<index])
        default:
            try skipValue()
            return nil
        }
    }

    /// Passes over the next value: a string, a word, or all between two brackets.
    mutating func skipValue() throws(DocumentFault) {
        let start = index
        var depth = 0
        repeat {
            guard index < bytes.count else { throw .notAnObject(byte: index) }
            switch bytes[index] {
            case .quote: _ = try skipString()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                index += 1
            case UInt8(ascii: "}") where depth > 0, UInt8(ascii: "]") where depth > 0:
                depth -= 1
                index += 1
            case _ where depth > 0: index += 1
            default:
                // A number, or a word such as null or NaN.
                while index < bytes.count, isWord(bytes[index]) { index += 1 }
                guard index > start else { throw .notAnObject(byte: index) }
            }
        } while depth > 0
    }

    private func isWord(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == .dash || byte == .period || byte == UInt8(ascii: "+")
    }

    private mutating func texts() throws(DocumentFault) -> [UInt8]? {
        var joined: [UInt8] = []
        try expect(UInt8(ascii: "["))
        while true {
            skipSpace()
            if takes(UInt8(ascii: "]")) { break }
            if index < bytes.count, bytes[index] == .quote {
                let text = try string()
                if !joined.isEmpty { joined += [.newline, .newline] }
                joined += text
            } else {
                try skipValue()
            }
            skipSpace()
            if takes(.comma) { continue }
            try expect(UInt8(ascii: "]"))
            break
        }
        return joined
    }

    /// Passes over a string, and gives what stands between its quotation marks.
    private mutating func skipString() throws(DocumentFault) -> Range<Int> {
        try expect(.quote)
        let start = index
        while index < bytes.count, bytes[index] != .quote { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
        guard index < bytes.count else {
            index = bytes.count
            throw .notAnObject(byte: index)
        }
        defer { index += 1 }
        return start..<index
    }

    /// The text that the bytes between two quotation marks stand for.
    private func unescaped(_ range: Range<Int>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(range.count)
        // Not to look for escapes beyond the string, again for each string.
        let string = bytes.span.extracting(first: range.upperBound)
        var index = range.lowerBound
        while index < range.upperBound {
            let end = firstIndex(of: UInt8(ascii: "\\"), in: string, from: index)
            output += bytes[index..<end]
            index = end
            guard index + 1 < range.upperBound else { break }
            switch bytes[index + 1] {
            case UInt8(ascii: "n"): output.append(.newline)
            case UInt8(ascii: "t"): output.append(.tab)
            case UInt8(ascii: "r"): output.append(.carriageReturn)
            case UInt8(ascii: "b"): output.append(0x08)
            case UInt8(ascii: "f"): output.append(.formFeed)
            case UInt8(ascii: "u"):
                index = appendEscaped(at: index, before: range.upperBound, to: &output)
                continue
            case let byte: output.append(byte)
            }
            index += 2
        }
        return UTF8Text(repairing: output).bytes
    }

    /// Appends the character that `\u` at `index` spells, two escapes where they are a pair; gives the place after it.
    private func appendEscaped(at index: Int, before limit: Int, to output: inout [UInt8]) -> Int {
        let string = bytes.span.extracting(first: limit)
        guard let unit = escapedUnit(in: string, at: index) else {
            appendScalar(0xFFFD, to: &output)
            return index + 2
        }
        if unit & 0xFC00 == 0xD800, let low = escapedUnit(in: string, at: index + 6), low & 0xFC00 == 0xDC00 {
            appendScalar(0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF), to: &output)
            return index + 12
        }
        appendScalar(unit, to: &output)
        return index + 6
    }
}
