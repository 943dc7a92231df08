import Articles
import Text

extension Reading {
    /// "every day", "each July", "daily", "Tuesday nights", "15 a year", "every two weeks".
    func set(at index: Int) -> Match? {
        switch self[index] {
        case .periodic(let unit): return periodic(index, unit)
        case .each, .every, .per: return each(at: index)
        case .weekdays(let weekday): return found(index, index + 1, "XXXX-WXX-\(weekday.rawValue + 1)", .day)
        case .weekday(let weekday):
            guard case .dayParts(let part) = self[index + 1] else { return nil }
            return found(index, index + 2, "XXXX-WXX-\(weekday.rawValue + 1)T\(part.rawValue)", .time)
        case .article:
            guard case .unit(let unit) = self[index + 1], isRate(index) else { return nil }
            switch self[index + 2] {
            case .ago, .earlier, .later, .before, .after, .old: return nil
            default: return found(index, index + 2, durationValue(100, unit), unit.precision)
            }
        default: return nil
        }
    }

    private func found(_ start: Int, _ end: Int, _ value: String, _ precision: TimePrecision) -> Match {
        Match(start, end, type: .set, value: value, precision: precision)
    }

    /// "Daily" and "annually"; "annual" before a noun tells what sort of thing it is and no time.
    private func periodic(_ index: Int, _ unit: Unit) -> Match? {
        guard !isJoined(index), !isJoined(index + 1), !isCapital(index) else { return nil }
        return found(index, index + 1, durationValue(100, unit), unit.precision)
    }

    /// After "each", "every" and "per".
    private func each(at index: Int) -> Match? {
        let isPer = self[index] == .per
        var next = index + 1
        var count: Int32 = 1
        if self[next] == .alternate { (count, next) = (2, next + 1) }
        if case .cardinal(let number) = self[next], number > 0 { (count, next) = (number, next + 1) }
        if case .digits(let number, let digits) = self[next], digits < 3, number > 0 {
            (count, next) = (number, next + 1)
        }
        switch self[next] {
        case .unit(let unit): return found(index, next + 1, durationValue(Int(count) * 100, unit), unit.precision)
        case .units(let unit) where !isPer:
            return found(index, next + 1, durationValue(Int(count) * 100, unit), unit.precision)
        case .weekday(let weekday): return found(index, next + 1, "XXXX-WXX-\(weekday.rawValue + 1)", .day)
        case .month(let month) where isCapital(next):
            return found(index, next + 1, "XXXX-\(padded(Int(month), 2))", .month)
        case .season(let season): return found(index, next + 1, "XXXX-\(season.rawValue)", .season)
        case .dayPart(let part): return found(index, next + 1, "XXXX-XX-XXT\(part.rawValue)", .time)
        case .weekend: return found(index, next + 1, "XXXX-WXX-WE", .week)
        default: return nil
        }
    }

    /// Whether "a year" at `index` tells a rate: a number or "times", "once" stands before it.
    private func isRate(_ index: Int) -> Bool {
        var position = index - 1
        let limit = max(0, index - 4)
        while position >= limit {
            switch self[position] {
            case .digits, .amount, .decimal, .currency, .percent, .scale: return true
            case .cardinal(let number): return number > 0 && position < index - 1
            case .other: position -= 1
            default: return false
            }
        }
        return false
    }
}
