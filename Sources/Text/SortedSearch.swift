extension RandomAccessCollection {
    /// The first place whose element fits, where none before it does and all after it do; `endIndex` where none does.
    ///
    /// - Complexity: O(log n).
    @inlinable package func firstPlace(fromWhere fits: (Element) throws -> Bool) rethrows -> Index {
        var (low, count) = (startIndex, count)
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if try fits(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
