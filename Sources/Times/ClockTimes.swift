import Articles
import Text

extension Reading {
    /// "10:35 a.m.", "5 p.m. EST Nov. 9", "18:00 UTC", "noon Thursday", "8 o'clock", "mid-afternoon yesterday".
    func clockTime(at index: Int) -> Match? {
        var next = index
        if let (_, end) = approximator(at: index) { next = end }
        guard let (clock, clockEnd) = clock(at: next) else { return partBeforeDay(at: index) }
        next = clockEnd
        var suffix = ""
        if let (zone, end) = zone(at: next) { (suffix, next) = (zone, end) }
        var dayAt = next
        if self[dayAt] == .comma || self[dayAt] == .on { dayAt += 1 }
        if let date = calendar(at: dayAt), date.type == .date, let time = date.time, time.precision == .day {
            return timed(index, date.end, time.value, clock + suffix, date.span, time)
        }
        let day = reference.day ?? anchor
        return timed(
            index, next, day?.description ?? "XXXX-XX-XX", clock + suffix, day.map { DaySpan(day: $0) },
            day.map { .day($0) })
    }

    private func timed(
        _ start: Int, _ end: Int, _ day: String, _ clock: String, _ span: DaySpan?, _ time: CalendarTime?
    ) -> Match {
        Match(start, end, type: .time, value: "\(day)T\(clock)", span: span, precision: .time, time: time)
    }

    /// Reads a time of the clock at `index`.
    private func clock(at index: Int) -> (value: String, end: Int)? {
        switch self[index] {
        case .noon where isBare(index): return ("12:00", index + 1)
        case .midnight where isBare(index): return ("24:00", index + 1)
        case .dayPart(.midday) where self[index - 1] == .at: return ("12:00", index + 1)
        case .clock(let hour, let minute, let half):
            if half > 0 { return value(Int(hour), Int(minute), half).map { ($0, index + 1) } }
            if case .meridian(let half) = self[index + 1] {
                return value(Int(hour), Int(minute), half).map { ($0, index + 2) }
            }
            // "3:10" alone may be a score.
            switch (self[index - 1], self[index + 1]) {
            case (.at, _), (.about, _), (_, .zone), (_, .universal), (.until, _), (.before, _), (.after, _), (.by, _),
                (.from, _), (.since, _):
                return value(Int(hour), Int(minute), 0).map { ($0, index + 1) }
            default: return nil
            }
        case .digits(let time, count: 4) where self[index + 1] == .universal && time % 100 < 60:
            // "0600 GMT".
            return value(Int(time) / 100, Int(time) % 100, 0).map { ($0, index + 1) }
        case .digits(let hour, let count) where count <= 2:
            return hourWord(Int(hour), index + 1)
        case .cardinal(let hour) where (1...12).contains(hour):
            return hourWord(Int(hour), index + 1)
        default: return nil
        }
    }

    /// Whether "noon" stands by itself, and not as in "High Noon".
    private func isBare(_ index: Int) -> Bool { !isJoined(index) && self[index - 1] != .other }

    /// "p.m.", "o'clock", "in the morning" after an hour.
    private func hourWord(_ hour: Int, _ index: Int) -> (value: String, end: Int)? {
        if case .meridian(let half) = self[index] { return value(hour, 0, half).map { ($0, index + 1) } }
        var next = index
        if self[next] == .oclock { next += 1 }
        if self[next] == .in, self[next + 1] == .the, case .dayPart(let part) = self[next + 2], (1...12).contains(hour)
        {
            return value(hour, 0, part == .morning ? 1 : 2).map { ($0, next + 3) }
        }
        return next > index ? value(hour, 0, 0).map { ($0, next) } : nil
    }

    /// `HH:MM` for a clock of twelve (half 1 or 2) or twenty-four hours.
    private func value(_ hour: Int, _ minute: Int, _ half: UInt8) -> String? {
        guard half > 0 else { return hour < 24 ? "\(padded(hour, 2)):\(padded(minute, 2))" : nil }
        guard (1...12).contains(hour) else { return nil }
        let full = hour % 12 + (half == 2 ? 12 : 0)
        return "\(padded(full, 2)):\(padded(minute, 2))"
    }

    /// Reads "EST", "(GMT)" at `index`; coordinated time is marked "Z".
    private func zone(at index: Int) -> (String, end: Int)? {
        switch self[index] {
        case .zone: return ("", index + 1)
        case .universal: return ("Z", index + 1)
        case .open where self[index + 2] == .close && self[index + 1] != .open:
            return zone(at: index + 1).map { ($0.0, index + 3) }
        default: return nil
        }
    }

    /// "mid-afternoon yesterday", "the morning of June 5", "early morning".
    private func partBeforeDay(at index: Int) -> Match? {
        var next = self[index] == .the ? index + 1 : index
        if self[next] == .mid || self[next] == .early || self[next] == .late { next += 1 }
        guard case .dayPart(let part) = self[next] else { return nil }
        let dayAt = self[next + 1] == .of || self[next + 1] == .on ? next + 2 : next + 1
        guard let date = calendar(at: dayAt), date.type == .date, let time = date.time, time.precision == .day else {
            guard self[next - 1] == .mid || self[next - 1] == .early || self[next - 1] == .late,
                let day = reference.day ?? anchor
            else { return nil }
            return timed(index, next + 1, day.description, part.rawValue, DaySpan(day: day), .day(day))
        }
        return timed(index, date.end, time.value, part.rawValue, date.span, time)
    }
}
