/// A key, whatever terminal it came from.
package enum Key: Hashable, Sendable {
    /// A key that types a character; never a control character.
    case character(Unicode.Scalar)
    /// A character with Control held, the lower-case letter: Control-D is `.control("d")`.
    case control(Unicode.Scalar)
    case up, down, left, right, home, end, pageUp, pageDown
    case enter, tab, backTab, escape, backspace, delete, insert
    /// F1 is 1.
    case function(Int)
}
