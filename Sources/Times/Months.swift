import Articles
import Text

extension Reading {
    /// "November", "last April", "January 2021", "June last year".
    func month(at index: Int) -> Match? {
        var next = index
        var how: Deixis?
        if let (deixis, end) = deixis(at: index), deixis != .same { (how, next) = (deixis, end) }
        guard case .month(let number) = self[next], isMonthName(next, certain: how != nil) else { return nil }
        let month = Int(number)
        let end = next + 1
        if how == nil, let (year, end) = yearAfterMonth(end) {
            return Match(index, end, .month(year: year, month))
        }
        return Match(index, end, .month(year: year(ofMonth: month, how, start: index, end: end), month))
    }

    /// Reads ", 2021", "of 2021", "last year" after a month.
    private func yearAfterMonth(_ index: Int) -> (year: Int?, end: Int)? {
        var next = index
        if self[next] == .comma || self[next] == .of { next += 1 }
        if let year = fourDigitYear(at: next), !isCountedInDigits(next + 1) { return (year, next + 1) }
        if let (year, end) = spokenYear(at: next) { return (year, end) }
        if let (how, end) = deixis(at: next), self[end] == .unit(.year), self[next - 1] != .comma {
            return (year(how), end + 1)
        }
        return nil
    }

    /// The year `how` points to, nil when it cannot be known.
    func year(_ how: Deixis) -> Int? {
        let base: Int? =
            switch how {
            case .last, .this, .next: anchor?.year
            default: reference.year ?? anchor?.year
            }
        guard let base else { return nil }
        switch how {
        case .last, .previous: return max(1, base - 1)
        case .this, .same: return base
        case .next, .following: return min(9999, base + 1)
        }
    }

    /// The year of a month named alone: the nearest such month; where both are about as far, the verb tells.
    func year(ofMonth month: Int, _ how: Deixis?, start: Int, end: Int) -> Int? {
        guard let anchor else { return nil }
        let back = (anchor.month - month + 12) % 12
        let lastYear = anchor.month >= month ? anchor.year : anchor.year - 1
        switch how {
        case .last, .previous: return max(1, back == 0 ? lastYear - 1 : lastYear)
        case .next, .following: return min(9999, lastYear + 1)
        case .this: return anchor.year
        default: break
        }
        if back == 0 { return lastYear }
        let ahead = 12 - back
        if self[start - 1] == .ended { return max(1, lastYear) }
        let way = looksAhead(before: start) ? .future : direction(around: start, end)
        if back - ahead >= 5 { return way == .past && back < 10 ? max(1, lastYear) : lastYear + 1 }
        if ahead - back >= 5 { return way == .future && ahead <= 10 ? lastYear + 1 : max(1, lastYear) }
        switch way {
        case .past: return max(1, lastYear)
        case .future: return lastYear + 1
        case nil: return back <= ahead ? max(1, lastYear) : lastYear + 1
        }
    }

    /// Whether the month's name at `index` is one: "May" the verb and "March" the walk are not, nor are names.
    ///
    /// - Parameter certain: whether the words before have settled it.
    func isMonthName(_ index: Int, certain: Bool = false) -> Bool {
        guard case .month(let month) = self[index], isCapital(index) else { return false }
        if certain { return true }
        // A name: "Theresa May", "June Carter", "April Smith".
        let isWord = [3, 4, 5, 6, 8].contains(month) || month == 1 && lexemes[index].range.count == 3
        guard isWord else { return true }
        switch self[index - 1] {
        case .in, .since, .until, .through, .during, .between, .from, .by, .of, .early, .late, .mid, .last, .next,
            .this, .each, .every, .on, .before, .after, .for, .digits, .ordinal, .weekday:
            return !isName(index + 1) || !isJoinedName(index)
        case .other: if isCapital(index - 1) { return false }
        default: break
        }
        switch self[index + 1] {
        case .digits, .ordinal: return true
        case .for: return false
        case .of where fourDigitYear(at: index + 2) == nil && deixis(at: index + 2) == nil: return false
        default: break
        }
        if isName(index + 1) { return false }
        return month == 4 || month == 6 || month == 8 || index > 0 && !(month == 5 && self[index - 1] == .outside)
    }

    private func isName(_ index: Int) -> Bool { self[index] == .other && isCapital(index) }

    private func isJoinedName(_ index: Int) -> Bool { self[index - 1] == .by || self[index - 1] == .for }
}
