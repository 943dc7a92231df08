import Text

/// A value of JSON-LD, as pages tell machines what they are about.
///
/// - SeeAlso: W3C JSON-LD 1.1; schema.org.
enum LinkedData {
    case text(String)
    case list([LinkedData])
    /// A thing with its properties, in their order.
    case thing([(name: String, value: LinkedData)])
    /// A number, a truth value, null.
    case other

    /// The value of a property; nil where this is no thing, or has none of that name.
    subscript(name: String) -> LinkedData? {
        guard case .thing(let properties) = self else { return nil }
        return properties.first { $0.name == name }?.value
    }

    var string: String? {
        if case .text(let text) = self { return text }
        return nil
    }

    /// The value itself, or those of a list.
    var values: [LinkedData] {
        if case .list(let values) = self { return values }
        return [self]
    }

    /// Every thing in the value, itself first. At most `most` are gone through.
    func things(most: Int = 2000) -> [LinkedData] {
        var found: [LinkedData] = []
        var pending: [LinkedData] = [self]
        while let value = pending.popLast(), found.count < most {
            switch value {
            case .thing(let properties):
                found.append(value)
                pending += properties.reversed().map(\.value)
            case .list(let values): pending += values.reversed()
            case .text, .other: break
            }
        }
        return found
    }

    /// Whether the thing is of one of these types.
    func isOf(_ types: Set<String>) -> Bool {
        self["@type"]?.values.contains { $0.string.map(types.contains) ?? false } ?? false
    }

    /// Reads JSON as it stands on pages: line ends in strings, commas too many, comments and CDATA marks around it are
    /// passed over, and what is cut short stands as far as it goes.
    ///
    /// - Complexity: O(n); nesting below 64 levels is passed over.
    init(_ bytes: [UInt8]) {
        var reader = LinkedDataReader(bytes: bytes)
        self = reader.value(depth: 0) ?? .other
    }
}

/// Reads JSON with a forgiving mind.
private struct LinkedDataReader {
    let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func value(depth: Int) -> LinkedData? {
        while position < bytes.count {
            switch bytes[position] {
            case .quote: return .text(string())
            case 0x7B: return depth < 64 ? thing(depth) : skipped()
            case 0x5B: return depth < 64 ? list(depth) : skipped()
            case 0x7D, 0x5D: return nil
            case .dash, 0x30...0x39, 0x61...0x7A:
                while position < bytes.count,
                    bytes[position].isAlphanumeric || [.dash, .period, 0x2B].contains(bytes[position])
                {
                    position += 1
                }
                return .other
            default: position += 1
            }
        }
        return nil
    }

    private mutating func thing(_ depth: Int) -> LinkedData {
        position += 1
        var properties: [(name: String, value: LinkedData)] = []
        while skipTo([.quote, 0x7D]), bytes[position] == .quote {
            let name = string()
            guard skipTo([.colon, .comma, 0x7D]), bytes[position] == .colon else { break }
            position += 1
            guard let value = value(depth: depth + 1) else { break }
            properties.append((name, value))
        }
        if position < bytes.count, bytes[position] == 0x7D { position += 1 }
        return .thing(properties)
    }

    private mutating func list(_ depth: Int) -> LinkedData {
        position += 1
        var values: [LinkedData] = []
        while position < bytes.count, let value = value(depth: depth + 1) { values.append(value) }
        if position < bytes.count, bytes[position] == 0x5D { position += 1 }
        return .list(values)
    }

    /// Passes over what is too deep, up to its end.
    private mutating func skipped() -> LinkedData {
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case .quote:
                _ = string()
                continue
            case 0x7B, 0x5B: depth += 1
            case 0x7D, 0x5D: depth -= 1
            default: break
            }
            position += 1
            if depth == 0 { break }
        }
        return .other
    }

    private mutating func skipTo(_ wanted: [UInt8]) -> Bool {
        while position < bytes.count, !wanted.contains(bytes[position]) { position += 1 }
        return position < bytes.count
    }

    private mutating func string() -> String {
        position += 1
        var text: [UInt8] = []
        while position < bytes.count, bytes[position] != .quote {
            guard bytes[position] == 0x5C, position + 1 < bytes.count else {
                text.append(bytes[position])
                position += 1
                continue
            }
            appendEscape(to: &text)
        }
        position = min(position + 1, bytes.count)
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func appendEscape(to text: inout [UInt8]) {
        let letter = bytes[position + 1]
        position += 2
        switch letter {
        case UInt8(ascii: "n"), UInt8(ascii: "r"): text.append(.newline)
        case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(.space)
        case UInt8(ascii: "u"):
            guard let unit = escapedUnit(in: bytes.span, at: position - 2) else { return }
            position += 4
            if unit & 0xFC00 == 0xD800, let low = escapedUnit(in: bytes.span, at: position) {
                position += 6
                appendScalar(
                    low & 0xFC00 == 0xDC00 ? 0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF) : 0xFFFD, to: &text)
            } else {
                appendScalar(unit, to: &text)
            }
        default: text.append(letter)
        }
    }
}
