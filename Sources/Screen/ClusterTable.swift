/// The clusters of more than one scalar that a surface shows, each kept once.
struct ClusterTable: Sendable {
    private var clusters: [String] = []
    private var numbers: [[UInt32]: UInt32] = [:]

    /// The number of a cluster, with `Cell.clusterBit` set; a new one where it is not kept yet.
    mutating func number(of scalars: [UInt32]) -> UInt32 {
        if let number = numbers[scalars] { return number }
        let number = UInt32(clusters.count) | Cell.clusterBit
        var cluster = ""
        cluster.unicodeScalars.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
        clusters.append(cluster)
        numbers[scalars] = number
        return number
    }

    /// The cluster of a number that `number(of:)` gave; empty for any other.
    subscript(number: UInt32) -> String {
        let index = Int(number & ~Cell.clusterBit)
        return clusters.indices.contains(index) ? clusters[index] : ""
    }
}
