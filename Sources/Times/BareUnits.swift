import Articles
import Text

extension Reading {
    /// "for years", "in weeks", "months of talks": an unknown number, where a word before or after tells a length.
    func bareUnits(_ start: Int, _ index: Int, _ modifier: TimeModifier?) -> Match? {
        guard case .units(let unit) = self[index], !isJoined(index), unit.rawValue >= Unit.hour.rawValue,
            self[index - 1] != .early
        else { return nil }
        if isJoined(index + 1), self[index + 1] == .long {
            return Match(start, index + 2, type: .duration, value: durationValue(nil, unit), precision: unit.precision)
        }
        if self[index + 1] == .ahead {
            return Match(
                start, index + 2, type: .duration, value: durationValue(nil, unit),
                span: anchor.flatMap { DaySpan(from: $0, to: nil) }, precision: unit.precision)
        }
        var isRecent = false
        if index > start {
            switch self[index - 1] {
            case .recent: isRecent = true
            case .coming, .next: return futureUnits(start, index, unit)
            case .past, .last:
                return Match(start, index + 1, type: .date, value: "PAST_REF", precision: unit.precision)
            case .about, .over: break
            default: return nil
            }
        }
        if self[index - 1] == .recent, unit == .year {
            return Match(start, index + 1, type: .date, value: "PAST_REF", precision: .year)
        }
        if self[index + 1] == .ago || self[index + 1] == .earlier {
            return Match(start, index + 2, type: .date, value: "PAST_REF", precision: unit.precision)
        }
        switch self[start - 1] {
        case .for, .in, .within, .after, .over, .during, .about, .several: break
        default:
            guard
                isRecent || self[index + 1] == .of || self[index + 1] == .before || self[index + 1] == .after
                    || self[index + 1] == .later
            else { return nil }
        }
        return Match(
            start, index + 1, type: .duration, value: durationValue(nil, unit), modifier: modifier,
            precision: unit.precision)
    }

    /// "The coming months": some time from the anchor on.
    private func futureUnits(_ start: Int, _ index: Int, _ unit: Unit) -> Match? {
        Match(
            start, index + 1, type: .date, value: "FUTURE_REF", span: anchor.flatMap { DaySpan(from: $0, to: nil) },
            precision: unit.precision)
    }
}
