import ArgumentParser
import Glibc
import HTML
import Library
import Text

/// `dateline-lab bench`
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures speed and memory, a row a measurement.",
        discussion: "Pages are the developers' suites'; hostile documents are made here, the same in every run. A "
            + "\"growth\" row is the most that doubling a hostile document ever multiplied its time by.")

    /// What can be measured.
    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case cleaning, entities, html, reading, store, times
    }

    @Option(help: "The folder of the suites.") var suites = "../shared/suites"
    @Flag(help: "A line of JSON a row.") var json = false
    @Option(help: "How often each measurement is made.") var runs = 5
    @Flag(help: "Leaves the hostile documents out.") var pagesOnly = false
    @Option(help: "Articles of the stores that are measured, made where they are not there yet.")
    var articles: [Int] = [1000, 10_000]
    @Option(help: "The folder where stores stand, and stay.") var folder = "/tmp/dateline-bench"
    @Argument(help: "cleaning, entities, html, reading, store, times; all of them without a name.")
    var subjects: [Subject] = []

    func run() throws {
        if !json { print(columns("what", "median", "p95", "unit", "n", "peak MB")) }
        for subject in subjects.isEmpty ? Subject.allCases : subjects {
            switch subject {
            case .cleaning:
                try benchCleaning(suites, runs: max(runs, 1), hostile: !pagesOnly) { show($0) }
            case .entities: try benchEntities(suites, runs: max(runs, 1)) { show($0) }
            case .html: try benchHTML(suites, runs: max(runs, 1), hostile: !pagesOnly) { show($0) }
            case .reading:
                for words in [20_000, 160_000] {
                    try benchLongText(words, in: folder, runs: max(runs, 1)) { show($0) }
                }
            case .store:
                try benchStores(articles, in: folder, runs: max(runs, 1)) { show($0) }
            case .times: try benchTimes(suites, runs: max(runs, 1), hostile: !pagesOnly) { show($0) }
            }
        }
    }

    private func show(_ row: BenchRow) {
        let peak = peakMegabytes()
        guard !json else {
            print(jsonLine(row.withPeak(peak)))
            return
        }
        print(columns(row.name, rounded(row.median), rounded(row.p95), row.unit, String(row.n), rounded(peak)))
        fflush(nil)
    }

    private func columns(_ name: String, _ rest: String...) -> String {
        let widths = [12, 12, 8, 5, 10]
        let padded = zip(rest, widths).map { text, width in
            String(repeating: " ", count: max(1, width - text.utf8.count)) + text
        }
        return name + String(repeating: " ", count: max(1, 46 - name.utf8.count)) + padded.joined()
    }
}

/// A measurement.
struct BenchRow: Encodable {
    let name: String
    let median: Double
    let p95: Double
    let unit: String
    let n: Int
    var peakMB: Double?

    /// The row of measured values, of which the worse end is `p95`.
    init(_ name: String, _ values: [Double], unit: String, largerIsBetter: Bool = false) {
        let sorted = values.sorted { largerIsBetter ? $0 > $1 : $0 < $1 }
        self.name = name
        self.unit = unit
        n = values.count
        median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
        p95 = percentile(95, of: sorted)
    }

    func withPeak(_ megabytes: Double) -> BenchRow {
        var row = self
        row.peakMB = megabytes
        return row
    }
}

/// The first of `sorted` values that so many of a hundred do not lie beyond; 0 of none.
func percentile(_ share: Int, of sorted: [Double]) -> Double {
    sorted.isEmpty ? 0 : sorted[(sorted.count * share + 99) / 100 - 1]
}

/// Seconds that `work` takes.
func seconds(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let time = try clock.measure(work)
    return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
}

/// The most memory the process has held, in MB.
private func peakMegabytes() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
}
