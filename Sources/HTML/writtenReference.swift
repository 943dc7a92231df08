import Text

/// The scalars that a character reference at `start`, its semicolon with it, stands for: for text in which markup left
/// some behind.
///
/// - Returns: nil where the ampersand begins none, or its semicolon is missing.
/// - Complexity: O(length of the reference).
package func writtenReference(in bytes: Span<UInt8>, at start: Int) -> (scalars: [UInt32], length: Int)? {
    guard let found = characterReference(in: bytes, at: start, inAttribute: false),
        bytes[start + found.length - 1] == .semicolon
    else { return nil }
    return (found.second == 0 ? [found.first] : [found.first, found.second], found.length)
}
