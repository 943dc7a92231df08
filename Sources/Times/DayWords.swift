import Articles
import Text

extension Reading {
    /// "today", "yesterday", "tomorrow"; "tonight", "last night", "this morning" and other parts of a day.
    func dayWord(at index: Int) -> Match? {
        switch self[index] {
        // "USA Today" is a newspaper.
        case .today where isCapital(index) && isCapital(index - 1): return nil
        case .today: return day(0, index)
        case .yesterday: return day(-1, index)
        case .tomorrow: return day(1, index)
        case .tonight: return part(.night, of: anchor, index, index + 1)
        case .overnight: return nil
        case .the where self[index + 1] == .unit(.day) && self[index + 2] == .before && self[index + 3] == .yesterday:
            return anchor.map { Match(index, index + 4, .day($0.adding(days: -2))) }
        case .the where self[index + 1] == .unit(.day) && self[index + 2] == .after && self[index + 3] == .tomorrow:
            return anchor.map { Match(index, index + 4, .day($0.adding(days: 2))) }
        default: break
        }
        let next = self[index] == .the ? index + 1 : index
        guard let (how, end) = deixis(at: next), case .dayPart(let dayPart) = self[end] else { return nil }
        switch how {
        case .last: return part(dayPart, of: anchor?.adding(days: -1), index, end + 1)
        case .this: return part(dayPart, of: anchor, index, end + 1)
        case .same: return part(dayPart, of: reference.day ?? anchor, index, end + 1)
        case .next, .following: return part(dayPart, of: (reference.day ?? anchor)?.adding(days: 1), index, end + 1)
        case .previous: return part(dayPart, of: (reference.day ?? anchor)?.adding(days: -1), index, end + 1)
        }
    }

    private func day(_ shift: Int, _ index: Int) -> Match {
        guard let anchor else { return Match(index, index + 1, .unknown(.day)) }
        return Match(index, index + 1, .day(anchor.adding(days: shift)))
    }

    private func part(_ part: DayPart, of day: CivilDate?, _ start: Int, _ end: Int) -> Match {
        Match(
            start, end, type: .time, value: "\(day?.description ?? "XXXX-XX-XX")T\(part.rawValue)",
            span: day.map { DaySpan(day: $0) }, precision: .time, time: day.map { .day($0) })
    }

    /// A day with the part of it named after it: "Friday night", "yesterday afternoon", "June 5 in the evening".
    func withDayPart(_ match: Match) -> Match {
        guard let time = match.time, match.type == .date, time.precision == .day else { return match }
        var next = match.end
        if self[next] == .in, self[next + 1] == .the { next += 2 }
        if self[next] == .mid || self[next] == .early || self[next] == .late { next += 1 }
        let part: String
        switch self[next] {
        case .dayPart(let dayPart): part = dayPart.rawValue
        case .noon: part = "12:00"
        case .midnight: part = "24:00"
        default: return match
        }
        return Match(
            match.start, next + 1, type: .time, value: time.value + "T" + part, span: match.span, precision: .time,
            time: time)
    }
}
