import Articles
import Text

/// A time with the days an event gets from it.
struct DatedTime: Sendable {
    /// Index of the expression among the article's.
    let index: Int
    /// Its first token.
    let token: Int
    let span: DaySpan
    let precision: TimePrecision
    let certainty: Event.Certainty
}

/// Finds the days and the certainty that the times of one sentence give.
struct Dating: Sendable {
    let document: TokenizedText
    let sentence: ParsedSentence
    let published: CivilDate?

    /// The times among `indices` that date something, ranges joined; in order.
    func datedTimes(_ times: [TimeExpression], _ indices: Range<Int>) -> [DatedTime] {
        var found: [DatedTime] = []
        var token = sentence.tokens.lowerBound
        var index = indices.lowerBound
        while index < indices.upperBound {
            let time = times[index]
            while token < sentence.tokens.upperBound, document.tokens[token].range.upper <= time.range.lower {
                token += 1
            }
            let start = token
            while token < sentence.tokens.upperBound, document.tokens[token].range.lower < time.range.upper {
                token += 1
            }
            let following = index + 1 < indices.upperBound ? times[index + 1] : nil
            if let following, let span = joined(time, following, start, token) {
                found.append(dated(index, time, start, span, isInterval: true))
                index += 2
                continue
            }
            index += 1
            guard time.type != .set, let plain = time.span else { continue }
            let span = interval(plain, preposition: start - 1)
            found.append(dated(index - 1, time, start, span ?? plain, isInterval: span != nil))
        }
        return found
    }

    private func dated(
        _ index: Int, _ time: TimeExpression, _ token: Int, _ span: DaySpan, isInterval: Bool
    ) -> DatedTime {
        DatedTime(
            index: index, token: token, span: span, precision: time.precision,
            certainty: certainty(of: time, span, token))
    }

    /// The days from the first time to the second, where "from … to", "between … and" or a dash joins them.
    ///
    /// - Parameters:
    ///   - start: the first time's first token.
    ///   - end: the token after it.
    private func joined(_ first: TimeExpression, _ second: TimeExpression, _ start: Int, _ end: Int) -> DaySpan? {
        guard let lower = first.span?.first, let upper = second.span?.last, lower <= upper,
            first.type != .set, second.type != .set,
            end < sentence.tokens.upperBound
        else { return nil }
        let gap = ByteRange(first.range.upper, max(first.range.upper, second.range.lower))
        guard gap.count <= 12, document.tokens[end].range.lower < gap.upper else {
            // "1962-64": the hyphen is inside the number.
            return gap.count <= 3 && !gap.isEmpty ? DaySpan(from: lower, to: upper) : nil
        }
        let isSingle = end + 1 >= sentence.tokens.upperBound || document.tokens[end + 1].range.lower >= gap.upper
        guard isSingle else { return nil }
        switch spelling(end) {
        case "to", "until", "till", "through", "-", "–", "—": return DaySpan(from: lower, to: upper)
        case "and": return spelling(start - 1) == "between" ? DaySpan(from: lower, to: upper) : nil
        default: return nil
        }
    }

    /// The days that "since", "until" or "through" before a time make of it; nil where none stands there.
    private func interval(_ span: DaySpan, preposition index: Int) -> DaySpan? {
        switch spelling(index) {
        case "since":
            guard let first = span.first else { return nil }
            if let published, first <= published { return DaySpan(from: first, to: published) }
            return published == nil ? DaySpan(from: first, to: nil) : nil
        case "until", "till", "through":
            guard let last = span.last else { return nil }
            if let published, published <= last { return DaySpan(from: published, to: last) }
            return DaySpan(from: nil, to: last)
        default: return nil
        }
    }

    /// How certain the date is: what lies ahead is expected, what vague words tell is approximate.
    private func certainty(of time: TimeExpression, _ span: DaySpan, _ token: Int) -> Event.Certainty {
        if let published {
            if let first = span.first, first > published { return .expected }
            if let last = span.last {
                if last > published, looksAhead(token) { return .expected }
            } else {
                return .expected
            }
        } else if span.last == nil || looksAhead(token), span.first == nil || time.value.hasSuffix("_REF") {
            return .expected
        }
        return time.modifier != nil || time.type == .duration || time.value.utf8.contains(0x58) ? .approximate : .stated
    }

    /// Whether the clause around the token speaks of what is to come.
    private func looksAhead(_ token: Int) -> Bool {
        let lower = max(sentence.tokens.lowerBound, token - 20)
        let upper = min(sentence.tokens.upperBound, token + 20)
        return (lower..<upper).contains { sentence.word($0) == .ahead }
    }

    /// The token in small letters; empty outside the sentence or where it is long.
    private func spelling(_ index: Int) -> String {
        guard sentence.tokens.contains(index), document.tokens[index].range.count <= 8 else { return "" }
        return lowercasedASCII(document.tokens[index].range, in: document.text.bytes.span)
    }
}
