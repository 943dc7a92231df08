import Text

/// What a character reference stands for.
struct CharacterReference: Equatable {
    /// Bytes the reference takes, with its ampersand and, where it has one, its semicolon.
    let length: Int
    /// The scalar it stands for.
    let first: UInt32
    /// A second scalar that a few names stand for; 0 for none.
    let second: UInt32
}

/// The character reference whose ampersand stands at `start`; nil where that ampersand is only an ampersand.
///
/// - Parameter inAttribute: a name without its semicolon is then none before "=", a letter or a digit, so that
///   "?a=b&copy=1" stays an address.
/// - Complexity: O(length of the reference), no allocation.
/// - SeeAlso: WHATWG HTML, 13.2.5.72 to 13.2.5.80.
func characterReference(in bytes: Span<UInt8>, at start: Int, inAttribute: Bool) -> CharacterReference? {
    let next = start + 1
    guard next < bytes.count else { return nil }
    if bytes[next] == .numberSign { return numericReference(in: bytes, at: start) }
    guard bytes[next].isLetter else { return nil }
    guard let (value, end) = ReferenceTrie.shared.longestName(in: bytes, from: next) else { return nil }
    if inAttribute, bytes[end - 1] != .semicolon, end < bytes.count,
        bytes[end] == .equalsSign || bytes[end].isAlphanumeric
    {
        return nil
    }
    return CharacterReference(length: end - start, first: value.first, second: value.second)
}

private func numericReference(in bytes: Span<UInt8>, at start: Int) -> CharacterReference? {
    var index = start + 2
    var base: UInt32 = 10
    if index < bytes.count, bytes[index].lowercased == UInt8(ascii: "x") {
        base = 16
        index += 1
    }
    let digits = index
    var value: UInt32 = 0
    while index < bytes.count, let digit = digit(bytes[index], base: base) {
        value = min(value * base + digit, 0x110000)
        index += 1
    }
    guard index > digits else { return nil }
    if index < bytes.count, bytes[index] == .semicolon { index += 1 }
    let scalar: UInt32 =
        switch value {
        case 0, 0xD800...0xDFFF, 0x110000...: 0xFFFD
        case 0x80...0x9F: windows1252Scalars[Int(value - 0x80)]
        default: value
        }
    return CharacterReference(length: index - start, first: scalar, second: 0)
}

private func digit(_ byte: UInt8, base: UInt32) -> UInt32? {
    hexadecimalDigit(byte).map(UInt32.init).flatMap { $0 < base ? $0 : nil }
}

/// The names of character references as a tree of their letters, made from `referenceNames` once.
struct ReferenceTrie: Sendable {
    static let shared = ReferenceTrie(referenceNames)

    /// The scalars that names stand for; a second one is 0 where there is none.
    private var values: [(first: UInt32, second: UInt32)] = []
    private var nodes: [Node] = [Node(byte: 0)]

    /// How many names there are.
    var count: Int { values.count }

    private struct Node: Sendable {
        let byte: UInt8
        /// One more than the index of the value of the name that ends here; 0 for none.
        var value: UInt16 = 0
        var child: UInt16 = 0
        var sibling: UInt16 = 0
    }

    /// - Parameter list: "name=HEX" or "name=HEX+HEX", apart by white space, ascending.
    init(_ list: StaticString) {
        list.withUTF8Buffer { buffer in
            for entry in buffer.split(whereSeparator: \.isSpace) {
                guard let equals = entry.firstIndex(of: .equalsSign) else { continue }
                let scalars = entry[(equals + 1)...].split(separator: UInt8(ascii: "+")).map { digits in
                    digits.reduce(UInt32(0)) { $0 * 16 + (digit($1, base: 16) ?? 0) }
                }
                add(entry[..<equals], first: scalars.first ?? 0, second: scalars.dropFirst().first ?? 0)
            }
        }
    }

    private mutating func add(_ name: Slice<UnsafeBufferPointer<UInt8>>, first: UInt32, second: UInt32) {
        var node = 0
        for byte in name {
            node = child(of: node, byte) ?? newChild(of: node, byte)
        }
        values.append((first, second))
        nodes[node].value = UInt16(values.count)
    }

    private mutating func newChild(of parent: Int, _ byte: UInt8) -> Int {
        nodes.append(Node(byte: byte, sibling: nodes[parent].child))
        nodes[parent].child = UInt16(nodes.count - 1)
        return nodes.count - 1
    }

    private func child(of node: Int, _ byte: UInt8) -> Int? {
        var child = Int(nodes[node].child)
        while child != 0, nodes[child].byte != byte { child = Int(nodes[child].sibling) }
        return child == 0 ? nil : child
    }

    /// The longest name that stands at `start`, and the byte after it.
    func longestName(in bytes: Span<UInt8>, from start: Int) -> (value: (first: UInt32, second: UInt32), end: Int)? {
        var (node, index, found, end) = (0, start, 0, start)
        while index < bytes.count, let next = child(of: node, bytes[index]) {
            node = next
            index += 1
            if nodes[node].value != 0 { (found, end) = (Int(nodes[node].value), index) }
        }
        return found == 0 ? nil : (values[found - 1], end)
    }
}
