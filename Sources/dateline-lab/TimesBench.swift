import Articles
import FoundationEssentials
import Library
import Text
import Timelines

/// Speed of times, and of the timeline made from them, on one core over TimeBank's documents; and how it grows on texts
/// made to cost more than they are long.
func benchTimes(_ suites: String, runs: Int, hostile: Bool, show: (BenchRow) -> Void) throws {
    let engines = Engines()
    let documents = try jsonLines("\(suites)/time/timex/timebank.jsonl", as: DatedText.self)
        .map { (text: UTF8Text($0.text), day: $0.dct.flatMap { CivilDate(iso: $0.prefix(10)) }) }
    var count = 0
    func perSecond(_ work: (UTF8Text, CivilDate?) -> Int) -> [Double] {
        (0..<runs).map { _ in
            Double(documents.count) / seconds { for (text, day) in documents { count += work(text, day) } }
        }
    }
    let tagging = perSecond { engines.times(in: $0, anchor: $1).count }
    show(BenchRow("tokens, times", tagging, unit: "documents/s", largerIsBetter: true))
    let whole = perSecond { engines.timeline(of: $0, published: $1) }
    show(BenchRow("tokens, times, events", whole, unit: "documents/s", largerIsBetter: true))
    guard hostile else { return }
    for kind in HostileTimes.allCases {
        let sizes = [2, 1, 0].map { UTF8Text(repairing: kind.document(bytes: 10_000_000 >> $0)) }
        let day = CivilDate(year: 2023, month: 6, day: 18)
        let times = sizes.map { text in seconds { count += engines.timeline(of: text, published: day) } }
        show(BenchRow("hostile 10 MB: \(kind.rawValue)", [times[2] * 1000], unit: "ms"))
        show(BenchRow("  growth at a doubling", [max(times[1] / times[0], times[2] / times[1])], unit: "x"))
    }
    guard count > 0 else { throw SuiteFault(description: "the documents have no times") }
}

extension Engines {
    /// The number of events of a text, its names left aside.
    fileprivate func timeline(of text: UTF8Text, published: CivilDate?) -> Int {
        let document = TokenizedText(text)
        let times = times(in: document, anchor: published)
        return events(in: document, times: times, entities: [], published: published).count
    }
}

private struct DatedText: Decodable {
    let dct: String?
    let text: String
}

/// Texts that are made to cost the finding of times more than they are long.
private enum HostileTimes: String, CaseIterable {
    case digits = "digits"
    case numbers = "numbers"
    case next = "next"
    case weekdays = "on Monday"
    case units = "two years"
    case clauses = "said on Monday when"

    func document(bytes: Int) -> [UInt8] {
        let unit =
            switch self {
            case .digits: "7"
            case .numbers: "19 20 "
            case .next: "next "
            case .weekdays: "on Monday "
            case .units: "two years ago and "
            case .clauses: "he said on Monday when it was known in May 2003 that she, who "
            }
        return Array(repeatElement(Array(unit.utf8), count: bytes / unit.utf8.count + 1).joined().prefix(bytes))
    }
}
