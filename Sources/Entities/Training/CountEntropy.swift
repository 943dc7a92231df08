import Glibc

/// n · ln n for counts, the small ones from a table.
struct CountEntropy: ~Copyable {
    private static let size = 1 << 16
    private let table: UnsafeMutablePointer<Double>

    init() {
        table = .allocate(capacity: Self.size)
        for count in 0..<Self.size { table[count] = count == 0 ? 0 : Double(count) * log(Double(count)) }
    }

    deinit { table.deallocate() }

    /// n · ln n; 0 for no count.
    @inline(__always) func value(_ count: Int32) -> Double {
        if count >= 0, count < Int32(Self.size) { return table[Int(count)] }
        return count <= 0 ? 0 : Double(count) * log(Double(count))
    }

    /// What n · ln n grows by when `count` grows by `more`.
    @inline(__always) func growth(_ count: Int32, by more: Int32) -> Double { value(count + more) - value(count) }
}

/// The paths from the root to each class in the tree that merging the two classes whose union loses least gives.
///
/// - Parameter counts: how often a class stands before another, `width` a row; classes come first.
/// - Returns: for each class its turns, a bit before them.
/// - Complexity: O(classes² · width).
func classPaths(_ counts: [Int32], width: Int, classes: Int) -> [UInt32] {
    let entropy = CountEntropy()
    var counts = counts
    var totals = (0..<width).map { row in counts[row * width..<(row + 1) * width].reduce(0, +) }
    var alive = Array(0..<classes)
    var members = (0..<classes).map { [$0] }
    var turns = [[Bool]](repeating: [], count: classes)
    func loss(_ first: Int, _ second: Int) -> Double {
        var loss = 0.0
        for other in 0..<width where other != first && other != second {
            let (a, b) = (counts[first * width + other], counts[second * width + other])
            if a > 0, b > 0 { loss += entropy.value(a) + entropy.value(b) - entropy.value(a + b) }
            let (c, d) = (counts[other * width + first], counts[other * width + second])
            if c > 0, d > 0 { loss += entropy.value(c) + entropy.value(d) - entropy.value(c + d) }
        }
        let corner = [
            counts[first * width + first], counts[second * width + second], counts[first * width + second],
            counts[second * width + first],
        ]
        loss += corner.reduce(0) { $0 + entropy.value($1) } - entropy.value(corner.reduce(0, +))
        let (a, b) = (totals[first], totals[second])
        return 2 * (entropy.value(a + b) - entropy.value(a) - entropy.value(b)) + loss
    }
    var losses = [Double](repeating: .infinity, count: classes * classes)
    for first in alive {
        for second in alive where first < second { losses[first * classes + second] = loss(first, second) }
    }
    while alive.count > 1 {
        var (best, pair) = (Double.infinity, (alive[0], alive[1]))
        for (place, first) in alive.enumerated() {
            for second in alive[(place + 1)...] where losses[first * classes + second] < best {
                (best, pair) = (losses[first * classes + second], (first, second))
            }
        }
        for member in members[pair.0] { turns[member].append(false) }
        for member in members[pair.1] { turns[member].append(true) }
        members[pair.0] += members[pair.1]
        for other in 0..<width {
            counts[pair.0 * width + other] += counts[pair.1 * width + other]
            counts[pair.1 * width + other] = 0
        }
        for other in 0..<width {
            counts[other * width + pair.0] += counts[other * width + pair.1]
            counts[other * width + pair.1] = 0
        }
        totals[pair.0] += totals[pair.1]
        alive.removeAll { $0 == pair.1 }
        for other in alive where other != pair.0 {
            let (first, second) = (min(other, pair.0), max(other, pair.0))
            losses[first * classes + second] = loss(first, second)
        }
    }
    return turns.map { turns in
        // A tree of more than 30 levels keeps those next to its root.
        turns.reversed().prefix(30).reduce(UInt32(1)) { $0 << 1 | ($1 ? 1 : 0) }
    }
}
