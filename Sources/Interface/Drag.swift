/// The line between two panes while the mouse has hold of it.
struct Drag: Hashable, Sendable {
    /// The column it was taken hold of in.
    let x: Int
    /// How much wider the column beside it was then.
    let adjustment: Int
    /// 1 where moving it to the right makes that column wider, -1 where it makes it narrower.
    let direction: Int
}
