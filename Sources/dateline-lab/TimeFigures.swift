import Articles
import Library
import Text

/// A document of the time suites, offsets in code points.
private struct TimedDocument: Decodable {
    let dct: String?
    let text: String
    let timexes: [TimedExpression]

    struct TimedExpression: Decodable {
        let start: Int
        let end: Int
        let type: String
        let value: String?
        /// The words; only the gold's are given.
        var text: String?

        /// Whether it is nothing but the name of a day of the week.
        var isBareWeekday: Bool {
            ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
                .contains(text?.lowercased() ?? "")
        }
    }
}

/// Strict, relaxed, type and value F1 of the time expressions, as the TempEval-3 toolkit counts them.
/// And of those that are nothing but a weekday in TimeBank and AQUAINT, the share that has the right value, and the
/// share that has the right day, which "Friday night" has too where the gold marks the "Friday" of it.
func timeFigures(_ suites: String, _ engines: Engines) throws -> [Figure] {
    var (weekdays, rightWeekdays, rightDays) = (0, 0, 0)
    let figures = try ["timebank", "aquaint", "meantime_dev"].flatMap { corpus in
        var (strict, relaxed, type, value) = (Agreement(), Agreement(), Agreement(), Agreement())
        for document in try jsonLines("\(suites)/time/timex/\(corpus).jsonl", as: TimedDocument.self) {
            let text = UTF8Text(document.text)
            let index = CodePointIndex(text)
            let anchor = document.dct.flatMap { CivilDate(iso: $0.prefix(10)) }
            let found = engines.times(in: text, anchor: anchor).map { time in
                let (start, end) = index.codePoints(of: time.range)
                return TimedDocument.TimedExpression(
                    start: start, end: end, type: time.type.rawValue, value: time.value)
            }
            let pairs = aligned(document.timexes, found)
            func count(_ agreement: inout Agreement, _ isRight: (Int, Int) -> Bool) {
                agreement.wanted += document.timexes.count
                agreement.given += found.count
                agreement.right += pairs.count { isRight($0.0, $0.1) }
            }
            count(&relaxed) { _, _ in true }
            count(&strict) { wanted, given in
                document.timexes[wanted].start == found[given].start && document.timexes[wanted].end == found[given].end
            }
            count(&type) { wanted, given in document.timexes[wanted].type == found[given].type }
            count(&value) { wanted, given in document.timexes[wanted].value == found[given].value }
            guard corpus != "meantime_dev" else { continue }
            weekdays += document.timexes.count(where: \.isBareWeekday)
            for (wanted, given) in pairs where document.timexes[wanted].isBareWeekday {
                let (gold, value) = (document.timexes[wanted].value, found[given].value)
                if gold == value { rightWeekdays += 1 }
                if gold?.prefix(10) == value?.prefix(10) { rightDays += 1 }
            }
        }
        return [("strict", strict), ("relaxed", relaxed), ("type", type), ("value", value)].map {
            Figure(name: "times.\(corpus).\($0.0).f1", value: $0.1.f1)
        }
    }
    func share(_ right: Int) -> Double { Double(right) / Double(max(1, weekdays)) }
    return figures + [
        Figure(name: "times.weekday.day", value: share(rightDays)),
        Figure(name: "times.weekday.value", value: share(rightWeekdays)),
    ]
}

/// Pairs of wanted and found expressions, one to one: equal spans first, then by the bytes they share.
private func aligned(
    _ wanted: [TimedDocument.TimedExpression], _ found: [TimedDocument.TimedExpression]
) -> [(Int, Int)] {
    var candidates: [(score: Int, start: Int, wanted: Int, found: Int)] = []
    for (left, one) in wanted.enumerated() {
        for (right, other) in found.enumerated() {
            let shared = min(one.end, other.end) - max(one.start, other.start)
            guard shared > 0 else { continue }
            let isSame = one.start == other.start && one.end == other.end
            candidates.append((isSame ? Int.min : -shared, one.start, left, right))
        }
    }
    candidates.sort { ($0.score, $0.start, $0.wanted, $0.found) < ($1.score, $1.start, $1.wanted, $1.found) }
    var (usedWanted, usedFound): (Set<Int>, Set<Int>) = ([], [])
    var pairs: [(Int, Int)] = []
    for candidate in candidates where !usedWanted.contains(candidate.wanted) && !usedFound.contains(candidate.found) {
        usedWanted.insert(candidate.wanted)
        usedFound.insert(candidate.found)
        pairs.append((candidate.wanted, candidate.found))
    }
    return pairs
}
