import Articles
import Text

extension Reading {
    /// Times without a date: "now", "currently", "recently", "the future", "the past", "these days", "long ago".
    func vague(at index: Int) -> Match? {
        switch self[index] {
        case .present:
            // "Now-closed" is no time.
            return isJoined(index + 1) || isJoined(index) ? nil : present(index, index + 1)
        case .right where self[index + 1] == .present: return present(index, index + 2)
        case .current where !isJoined(index + 1): return present(index, index + 1)
        case .recently: return past(index, index + 1)
        case .more where self[index + 1] == .recently: return past(index, index + 2)
        case .most where self[index + 1] == .recently: return past(index, index + 2)
        case .these where self[index + 1] == .units(.day): return present(index, index + 2)
        case .long where self[index + 1] == .ago: return past(index, index + 2)
        case .article where self[index + 1] == .long && self[index + 2] == .time && self[index + 3] == .ago:
            return past(index, index + 4)
        case .the: return vagueNoun(index, index + 1)
        default: return nil
        }
    }

    /// "the future", "the near term", "the past", "the moment".
    private func vagueNoun(_ start: Int, _ index: Int) -> Match? {
        switch self[index] {
        case .future where !isPlainNoun(index + 1):
            return future(start, index + 1)
        case .near:
            return self[index + 1] == .future || self[index + 1] == .term ? future(start, index + 2) : nil
        case .past where self[start - 1] == .in || self[start - 1] == .of || self[start - 1] == .from:
            switch self[index + 1] {
            case .units, .unit, .few, .several, .couple, .cardinal, .digits, .season, .weekday, .half, .decade:
                return nil
            default: return past(start, index + 1)
            }
        default: return nil
        }
    }

    /// Whether a noun follows, so that "future" is its adjective: "the future king".
    private func isPlainNoun(_ index: Int) -> Bool {
        isJoined(index) || self[index] == .of
            || self[index] == .other && !isCapital(index)
                && !(lexemes[index].range.count < 3)
    }

    private func present(_ start: Int, _ end: Int) -> Match {
        Match(start, end, type: .date, value: "PRESENT_REF", precision: .day)
    }

    private func past(_ start: Int, _ end: Int) -> Match {
        Match(start, end, type: .date, value: "PAST_REF", precision: .month)
    }

    private func future(_ start: Int, _ end: Int) -> Match {
        Match(
            start, end, type: .date, value: "FUTURE_REF", span: anchor.flatMap { DaySpan(from: $0, to: nil) },
            precision: .year)
    }
}
