/// What the cells of a column want.
struct ColumnNeed: Hashable, Sendable {
    /// Columns of the widest cell in one line.
    var natural = 0
    /// Columns of the longest word.
    var word = 0
}

/// No cell is narrower, unless all of its column is.
private let least = 8

/// The widths of a table's columns, in `width` columns, with `gap` between two of them.
///
/// What is no wider than its fair share stays as it is; the others share what is left in proportion to what they want,
/// if they can so that no word is broken.
///
/// - Returns: nil when the table can't be so narrow.
/// - Complexity: O(n²), n columns; nil in O(n) for more than fit.
func columnWidths(_ needs: [ColumnNeed], width: Int, gap: Int) -> [Int]? {
    let room = width - gap * (needs.count - 1)
    guard !needs.isEmpty, room >= 0 else { return nil }
    // More than a screen holds makes no difference, and can't overflow.
    let natural = needs.map { min($0.natural, 1 << 20) }
    // A word may be as long as an address: the longer, the sooner it is broken.
    for longest in [32, 24, 16, 12, least] {
        let smallest = zip(natural, needs).map { min($0, max(least, min($1.word, longest))) }
        if smallest.reduce(0, +) <= room { return shared(room, natural: natural, smallest: smallest) }
    }
    return nil
}

/// Shares `room` among columns, each no less than the smallest and no more than it wants.
private func shared(_ room: Int, natural: [Int], smallest: [Int]) -> [Int] {
    var widths = natural
    // Columns that are not settled yet, what they want together, and what is left for them.
    var open = Array(natural.indices)
    var (wanted, left) = (natural.reduce(0, +), room)
    func settle(_ column: Int, _ columns: Int) {
        widths[column] = columns
        (left, wanted) = (left - columns, wanted - natural[column])
        open.removeAll { $0 == column }
    }
    func share(_ column: Int) -> Int {
        min(natural[column], Int(Double(left) * Double(natural[column]) / Double(max(wanted, 1))))
    }
    // Those that need more than a fair share come first, for they make it smaller for the others.
    while true {
        if let needy = open.first(where: { smallest[$0] * open.count > left }) {
            settle(needy, smallest[needy])
        } else if let modest = open.first(where: { natural[$0] * open.count <= left }) {
            settle(modest, natural[modest])
        } else {
            break
        }
    }
    while let needy = open.first(where: { share($0) < smallest[$0] }) { settle(needy, smallest[needy]) }
    // Widest last: it takes what rounding leaves.
    for column in open.sorted(by: { (natural[$0], $0) < (natural[$1], $1) }) {
        settle(column, open.count == 1 ? min(left, natural[column]) : share(column))
    }
    // What a needy column took before others turned out to want less.
    while left > 0, let poorest = natural.indices.max(by: { natural[$0] - widths[$0] < natural[$1] - widths[$1] }),
        widths[poorest] < natural[poorest]
    {
        widths[poorest] += 1
        left -= 1
    }
    return widths
}
