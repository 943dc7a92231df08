import ArgumentParser
import FoundationEssentials
import Glibc
import Library

/// `dateline-lab score ENGINE…`
struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Scores engines on the suites of ../shared and holds each figure against its floor.",
        discussion: "A figure below its floor in Tests/floors.json ends the program with 1.")

    /// The engines that have suites.
    enum Engine: String, CaseIterable, ExpressibleByArgument {
        case aliases, cleaning, entities, html, search, stories, subtypes, timelines, times, unicode
    }

    @Option(help: "The folder of the suites.") var suites = "../shared/suites"
    @Option(help: "The folder that says what the places of the sets are.") var labels = "Tests/Suites"
    @Option(help: "The floors.") var floors = "Tests/floors.json"
    @Option(help: "A model file of train-entities, instead of the one that ships.") var model: String?
    @Flag(help: "A line of JSON a figure.") var json = false
    @Flag(
        help: "Names each wrong case of html5lib and Unicode, name, subtype, pair of names and date, on standard error."
    )
    var faults = false
    @Argument(
        help: """
            aliases, cleaning, entities, html, search, stories, subtypes, timelines, times, unicode; all of them
            without a name.
            """)
    var engines: [Engine] = []

    func run() throws {
        let floors = try JSONDecoder().decode([String: Double].self, from: Data(bytes(of: floors)))
        let loaded = try model.map { Engines(tagger: try bytes(of: $0)) } ?? Engines()
        var figures: [Figure] = []
        for engine in engines.isEmpty ? Engine.allCases : engines {
            switch engine {
            case .aliases: figures += try aliasFigures(suites, loaded, namesFaults: faults)
            case .cleaning: figures += try pageFigures(suites, loaded) + cleaningFigures(suites, loaded)
            case .entities: figures += try entityFigures(suites, loaded, namesFaults: faults)
            case .html: figures += try htmlFigures(suites, namesFaults: faults)
            case .search: figures += try searchFigures(suites, namesFaults: faults)
            case .stories: figures += try storyFigures(suites, loaded, namesFaults: faults)
            case .subtypes: figures += try subtypeFigures(suites, labels: labels, loaded, namesFaults: faults)
            case .timelines:
                figures += try eventDatingFigures(suites, loaded, namesFaults: faults)
                figures += try topicTimelineFigures(suites, loaded)
            case .times: figures += try timeFigures(suites, loaded)
            case .unicode: figures += try unicodeFigures(suites, namesFaults: faults)
            }
        }
        var fell = false
        for figure in figures {
            let floor = floors[figure.name]
            let isBelow = floor.map { figure.value < $0 } ?? false
            fell = fell || isBelow
            if json {
                print(jsonLine(figure))
            } else {
                let held = floor.map { isBelow ? "  BELOW FLOOR \($0)" : "  floor \($0)" } ?? ""
                let counted = figure.cases.map { "  \($0.right) of \($0.all)" } ?? ""
                print("\(figure.name)  \(rounded(figure.value))\(counted)\(held)")
            }
        }
        if fell { throw ExitCode(1) }
    }
}

/// One measured figure; larger is better.
struct Figure: Encodable {
    let name: String
    let value: Double
    /// The cases that `value` is a share of, where it is told how many they are.
    var cases: Cases?

    /// How many of a suite's cases came out right.
    struct Cases: Encodable {
        let right: Int
        let all: Int
    }
}

/// `value` with four digits after the point.
func rounded(_ value: Double) -> String {
    let whole = Int((value * 10_000).rounded())
    let tail = String(whole % 10_000)
    return "\(whole / 10_000).\(String(repeating: "0", count: 4 - tail.utf8.count))\(tail)"
}

/// Why a suite can't be scored.
struct SuiteFault: Error, CustomStringConvertible {
    let description: String
}

/// The bytes of a file; a `.gz` one is unpacked by gzip.
func bytes(of path: String) throws -> [UInt8] {
    let stream: UnsafeMutablePointer<FILE>?
    if path.hasSuffix(".gz") {
        // The path is the developer's own; a quote in it is all that must not end the word.
        stream = popen("gzip -dc '\(path.split(separator: "'").joined(separator: "'\\''"))'", "r")
    } else {
        stream = fopen(path, "r")
    }
    guard let stream else { throw SuiteFault(description: "\(path): \(systemWords(errno))") }
    defer { if path.hasSuffix(".gz") { pclose(stream) } else { fclose(stream) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = fread(&buffer, 1, buffer.count, stream)
        guard count > 0 else { break }
        bytes += buffer[0..<count]
    }
    guard !bytes.isEmpty else { throw SuiteFault(description: "\(path): is empty or missing") }
    return bytes
}

/// The values of a file that holds one JSON value a line.
func jsonLines<Value: Decodable>(_ path: String, as type: Value.Type) throws -> [Value] {
    try bytes(of: path).split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(type, from: Data($0)) }
}

/// Precision, recall and their harmonic mean from counts.
struct Agreement {
    var right = 0
    var given = 0
    var wanted = 0

    var f1: Double {
        let precision = given == 0 ? 0 : Double(right) / Double(given)
        let recall = wanted == 0 ? 0 : Double(right) / Double(wanted)
        return harmonic(precision, recall)
    }
}

/// The harmonic mean of two shares, 0 where both are: of precision and recall it is F1.
func harmonic(_ left: Double, _ right: Double) -> Double {
    left + right == 0 ? 0 : 2 * left * right / (left + right)
}
