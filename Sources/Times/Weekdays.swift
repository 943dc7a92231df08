import Articles
import Text

extension Reading {
    /// "Monday", "last Monday", "this coming Sunday", "Mondays".
    func weekday(at index: Int) -> Match? {
        var next = index
        if self[next] == .the { next += 1 }
        var how: Deixis?
        if let (deixis, end) = deixis(at: next) { (how, next) = (deixis, end) }
        // "Following Wednesday's deal" comes after it.
        if how == .following, next == index + 1 { how = nil }
        guard case .weekday(let weekday) = self[next], isCapital(next), self[next - 1] != .namedDay || next > index
        else { return nil }
        if index < next, how == nil { return nil }
        let end = next + 1
        let time = self.time(of: weekday, how, start: index, end: end)
        if how == nil, self[index] == .following { return nil }
        return Match(index, end, time)
    }

    /// The day meant by a weekday's name.
    func time(of weekday: Weekday, _ how: Deixis?, start: Int, end: Int) -> CalendarTime {
        guard let anchor else { return .weekday(weekday) }
        switch how {
        case nil, .this:
            return .day(isFuture(start, end) ? anchor.next(weekday) : anchor.last(weekday))
        case .last: return .day(anchor.adding(days: -1).last(weekday))
        case .next: return .day(anchor.adding(days: 1).next(weekday))
        case .previous: return .day((reference.day ?? anchor).adding(days: -1).last(weekday))
        case .following: return .day((reference.day ?? anchor).adding(days: 1).next(weekday))
        case .same: return .day((reference.day ?? anchor).last(weekday))
        }
    }
}

extension CivilDate {
    /// The nearest such weekday at or before the day.
    func last(_ weekday: Weekday) -> CivilDate {
        adding(days: -((self.weekday.rawValue - weekday.rawValue + 7) % 7))
    }

    /// The nearest such weekday at or after the day.
    func next(_ weekday: Weekday) -> CivilDate {
        adding(days: (weekday.rawValue - self.weekday.rawValue + 7) % 7)
    }
}
