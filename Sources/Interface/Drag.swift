/// The line between two panes while the mouse has hold of it.
struct Drag: Hashable, Sendable {
    /// The column it was taken hold of in.
    let x: Int
    /// How much wider than usual the column beside it was then.
    let adjustment: Int
    /// Whether that column is the list's, at the left of the line; else it is the side panes', at the right.
    let isList: Bool
}

/// Columns that a pane may be widened by, held within bounds.
func adjusted(_ columns: Int) -> Int { min(80, max(-24, columns)) }
