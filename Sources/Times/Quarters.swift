import Articles
import Text

extension Reading {
    /// "the third quarter", "third-quarter", "the first half of 1989", "this year's third quarter", "Q3 2021",
    /// "the year-ago quarter", "the quarter".
    func quarter(at index: Int) -> Match? {
        if let match = yearAgoPeriod(at: index) ?? quarterCode(at: index) { return match }
        var next = index
        var year: Int?
        var isTold = false
        // "Next year's", "the 1988".
        if let (how, end) = deixis(at: next), self[end] == .unit(.year), self[end + 1] == .possessive {
            (year, next, isTold) = (self.year(how), end + 2, true)
        } else {
            if self[next] == .the { next += 1 }
            if let told = fourDigitYear(at: next) { (year, next, isTold) = (told, next + 1, true) }
        }
        var how: Deixis?
        if !isTold, self[next + 1] != .half, let (deixis, end) = deixis(at: next) { (how, next) = (deixis, end) }
        if self[next] == .fiscal { next += 1 }
        if !isTold, how == nil, self[next] == .unit(.quarter) || self[next] == .period {
            return bareQuarter(index, next)
        }
        if isTold, self[next] == .unit(.quarter) || self[next] == .period {
            guard let number = reference.quarter?.quarter else { return year.map { Match(index, next + 1, .year($0)) } }
            return Match(index, next + 1, .quarter(year: year, number))
        }
        guard let (number, isHalf, end) = ordinalPart(at: next) else { return nil }
        if how != nil, how != .this { return nil }
        let after = self[end] == .of ? end + 1 : end
        if !isTold {
            var at = after
            if self[at] == .fiscal { at += 1 }
            if let told = fourDigitYear(at: at), !isCounted(at + 1) { return part(index, at + 1, told, number, isHalf) }
            if let (how, deixisEnd) = deixis(at: after), self[deixisEnd] == .unit(.year),
                self[deixisEnd + 1] != .possessive
            {
                return part(index, deixisEnd + 1, self.year(how), number, isHalf)
            }
            if self[end] == .of, self[after] == .the, self[after + 1] == .unit(.year) {
                return part(index, after + 2, anchor?.year, number, isHalf)
            }
            year = self.year(ofQuarter: isHalf ? number * 2 : number, start: index, end: end)
        }
        // "The third-quarter earnings": the article is the noun's.
        let start = self[index] == .the && isJoined(end - 1) ? index + 1 : index
        return part(start, end, year, number, isHalf)
    }

    /// "Q3 2021", "Q3".
    private func quarterCode(at index: Int) -> Match? {
        guard case .quarterCode(let number) = self[index], isCapital(index) else { return nil }
        let at = self[index + 1] == .of ? index + 2 : index + 1
        if let year = fourDigitYear(at: at) { return Match(index, at + 1, .quarter(year: year, Int(number))) }
        let year = year(ofQuarter: Int(number), start: index, end: index + 1)
        return Match(index, index + 1, .quarter(year: year, Int(number)))
    }

    private func part(_ start: Int, _ end: Int, _ year: Int?, _ number: Int, _ isHalf: Bool) -> Match {
        Match(start, end, isHalf ? .half(year: year, number) : .quarter(year: year, number))
    }

    /// "third quarter", "fiscal-third quarter", "first half", "last half".
    private func ordinalPart(at index: Int) -> (number: Int, isHalf: Bool, end: Int)? {
        if self[index] == .last, self[index + 1] == .half, self[index + 2] == .of {
            return fourDigitYear(at: index + 3) == nil ? nil : (2, true, index + 2)
        }
        guard case .ordinal(let number) = self[index], (1...4).contains(number) else { return nil }
        var next = index + 1
        if self[next] == .fiscal { next += 1 }
        if self[next] == .unit(.quarter) { return (Int(number), false, next + 1) }
        guard self[next] == .half, number <= 2 else { return nil }
        // "The first half" of a game is none: only with a year or at the year's words.
        guard self[next + 1] == .of else { return nil }
        let after = next + 2
        let isYear =
            fourDigitYear(at: after) != nil || deixis(at: after) != nil
            || self[after] == .the && self[after + 1] == .unit(.year)
        return isYear ? (Int(number), true, next + 1) : nil
    }

    /// "the quarter", "the latest quarter": the one spoken of, else the last that is over.
    private func bareQuarter(_ start: Int, _ at: Int) -> Match? {
        guard at > start, self[start] == .the, self[at] == .unit(.quarter), self[at + 1] != .of, !isJoined(at + 1)
        else {
            return nil
        }
        if let spoken = reference.quarter {
            return Match(start, at + 1, .quarter(year: spoken.year, spoken.quarter))
        }
        return Match(start, at + 1, lastQuarter())
    }

    /// The last quarter that is over.
    func lastQuarter() -> CalendarTime {
        guard let anchor else { return .unknown(.quarter) }
        return .quarter(of: anchor, shiftedBy: -1)
    }

    /// "the year-ago quarter", "year-earlier", "the year-earlier period".
    private func yearAgoPeriod(at index: Int) -> Match? {
        var next = self[index] == .the ? index + 1 : index
        guard self[next] == .unit(.year), isJoined(next + 1) else { return nil }
        guard self[next + 1] == .ago || self[next + 1] == .earlier else { return nil }
        next += 2
        if case .ordinal(let number) = self[next], (1...4).contains(number), self[next + 1] == .unit(.quarter) {
            let year = (reference.quarter?.year ?? anchor?.year).map { max(1, $0 - 1) }
            return derived(Match(index, next + 2, .quarter(year: year, Int(number))))
        }
        if self[next] == .unit(.quarter) || self[next] == .period {
            return derived(Match(index, next + 1, yearEarlier()))
        }
        return derived(Match(next - 2, next, yearEarlier()))
    }

    /// What is counted from the time spoken of does not become the time spoken of.
    func derived(_ match: Match) -> Match {
        var match = match
        match.time = nil
        return match
    }

    /// The quarter spoken of, a year before; else the year before.
    func yearEarlier() -> CalendarTime {
        if let spoken = reference.quarter { return .quarter(year: max(1, spoken.year - 1), spoken.quarter) }
        guard let anchor else { return .unknown(.year) }
        return .year(max(1, anchor.year - 1))
    }

    /// The year of a quarter named without one: the latest begun, or the next one where the verb looks ahead.
    func year(ofQuarter quarter: Int, start: Int, end: Int) -> Int? {
        guard let anchor else { return nil }
        let now = (anchor.month - 1) / 3 + 1
        if quarter == now { return anchor.year }
        if quarter < now {
            return isFuture(start, end) && now - quarter >= 2 ? min(9999, anchor.year + 1) : anchor.year
        }
        return isFuture(start, end) || quarter - now == 1 && direction(around: start, end) == nil
            ? anchor.year : max(1, anchor.year - 1)
    }
}

extension CalendarTime {
    /// The quarter that holds `day`, shifted by a number of quarters.
    static func quarter(of day: CivilDate, shiftedBy shift: Int) -> CalendarTime {
        let moved = day.firstOfMonth.adding(months: shift * 3)
        return .quarter(year: moved.year, (moved.month - 1) / 3 + 1)
    }
}
