/// How well clusters of mentions agree with the wanted ones: MUC, B-cubed and CEAF by entities, and their mean, which
/// is the CoNLL average. Documents are summed up, then divided.
///
/// - SeeAlso: Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions".
struct ClusterScores {
    private var muc = (linksKept: 0, linksWanted: 0, linksRight: 0, linksGiven: 0)
    private var bCubed = (precision: 0.0, recall: 0.0, mentions: 0)
    private var ceaf = (similarity: 0.0, wanted: 0, given: 0)

    /// Counts one document.
    ///
    /// - Parameters:
    ///   - wanted: for each mention, any number that is the same for the mentions of one entity.
    ///   - given: likewise, as the engine has it; of the same length.
    /// - Complexity: O(n) and O(c³), c the number of clusters.
    mutating func count(wanted: [Int], given: [Int]) {
        let (wantedClusters, givenClusters) = (clusters(wanted), clusters(given))
        var shared: [Pair: Int] = [:]
        for pair in zip(wanted, given) { shared[Pair(wanted: pair.0, given: pair.1), default: 0] += 1 }

        // A cluster of n mentions has n - 1 links; each further part that the other side sees loses one.
        var (partsOfWanted, partsOfGiven): ([Int: Int], [Int: Int]) = ([:], [:])
        for pair in shared.keys {
            partsOfWanted[pair.wanted, default: 0] += 1
            partsOfGiven[pair.given, default: 0] += 1
        }
        for (cluster, size) in wantedClusters {
            muc.linksKept += size - (partsOfWanted[cluster] ?? 0)
            muc.linksWanted += size - 1
        }
        for (cluster, size) in givenClusters {
            muc.linksRight += size - (partsOfGiven[cluster] ?? 0)
            muc.linksGiven += size - 1
        }

        for (pair, count) in shared {
            let square = Double(count * count)
            bCubed.recall += square / Double(wantedClusters[pair.wanted] ?? 1)
            bCubed.precision += square / Double(givenClusters[pair.given] ?? 1)
        }
        bCubed.mentions += wanted.count

        let rows = Dictionary(uniqueKeysWithValues: wantedClusters.keys.sorted().enumerated().map { ($1, $0) })
        let columns = Dictionary(uniqueKeysWithValues: givenClusters.keys.sorted().enumerated().map { ($1, $0) })
        let side = max(rows.count, columns.count)
        var similarity = [[Double]](repeating: [Double](repeating: 0, count: side), count: side)
        for (pair, count) in shared {
            guard let row = rows[pair.wanted], let column = columns[pair.given] else { continue }
            let sizes = (wantedClusters[pair.wanted] ?? 0) + (givenClusters[pair.given] ?? 0)
            similarity[row][column] = 2 * Double(count) / Double(sizes)
        }
        ceaf.similarity += bestAssignment(similarity)
        ceaf.wanted += rows.count
        ceaf.given += columns.count
    }

    /// Harmonic mean of how many links were found and how many given are right.
    var mucF1: Double {
        harmonic(
            Double(muc.linksKept) / Double(max(muc.linksWanted, 1)),
            Double(muc.linksRight) / Double(max(muc.linksGiven, 1)))
    }

    /// Mean share of a mention's given cluster that is its own.
    var bCubedPrecision: Double { bCubed.precision / Double(max(bCubed.mentions, 1)) }

    /// Mean share of a mention's wanted cluster that it was given.
    var bCubedRecall: Double { bCubed.recall / Double(max(bCubed.mentions, 1)) }

    /// Harmonic mean over the best one-to-one match of clusters.
    var ceafF1: Double {
        harmonic(ceaf.similarity / Double(max(ceaf.wanted, 1)), ceaf.similarity / Double(max(ceaf.given, 1)))
    }

    /// The mean of the three.
    var average: Double { (mucF1 + harmonic(bCubedPrecision, bCubedRecall) + ceafF1) / 3 }

    private struct Pair: Hashable {
        let wanted: Int
        let given: Int
    }

    private func clusters(_ labels: [Int]) -> [Int: Int] {
        labels.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}

/// The largest sum of one cell a row and column of a square table, by the Hungarian method.
///
/// - Complexity: O(n³).
private func bestAssignment(_ table: [[Double]]) -> Double {
    let side = table.count
    // Row and column 0 are a start outside the table.
    var rowPotential = [Double](repeating: 0, count: side + 1)
    var columnPotential = rowPotential
    var rowOfColumn = [Int](repeating: 0, count: side + 1)
    for row in stride(from: 1, through: side, by: 1) {
        var slack = [Double](repeating: .infinity, count: side + 1)
        var before = [Int](repeating: 0, count: side + 1)
        var isReached = [Bool](repeating: false, count: side + 1)
        var column = 0
        rowOfColumn[0] = row
        repeat {
            isReached[column] = true
            let from = rowOfColumn[column]
            var (least, next) = (Double.infinity, 0)
            for other in 1...side where !isReached[other] {
                let reduced = -table[from - 1][other - 1] - rowPotential[from] - columnPotential[other]
                if reduced < slack[other] { (slack[other], before[other]) = (reduced, column) }
                if slack[other] < least { (least, next) = (slack[other], other) }
            }
            for other in 0...side {
                if isReached[other] {
                    rowPotential[rowOfColumn[other]] += least
                    columnPotential[other] -= least
                } else {
                    slack[other] -= least
                }
            }
            column = next
        } while rowOfColumn[column] != 0
        while column != 0 {
            rowOfColumn[column] = rowOfColumn[before[column]]
            column = before[column]
        }
    }
    return (1...max(side, 1)).reduce(0) { sum, column in
        column <= side ? sum + table[rowOfColumn[column] - 1][column - 1] : sum
    }
}
