import HTML
import Text

/// The scalars a character reference at `start` stands for ("&amp;", "&#8217;", "&#x2019;"), and its bytes.
///
/// A reference whose ampersand was itself escaped ("&amp;#8217;") is read through, as feeds often escape twice.
///
/// - Returns: nil where no whole reference with its semicolon stands.
/// - Complexity: O(1).
func characterReference(in bytes: Span<UInt8>, at start: Int) -> (scalars: [UInt32], length: Int)? {
    guard let (scalars, length) = writtenReference(in: bytes, at: start) else { return nil }
    guard scalars == [0x26] else { return (scalars, length) }
    // The ampersand that was escaped begins the next: it is put before the letters that follow.
    let rest = bytes.extracting((start + length)..<min(bytes.count, start + length + 40))
    var escaped: [UInt8] = [.ampersand]
    for index in 0..<rest.count { escaped.append(rest[index]) }
    guard let (inner, read) = writtenReference(in: escaped.span, at: 0) else { return (scalars, length) }
    return (inner, length + read - 1)
}
