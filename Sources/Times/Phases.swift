import Articles
import Text

extension Reading {
    /// A date with the part of it that is meant: "early March", "mid-1996", "the end of 1990", "earlier this week",
    /// "later in the year".
    func phased(at index: Int) -> Match? {
        guard let (modifier, next) = phase(at: index) else { return nil }
        if let inner = calendar(at: next) { return phased(inner, modifier, at: index) }
        // "Early in the week", "the end of the year": the current one.
        guard self[next] == .the, case .unit(let unit) = self[next + 1], unit.rawValue >= Unit.day.rawValue,
            let time = unit == .day ? (reference.day ?? anchor).map({ .day($0) }) : time(.this, unit)
        else { return nil }
        return phased(Match(next, next + 2, time), modifier, at: index)
    }

    private func phased(_ inner: Match, _ modifier: TimeModifier, at index: Int) -> Match? {
        guard inner.type != .set, inner.type != .duration else { return nil }
        var match = inner.starting(at: index)
        if inner.type == .date { match.modifier = modifier }
        match.span = part(of: inner, modifier, isComparative: self[index] == .earlier || self[index] == .later)
        return match
    }

    /// The days of the part. "Earlier" ends before the anchor and "later" begins after it, where it lies within.
    private func part(of match: Match, _ modifier: TimeModifier, isComparative: Bool) -> DaySpan? {
        guard let span = match.span, let first = span.first, let last = span.last, first < last else {
            return match.span
        }
        if isComparative, let anchor, span.contains(anchor) {
            if modifier == .start {
                return DaySpan(from: first, to: max(first, anchor.adding(days: -1)))
            }
            return DaySpan(from: min(last, anchor.adding(days: 1)), to: last)
        }
        let third = (last.daysSinceEpoch - first.daysSinceEpoch) / 3
        switch modifier {
        case .start: return DaySpan(from: first, to: first.adding(days: third))
        case .middle: return DaySpan(from: first.adding(days: third), to: last.adding(days: -third))
        case .end: return DaySpan(from: last.adding(days: -third), to: last)
        default: return span
        }
    }

    /// Reads "early", "the late", "mid-", "the end of", "earlier in" at `index`.
    private func phase(at index: Int) -> (TimeModifier, end: Int)? {
        var next = index
        let hasArticle = self[next] == .the
        if hasArticle { next += 1 }
        if self[next] == .very { next += 1 }
        let modifier: TimeModifier
        switch self[next] {
        case .early, .earlier, .beginning: modifier = .start
        case .late, .later, .end: modifier = .end
        case .mid, .middle: modifier = .middle
        default: return nil
        }
        switch self[next] {
        case .beginning, .middle, .end:
            if self[next + 1] == .of { return (modifier, next + 2) }
            return nil
        case .earlier, .later:
            guard !hasArticle else { return nil }
            if self[next + 1] == .in || self[next + 1] == .on { return (modifier, next + 2) }
            return (modifier, next + 1)
        default:
            if self[next + 1] == .in, !hasArticle { return (modifier, next + 2) }
            return (modifier, next + 1)
        }
    }
}
