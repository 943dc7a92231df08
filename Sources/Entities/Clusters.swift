/// Disjoint sets of the numbers `0..<count`.
struct Clusters: Sendable {
    private var parents: [Int]

    /// Every number a set of its own.
    init(count: Int) { parents = Array(0..<count) }

    /// The set of `index`, by its smallest member. About O(1).
    mutating func root(of index: Int) -> Int {
        var index = index
        while parents[index] != index {
            parents[index] = parents[parents[index]]
            index = parents[index]
        }
        return index
    }

    /// Makes one set of those that hold the two.
    mutating func join(_ left: Int, _ right: Int) {
        let (left, right) = (root(of: left), root(of: right))
        parents[max(left, right)] = min(left, right)
    }
}
