import Articles
import Text

/// The version of the timeline engine; a higher one annotates anew.
package let timelinesVersion = 1

/// The dated statements of an article.
///
/// One event for each time that is tied to days, a range ("from 1962 to 1964") counting as one; lengths, repeated
/// times and "now" give none. Where the first sentence has no time of its own, it is dated by the publication day.
///
/// - Parameters:
///   - document: the article's text.
///   - times: its time expressions, in text order, disjoint.
///   - entities: its entities.
///   - published: the publication day, nil when unknown.
/// - Returns: in document order.
/// - Complexity: O(n log n) in tokens, times and mentions together.
package func events(
    in document: TokenizedText, times: [TimeExpression], entities: [Entity], published: CivilDate?
) -> [Event] {
    let mentions = Mentions(entities)
    var found: [Event] = []
    var next = 0
    for index in document.sentences.indices {
        let range = document.range(ofSentence: index)
        while next < times.count, times[next].range.lower < range.lower { next += 1 }
        let first = next
        while next < times.count, times[next].range.lower < range.upper { next += 1 }
        if first == next, index > 0 || published == nil { continue }
        let sentence = ParsedSentence(
            document.sentences[index], of: document, times: times[first..<next].filter(isTied).map(\.range),
            mentions: mentions)
        let before = found.count
        if first < next {
            let dating = Dating(document: document, sentence: sentence, published: published)
            appendEvents(of: dating.datedTimes(times, first..<next), dating, mentions, to: &found)
        }
        if found.count == before, index == 0, let published, !sentence.clauses.isEmpty {
            let labels = Labels(document: document, sentence: sentence, mentions: mentions)
            found.append(
                Event(
                    sentence: range, label: labels.label(at: nil), span: DaySpan(day: published), precision: .day,
                    certainty: .stated, time: nil, entities: mentions.entities(in: range)))
        }
    }
    return found
}

/// Appends one event for each time, but one for the times of one clause that tell the same: "rose from five a year
/// earlier to six in June".
private func appendEvents(
    of dated: [DatedTime], _ dating: Dating, _ mentions: Mentions, to found: inout [Event]
) {
    guard !dating.sentence.tokens.isEmpty else { return }
    let range = dating.document.range(ofTokens: dating.sentence.tokens)
    let labels = Labels(document: dating.document, sentence: dating.sentence, mentions: mentions)
    let named = dated.isEmpty ? [] : mentions.entities(in: range)
    var last: (clause: Int, token: Int)?
    for time in dated {
        let clause = dating.sentence.clause(at: time.token) ?? 0
        let event = Event(
            sentence: range, label: labels.label(at: time.token), span: time.span, precision: time.precision,
            certainty: time.certainty, time: time.index, entities: named)
        // "In 1968 and 1969" are two.
        let isListed = last.map { time.token - $0.token <= 3 } ?? false
        // "On May 1, and again on June 3" are two as well.
        let isApart = last.map { ($0.token..<max($0.token, time.token)).contains { dating.sentence.word($0) == .mark } }
        if let last, last.clause == clause, isApart != true, let before = found.last, before.label == event.label,
            !isListed
        {
            if isFiner(event, before) { found[found.count - 1] = event }
        } else {
            found.append(event)
        }
        last = (clause, time.token)
    }
}

/// Whether the time is tied to days; lengths and repeated times stay in the labels.
private func isTied(_ time: TimeExpression) -> Bool { time.type != .set && time.span != nil }

private func isFiner(_ left: Event, _ right: Event) -> Bool {
    (left.span.dayCount ?? .max) < (right.span.dayCount ?? .max)
}
