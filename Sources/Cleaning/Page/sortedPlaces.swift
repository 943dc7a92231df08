extension Array {
    /// The first place whose element fits, where none before it does and all after it do; the count where none does.
    /// O(log n).
    func firstIndex(fromWhere fits: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if fits(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
