import Text

/// A place where a line is made wider.
package struct WidenedGap: Hashable, Sendable {
    /// The byte after the space that is widened, which is where the next word begins.
    package let offset: Int
    /// By how many columns, from 1.
    package let columns: Int
}

/// No gap becomes wider than three columns: a line that would need it looks better ragged.
private let mostColumns = 2

/// How the spaces between the words of a line are widened so that it fills `width` columns.
///
/// The columns that are missing are dealt out evenly. Lines that end a paragraph, and those with too few spaces, stay.
///
/// - Parameters:
///   - line: of the wrapped `bytes`.
///   - fromRight: whether the wider gaps gather at the right; every other line should have it so, lest they form rivers.
/// - Returns: in order; empty where the line stays as it is.
/// - Complexity: O(n), n the bytes of the line.
package func widenedGaps(
    _ bytes: Span<UInt8>, _ line: WrappedLine, width: Int, fromRight: Bool
) -> [WidenedGap] {
    let missing = width - line.width
    guard line.end != .last, missing > 0 else { return [] }
    var gaps: [Int] = []
    var hasWord = false
    for index in line.range.lower..<line.range.upper {
        if bytes[index] != .space {
            hasWord = true
        } else if hasWord, index + 1 < line.range.upper, bytes[index + 1] != .space {
            gaps.append(index + 1)
        }
    }
    guard missing <= mostColumns * gaps.count else { return [] }
    return gaps.enumerated().compactMap { number, offset in
        let place = fromRight ? number : gaps.count - 1 - number
        let columns = missing * (place + 1) / gaps.count - missing * place / gaps.count
        return columns > 0 ? WidenedGap(offset: offset, columns: columns) : nil
    }
}
