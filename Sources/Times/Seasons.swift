import Articles
import Text

extension Reading {
    /// "this summer", "last fall", "the summer of 1994", "spring 2023"; a bare season only after "in", "the" or "by".
    func season(at index: Int) -> Match? {
        var next = index
        if self[next] == .the { next += 1 }
        var how: Deixis?
        if let (deixis, end) = deixis(at: next) { (how, next) = (deixis, end) }
        guard case .season(let season) = self[next], !isJoined(next) else { return nil }
        var end = next + 1
        // "Sales will fall this year".
        if season == .fall, next == index, !isCapital(next) {
            switch self[index - 1] {
            case .other, .to, .will, .modal, .and, .or: return nil
            default: break
            }
        }
        // "The Arab Spring", "fall of the wall", "spring water": names and other words.
        if self[next - 1] == .other { return nil }
        if how == nil {
            let yearAt = self[end] == .of || self[end] == .comma ? end + 1 : end
            if let year = fourDigitYear(at: yearAt) { return Match(index, yearAt + 1, .season(year: year, season)) }
            if let (year, yearEnd) = spokenYear(at: yearAt) {
                return Match(index, yearEnd, .season(year: year, season))
            }
            if let (how, deixisEnd) = deixis(at: yearAt), self[deixisEnd] == .unit(.year) {
                return Match(index, deixisEnd + 1, .season(year: year(how), season))
            }
            guard self[index - 1] == .in || self[index] == .the && season == .summer || self[index - 1] == .by,
                self[end] != .of
            else { return nil }
            if season == .fall, self[index] == .the { return nil }
        }
        if self[end] == .unit(.month) { end += 1 }
        return Match(index, end, .season(year: year(ofSeason: season, how, start: index, end: end), season))
    }

    /// The year of a season named without one; January and February lie in the winter of the year before.
    private func year(ofSeason season: Season, _ how: Deixis?, start: Int, end: Int) -> Int? {
        guard let anchor else { return nil }
        let isLateWinter = season == .winter && anchor.month <= 2
        // Months from the anchor to the middle of the season that lies in the anchor's year.
        let ahead = isLateWinter ? 0 : season.middleMonth - anchor.month
        let year = isLateWinter ? anchor.year - 1 : anchor.year
        let isNow = abs(ahead) <= 1
        let found: Int
        switch how {
        case .last, .previous: found = !isNow && ahead < 0 ? year : year - 1
        case .next, .following: found = !isNow && ahead > 0 ? year : year + 1
        case .this: found = year
        case nil, .same:
            if isNow {
                found = year
            } else if ahead > 3, !isFuture(start, end) {
                found = year - 1
            } else {
                found = ahead < 0 && isFuture(start, end) ? year + 1 : year
            }
        }
        return min(max(found, 1), 9999)
    }
}

extension Season {
    /// The month in the middle of the season, January after December counting as 13.
    fileprivate var middleMonth: Int {
        switch self {
        case .spring: 4
        case .summer: 7
        case .fall: 10
        case .winter: 13
        }
    }
}
