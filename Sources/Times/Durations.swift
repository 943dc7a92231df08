import Articles
import Text

extension Reading {
    /// "five years", "nearly two hours", "the past three months", "two-year", "a few days", and with a point to count
    /// from: "two weeks ago", "a year earlier".
    func duration(at index: Int) -> Match? {
        var next = index
        var modifier: TimeModifier?
        if let (found, end) = approximator(at: next) { (modifier, next) = (found, end) }
        let hasArticle = self[next] == .the
        if hasArticle || self[next] == .these { next += 1 }
        let (pointer, pointerEnd) = pointer(at: next)
        next = pointerEnd
        if let pointer, let found = pointedUnit(index, next, pointer) { return found }
        guard let quantity = quantity(at: next) else {
            return hasArticle && pointer == nil && self[next + 1] != .ahead ? nil : bareUnits(index, next, modifier)
        }
        next = quantity.end
        if quantity.hundredths == nil, isRange(next) { return nil }
        while self[next] == .more || self[next] == .trading || self[next] == .fiscal || self[next] == .long {
            next += 1
        }
        guard let (unit, isPlural) = unit(at: next, counted: quantity.hundredths != 100) else { return nil }
        let isOne = quantity.hundredths.map { $0 <= 100 } ?? false
        guard isPlural || isOne || isJoined(next) || isAdjective(next, quantity) else { return nil }
        if isAge(next + 1) { return nil }
        // "The two-week crisis": the article is the noun's.
        let start = hasArticle && pointer == nil && isJoined(next) ? index + 1 : index
        next += 1
        var hundredths = quantity.hundredths
        if self[next] == .and, self[next + 1] == .article, self[next + 2] == .half, let whole = hundredths {
            (hundredths, next) = (whole + 50, next + 3)
        }
        if self[next] == .or, self[next + 1] == .so { (next, modifier) = (next + 2, .approximate) }
        if isJoined(next), self[next] == .ago || self[next] == .earlier { return nil }
        if !hasArticle, pointer == nil,
            let found = offset(index, next, unit, hundredths, modifier)
        {
            return found
        }
        if hundredths == 100, isIdiom(index, next, unit, isOne) { return nil }
        if unit == .quarter, self[next] == .of, self[next + 1] == .the || self[next + 1] == .other { return nil }
        if unit == .quarter, isOne || hasFraction(next) { return nil }
        return Match(
            start, next, type: .duration, value: durationValue(hundredths, unit), modifier: modifier,
            span: stretch(hundredths, unit, pointer, start: index), precision: unit.precision)
    }

    /// "One day" (some day), "a second": no measured time.
    private func isIdiom(_ start: Int, _ end: Int, _ unit: Unit, _ isOne: Bool) -> Bool {
        guard isOne else { return false }
        switch self[start] {
        case .cardinal(1):
            return unit == .day && self[start - 1] != .in && self[start - 1] != .for && self[start - 1] != .within
        case .article:
            switch unit {
            case .second, .minute: return self[start - 1] != .for && self[start - 1] != .in
            case .day: return self[start - 1] != .for && self[start - 1] != .in && self[start - 1] != .within
            default: return false
            }
        default: return false
        }
    }

    /// "Three-quarters of the food": a part and no time.
    private func hasFraction(_ end: Int) -> Bool { isJoined(end - 1) && self[end - 1] == .units(.quarter) }

    private func isRange(_ index: Int) -> Bool { self[index] == .of && self[index + 1] == .the }

    /// "The past decade", "the last century", as lengths.
    private func pointedUnit(_ start: Int, _ at: Int, _ pointer: Deixis) -> Match? {
        guard self[at - 1] == .past, case .unit(let unit) = self[at], unit.rawValue >= Unit.hour.rawValue,
            !isJoined(at + 1)
        else { return nil }
        guard unit == .decade || unit == .century || unit == .week || unit == .month || unit == .hour || unit == .day
        else { return nil }
        return Match(
            start, at + 1, type: .duration, value: durationValue(100, unit),
            span: stretch(100, unit, pointer, start: start),
            precision: unit.precision)
    }

    /// Reads "last", "past", "next", "coming", "first" between "the" and a number.
    private func pointer(at index: Int) -> (Deixis?, end: Int) {
        switch self[index] {
        case .last, .past, .latest, .recent: (.last, index + 1)
        case .next, .coming: (.next, index + 1)
        case .previous: (.previous, index + 1)
        case .following: (.following, index + 1)
        case .ordinal(1): (nil, index + 1)
        default: (nil, index)
        }
    }

    /// The days of a length that is tied to the anchor: "the past five years", "in five years" after a superlative.
    private func stretch(_ hundredths: Int?, _ unit: Unit, _ pointer: Deixis?, start: Int) -> DaySpan? {
        guard let anchor else { return nil }
        switch pointer {
        case .last: return hundredths.flatMap { DaySpan(from: moved(anchor, $0, unit, -1), to: anchor) }
        case .next:
            guard let hundredths else { return DaySpan(from: anchor, to: nil) }
            return DaySpan(from: anchor, to: moved(anchor, hundredths, unit, 1))
        case nil:
            guard self[start - 1] == .in, isFirstOfItsKind(before: start - 1), let hundredths else { return nil }
            return DaySpan(from: moved(anchor, hundredths, unit, -1), to: anchor)
        default: return nil
        }
    }

    /// Whether "the first", "the biggest" stands shortly before: "the first visit in five years" looks back.
    private func isFirstOfItsKind(before index: Int) -> Bool {
        var position = index - 1
        let limit = max(1, index - 10)
        while position >= limit {
            switch self[position] {
            case .ordinal(1) where self[position - 1] == .the || self[position - 1] == .possessive: return true
            case .comma, .stop: return false
            default: position -= 1
            }
        }
        return false
    }

    /// Whether a singular unit after a number may stand before a noun: "a five year low".
    private func isAdjective(_ index: Int, _ quantity: Quantity) -> Bool {
        guard quantity.hundredths != nil else { return false }
        switch self[index + 1] {
        case .other, .period, .term: return !isCapital(index + 1)
        default: return false
        }
    }

    /// Whether "-old" or "old" follows: an age.
    private func isAge(_ index: Int) -> Bool { self[index] == .old }

    /// The unit at `index`, and whether it is in the plural.
    private func unit(at index: Int, counted: Bool) -> (Unit, isPlural: Bool)? {
        switch self[index] {
        case .unit(let unit): (unit, false)
        case .units(let unit): (unit, true)
        case .ordinal(2) where counted && isJoined(index): (.second, false)
        default: nil
        }
    }
}
