import Screen

/// Tells double clicks from two clicks. Curses could, but keeps the program waiting after every click.
struct ClickCounter {
    /// Milliseconds within which a second press in the same cell makes a double click.
    static let interval = 400

    private var last: (x: Int, y: Int, time: Int)?

    /// What a press of the left button is.
    ///
    /// - Parameter time: milliseconds since any fixed moment.
    mutating func press(x: Int, y: Int, time: Int) -> MouseAction {
        if let last, last.x == x, last.y == y, time >= last.time, time - last.time <= Self.interval {
            self.last = nil
            return .doubleClick
        }
        last = (x, y, time)
        return .click
    }
}
