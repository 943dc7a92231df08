import Articles
import Text

extension Reading {
    /// "1998", "fiscal 1989", "the year 2000", "the 1960s", "the nineties", "the 20th century".
    func year(at index: Int) -> Match? {
        if let match = decade(at: index) ?? century(at: index) { return match }
        var next = index
        var isSure = false
        if self[next] == .the, self[next + 1] == .unit(.year) || self[next + 1] == .fiscal { next += 1 }
        if self[next] == .fiscal { (next, isSure) = (next + 1, true) }
        if self[next] == .unit(.year) { (next, isSure) = (next + 1, true) }
        if let (year, end) = spokenYear(at: next) { return Match(index, end, .year(year)) }
        guard let year = fourDigitYear(at: next), isSure || isYear(next, year) else { return nil }
        return Match(index, next + 1, .year(year))
    }

    /// The year of four digits at `index`, 1000…2199.
    func fourDigitYear(at index: Int) -> Int? {
        guard case .digits(let value, count: 4) = self[index], (1000...2199).contains(value) else { return nil }
        return Int(value)
    }

    /// "nineteen ninety-six", "two thousand".
    func spokenYear(at index: Int) -> (year: Int, end: Int)? {
        guard case .cardinal(let century) = self[index] else { return nil }
        if (17...20).contains(century), case .cardinal(let tens) = self[index + 1], tens >= 10 {
            let base = Int(century) * 100 + Int(tens)
            if tens >= 20, tens % 10 == 0, case .cardinal(let ones) = self[index + 2], (1...9).contains(ones),
                isJoined(index + 2)
            {
                return (base + Int(ones), index + 3)
            }
            guard !isCounted(index + 2) else { return nil }
            return (base, index + 2)
        }
        if century == 2, self[index + 1] == .scale(1000), self[index - 1] == .unit(.year) || self[index - 1] == .in {
            return isCounted(index + 2) ? nil : (2000, index + 2)
        }
        return nil
    }

    /// Whether a number of four digits is a year and no count: by what stands around it.
    private func isYear(_ index: Int, _ year: Int) -> Bool {
        if isJoined(index) {
            switch self[index - 1] {
            case .mid, .early, .late, .other: return !isJoined(index + 1)
            case .digits(_, count: 4): break
            default: return false
            }
        }
        switch self[index - 1] {
        case .currency, .no: return false
        case .about, .nearly, .over, .than, .least, .most, .under: if !(1900...2100).contains(year) { return false }
        default: break
        }
        if isCountedInDigits(index + 1) || self[index + 1] == .percent || self[index + 1] == .currency { return false }
        switch self[index - 1] {
        case .in, .since, .until, .from, .during, .between, .before, .after, .early, .late, .mid, .of, .by, .through:
            return true
        case .to, .and, .or, .dash:
            return (1900...2100).contains(year) || fourDigitYear(at: index - 2) != nil
        default: return (1800...2100).contains(year)
        }
    }

    /// Whether the word at `index` is something that is counted: "troops", "people", a unit.
    func isCounted(_ index: Int) -> Bool {
        if index < lexemes.count, index >= 0, isJoined(index) {
            switch self[index] {
            case .units, .unit: return true
            default: break
            }
        }
        switch self[index] {
        case .units, .scale, .cardinal: return true
        case .other: return lexemes[index].isPlural
        default: return false
        }
    }

    /// Whether the word at `index` is counted by the digits before it: a numeral goes on in digits, not in words, so
    /// that "in 1956 one of them" names a year.
    func isCountedInDigits(_ index: Int) -> Bool {
        if case .cardinal = self[index] { return isJoined(index) }
        return isCounted(index)
    }

    /// "1960s", "the '80s", "the nineties".
    private func decade(at index: Int) -> Match? {
        var next = index
        if self[next] == .the { next += 1 }
        if self[next] == .quote { next += 1 }
        guard case .decade(let value) = self[next] else { return nil }
        if value < 100 {
            guard next > index else { return nil }
            // "The '80s" are those of the anchor's century, or of the one before.
            let century = (anchor?.year ?? 2000) / 100 * 100
            let year = century + Int(value) > (anchor?.year ?? 2000) ? century - 100 + Int(value) : century + Int(value)
            return Match(index, next + 1, .decade(max(0, year / 10)))
        }
        guard value >= 1000 else { return nil }
        return Match(
            index, next + 1, value % 100 == 0 && value < 1900 ? .century(Int(value) / 100) : .decade(Int(value) / 10))
    }

    /// "the 20th century", "this century".
    private func century(at index: Int) -> Match? {
        let next = self[index] == .the ? index + 1 : index
        guard case .ordinal(let number) = self[next], (1...30).contains(number), self[next + 1] == .unit(.century)
        else { return nil }
        return Match(index, next + 2, .century(Int(number) - 1))
    }
}
