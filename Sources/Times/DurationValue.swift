import Text

/// The TIMEX3 value of a length; decades and centuries are told in years.
func durationValue(_ hundredths: Int?, _ unit: Unit) -> String {
    let (letter, scale) = unit.letter
    let prefix = unit.rawValue < Unit.day.rawValue ? "PT" : "P"
    guard let hundredths else { return unit == .century ? "PXC" : "\(prefix)X\(letter)" }
    let total = hundredths * scale
    let (whole, rest) = (total / 100, total % 100)
    if rest == 0 { return "\(prefix)\(whole)\(letter)" }
    // A half has a finer unit of its own.
    if rest == 50, let (finer, count) = unit.half {
        return whole == 0 ? "\(prefix)\(count)\(finer)" : "\(prefix)\(whole)\(letter)\(count)\(finer)"
    }
    return "\(prefix)\(whole).\(rest % 10 == 0 ? String(rest / 10) : padded(rest, 2))\(letter)"
}

extension Unit {
    /// The letter of TIMEX3 and how many of it the unit holds.
    fileprivate var letter: (String, scale: Int) {
        switch self {
        case .second: ("S", 1)
        case .minute: ("M", 1)
        case .hour: ("H", 1)
        case .day: ("D", 1)
        case .week: ("W", 1)
        case .month: ("M", 1)
        case .quarter: ("Q", 1)
        case .year: ("Y", 1)
        case .decade: ("Y", 10)
        case .century: ("Y", 100)
        case .millennium: ("Y", 1000)
        }
    }

    /// Half the unit, in the next finer one.
    fileprivate var half: (String, count: Int)? {
        switch self {
        case .minute: ("S", 30)
        case .hour: ("M", 30)
        case .year: ("M", 6)
        default: nil
        }
    }
}
