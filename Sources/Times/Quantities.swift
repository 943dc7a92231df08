import Articles

/// How many, as words tell it.
struct Quantity: Sendable {
    /// The number in hundredths; nil for "few", "several".
    let hundredths: Int?
    /// The index after it.
    let end: Int
}

extension Reading {
    /// Reads "nearly", "more than", "at least", "up to", … at `index`.
    func approximator(at index: Int) -> (TimeModifier, end: Int)? {
        switch self[index] {
        case .about: (.approximate, index + 1)
        case .nearly: (.lessThan, index + 1)
        case .over:
            // "Over the years" and "over several years" tell when.
            switch self[index + 1] {
            case .the, .these, .several, .few, .many: nil
            default: (.moreThan, index + 1)
            }
        case .under: (.lessThan, index + 1)
        case .more where self[index + 1] == .than: (.moreThan, index + 2)
        case .less where self[index + 1] == .than: (.lessThan, index + 2)
        case .no where self[index + 1] == .more && self[index + 2] == .than: (.equalOrLess, index + 3)
        case .no where self[index + 1] == .less && self[index + 2] == .than: (.equalOrMore, index + 3)
        case .up where self[index + 1] == .to: (.equalOrLess, index + 2)
        case .at where self[index + 1] == .least: (.equalOrMore, index + 2)
        case .at where self[index + 1] == .most: (.equalOrLess, index + 2)
        default: nil
        }
    }

    /// Reads a number or "a few", "several", "a couple of", "a" at `index`.
    func quantity(at index: Int) -> Quantity? {
        switch self[index] {
        case .several, .many: return Quantity(hundredths: nil, end: index + 1)
        case .few: return Quantity(hundredths: nil, end: index + 1)
        case .couple: return Quantity(hundredths: 200, end: self[index + 1] == .of ? index + 2 : index + 1)
        case .half where self[index + 1] == .article: return Quantity(hundredths: 50, end: index + 2)
        case .article:
            switch self[index + 1] {
            case .few, .couple: return quantity(at: index + 1)
            case .unit, .more, .half:
                if self[index + 1] == .half { return Quantity(hundredths: 50, end: index + 2) }
                return Quantity(hundredths: 100, end: index + 1)
            case .scale, .cardinal(12): break
            case .trading where self[index + 2] != .outside: return Quantity(hundredths: 100, end: index + 1)
            default:
                // "A two-year plan": the number's own words.
                return nil
            }
        case .more:
            if case .unit = self[index + 1] { return Quantity(hundredths: 100, end: index + 1) }
            return nil
        default: break
        }
        guard var (value, end) = number(at: index) else { return nil }
        // "Two to three weeks", "12-18 months": the first tells; "two or three".
        if self[end] == .to || self[end] == .or || self[end] == .dash, let (_, second) = number(at: end + 1) {
            end = second
        } else if isJoined(end), let (_, second) = number(at: end), self[end] != .article {
            end = second
        }
        if case .parted(1, let below, 0) = self[end], below > 1 {
            (value, end) = (value + 100 / Int(below), end + 1)
        } else if self[end] == .and, self[end + 1] == .article, self[end + 2] == .half {
            (value, end) = (value + 50, end + 3)
        }
        return Quantity(hundredths: value, end: end)
    }

    /// Reads a number in figures or letters at `index`, in hundredths.
    private func number(at index: Int) -> (hundredths: Int, end: Int)? {
        var value: Int
        var next = index + 1
        switch self[index] {
        case .digits(let number, let count):
            guard count < 8 else { return nil }
            value = Int(number)
        case .amount(let number): value = Int(number)
        case .decimal(let hundredths): return (Int(hundredths), next)
        case .cardinal(let number):
            value = Int(number)
            if value >= 20, case .cardinal(let ones) = self[next], (1...9).contains(ones) {
                (value, next) = (value + Int(ones), next + 1)
            }
        case .article:
            guard case .scale = self[next] else { return nil }
            value = 1
        case .scale: (value, next) = (1, index)
        default: return nil
        }
        if case .scale(let scale) = self[next], value < 1000 {
            (value, next) = (value * Int(scale), next + 1)
            if let (rest, end) = remainder(at: next) { (value, next) = (value + rest, end) }
        }
        return (value * 100, next)
    }

    /// Reads what follows "hundred" or "thousand": "eight", "and eight", "and forty-two".
    private func remainder(at index: Int) -> (value: Int, end: Int)? {
        let start = self[index] == .and ? index + 1 : index
        guard case .cardinal(let number) = self[start] else { return nil }
        if number >= 20, case .cardinal(let ones) = self[start + 1], (1...9).contains(ones) {
            return (Int(number) + Int(ones), start + 2)
        }
        return (Int(number), start + 1)
    }
}
