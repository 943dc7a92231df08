/// How an expression points from the anchor, or from what the text spoke of last.
enum Deixis: Sendable {
    /// From the anchor: "last", "this", "next".
    case last, this, next
    /// From the time spoken of: "the previous", "that", "the following".
    case previous, same, following
}

extension Reading {
    /// Reads "last", "this past", "the following", … at `index`.
    ///
    /// - Returns: how it points and the index after it; nil when no such word stands there.
    func deixis(at index: Int) -> (how: Deixis, end: Int)? {
        switch self[index] {
        case .last, .past: (.last, index + 1)
        case .this:
            switch self[index + 1] {
            case .past, .last: (.last, index + 2)
            case .coming, .next: (.next, index + 2)
            case .same: (.this, index + 2)
            default: (.this, index + 1)
            }
        case .current: (.this, index + 1)
        case .next, .coming: (.next, index + 1)
        case .previous: (.previous, index + 1)
        case .following: (.following, index + 1)
        case .that: (.same, self[index + 1] == .same ? index + 2 : index + 1)
        case .same: (.same, index + 1)
        default: nil
        }
    }
}
