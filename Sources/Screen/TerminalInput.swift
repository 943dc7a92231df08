/// What the mouse did.
package enum MouseAction: Hashable, Sendable {
    /// The left button was pressed and released in place.
    case click
    case doubleClick
    case wheelUp, wheelDown
    /// Moved with the left button held.
    case drag
}

/// What the mouse did, and over which cell.
package struct MouseEvent: Hashable, Sendable {
    /// Column, from 0 at the left.
    package let x: Int
    /// Row, from 0 at the top.
    package let y: Int
    /// What was done there.
    package let action: MouseAction

    package init(x: Int, y: Int, action: MouseAction) { (self.x, self.y, self.action) = (x, y, action) }
}

/// Something that came from the terminal.
package enum TerminalInput: Hashable, Sendable {
    case key(Key)
    case mouse(MouseEvent)
    /// Text pasted into the terminal, as it came.
    case paste(String)
    /// The colour of the terminal's background; nil when it does not tell.
    case background(Colour?)
    /// The terminal's new size, in cells.
    case resize(width: Int, height: Int)
}
