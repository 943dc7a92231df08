import Screen

/// A line that is being typed, and where in it.
///
/// Keys as in a shell: arrows, Home `C-a`, End `C-e`, Backspace, Delete `C-d`, `C-w` a word, `C-u` `C-k` to either end.
package struct LineEditor: Hashable, Sendable {
    /// What is typed so far.
    package private(set) var text: String
    /// Characters (grapheme clusters) before the cursor.
    package private(set) var cursor: Int

    /// A line with the cursor at its end.
    package init(_ text: String = "") { (self.text, cursor) = (text, text.count) }

    /// The text before the cursor.
    var beforeCursor: Substring { text.prefix(cursor) }

    /// Whether a key belongs to the line; it is changed by it, or stays as it is at its ends.
    mutating func apply(_ key: Key) -> Bool {
        switch key {
        case .left, .control("b"): cursor = max(0, cursor - 1)
        case .right, .control("f"): cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = text.count
        case .backspace, .control("h"): remove(max(0, cursor - 1)..<cursor)
        case .delete, .control("d"): remove(cursor..<min(text.count, cursor + 1))
        case .control("u"): remove(0..<cursor)
        case .control("k"): remove(cursor..<text.count)
        case .control("w"):
            var start = beforeCursor
            while start.last == " " { start.removeLast() }
            while let last = start.last, last != " " { start.removeLast() }
            remove(start.count..<cursor)
        case .character(let scalar): insert(String(Character(scalar)))
        default: return false
        }
        return true
    }

    /// Types text at the cursor; the longest line has 4,096 characters.
    mutating func insert(_ typed: String) {
        guard text.count < Self.longest else { return }
        // A combining mark joins what stands before it: what counts is where the end moved to.
        let end = beforeCursor + typed
        let rest = text.dropFirst(cursor)
        text = String(end + rest)
        cursor = min(end.count, text.count)
    }

    private static let longest = 4096

    private mutating func remove(_ range: Range<Int>) {
        text = String(text.prefix(range.lowerBound) + text.dropFirst(range.upperBound))
        cursor = min(range.lowerBound, text.count)
    }
}
