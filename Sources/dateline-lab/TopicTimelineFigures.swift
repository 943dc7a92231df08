import FoundationEssentials
import Glibc
import Library
import Text

/// How well timelines over many articles agree with those that journalists wrote: F1 of the days, and ROUGE-1 of the
/// sentences aligned by day and content, as ../shared/tools/time/score_tls.py counts them (Martschat and Markert 2017,
/// "align+ m:1", approximated). Each timeline has the gold's number of days, sentences a day, first and last day.
func topicTimelineFigures(_ suites: String, _ engines: Engines) throws -> [Figure] {
    let folder = "\(suites)/time/tls"
    var topics: [String: TopicArticles] = [:]
    var agreements: [TimelineAgreement] = []
    for gold in try jsonLines("\(folder)/t17_timelines.jsonl", as: GoldTimeline.self) {
        if topics[gold.topic] == nil {
            let file = "\(folder)/t17_\(gold.topic).articles.jsonl.gz"
            topics[gold.topic] = try TopicArticles.topics(in: file, engines).first
        }
        guard let topic = topics[gold.topic], let first = gold.timeline.first, let last = gold.timeline.last else {
            throw SuiteFault(description: "\(folder): \(gold.topic) has no articles or no days")
        }
        let count = gold.timeline.reduce(0) { $0 + $1.sentences.count }
        let perDay = max(1, Int((Double(count) / Double(gold.timeline.count)).rounded()))
        let given = topic.timeline(
            days: gold.timeline.count, sentences: perDay, within: DaySpan(from: first.day, to: last.day))
        agreements.append(TimelineAgreement(given: given, wanted: gold.timeline))
    }
    func mean(_ value: KeyPath<TimelineAgreement, Double>) -> Double {
        agreements.reduce(0) { $0 + $1[keyPath: value] } / Double(max(1, agreements.count))
    }
    return [
        Figure(name: "timelines.topics.dates.f1", value: harmonic(mean(\.dayPrecision), mean(\.dayRecall))),
        Figure(name: "timelines.topics.ar1", value: harmonic(mean(\.wordPrecision), mean(\.wordRecall))),
    ]
}

/// A timeline that a journalist wrote.
private struct GoldTimeline: Decodable {
    let topic: String
    let timeline: [TimelineDay]
}

/// How far one timeline agrees with the gold's.
private struct TimelineAgreement {
    let dayPrecision: Double
    let dayRecall: Double
    let wordPrecision: Double
    let wordRecall: Double

    init(given: [TimelineDay], wanted: [TimelineDay]) {
        let shared = Double(Set(given.map(\.day)).intersection(wanted.map(\.day)).count)
        dayPrecision = given.isEmpty ? 0 : shared / Double(given.count)
        dayRecall = wanted.isEmpty ? 0 : shared / Double(wanted.count)
        let (left, right) = (given.map(DayWords.init), wanted.map(DayWords.init))
        wordPrecision = Self.aligned(left, with: right, byCost: { $0.cost(to: $1) })
        wordRecall = Self.aligned(right, with: left, byCost: { $1.cost(to: $0) })
    }

    /// The share of the words of `days` that those of the nearest day of `others` hold, less where days are apart.
    private static func aligned(
        _ days: [DayWords], with others: [DayWords], byCost cost: (DayWords, DayWords) -> Double
    ) -> Double {
        var (found, all) = (0.0, 0)
        for day in days {
            all += day.count
            guard let other = others.min(by: { cost(day, $0) < cost(day, $1) }) else { continue }
            found += Double(day.overlap(other)) / Double(abs(day.day - other.day) + 1)
        }
        return all == 0 ? 0 : found / Double(all)
    }
}

/// The words that are told of a day.
private struct DayWords {
    let day: Int
    let counts: [String: Int]
    let count: Int

    init(_ day: TimelineDay) {
        self.day = day.day.daysSinceEpoch
        var counts: [String: Int] = [:]
        for sentence in day.sentences {
            for word in sentence.lowercased().split(whereSeparator: { !$0.isASCII || !($0.isLetter || $0.isNumber) })
            where !stopWords.contains(String(word)) {
                counts[stem(word), default: 0] += 1
            }
        }
        self.counts = counts
        count = counts.values.reduce(0, +)
    }

    func overlap(_ other: DayWords) -> Int { counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) } }

    /// Little where both tell the same on days near each other.
    func cost(to other: DayWords) -> Double {
        let shared = Double(overlap(other))
        let alike = count > 0 && other.count > 0 ? harmonic(shared / Double(count), shared / Double(other.count)) : 0
        return (1 - 1 / Double(abs(day - other.day) + 1)) * (1 - alike)
    }
}

/// The word without its ending, as the scorer cuts it.
private func stem(_ word: Substring) -> String {
    for ending in ["ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "s", "ly"]
    where word.hasSuffix(ending) && word.utf8.count - ending.utf8.count >= 3 {
        return String(word.dropLast(ending.utf8.count))
    }
    return String(word)
}

private let stopWords = Set(
    """
    a about above after again against all also am an and any are as at be because been before being below between both
    but by can could did do does doing down during each few for from further had has have having he her here hers him his
    how i if in into is it its itself just me more most my no nor not now of off on once only or other our out over own
    said same say says she should so some such than that the their them then there these they this those through to too
    under until up us very was we were what when where which while who whom why will with would you your
    """.split(whereSeparator: \.isWhitespace).map(String.init))
