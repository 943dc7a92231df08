import Articles
import Text

/// The version of the timeline engine; a higher one annotates anew.
package let timelinesVersion = 3

/// The dated statements of an article.
///
/// One event for each time that is tied to days, a range ("from 1962 to 1964") counting as one; lengths, repeated
/// times and "now" give none. Where the first sentence has no time of its own, it happened on the day the article is
/// about: that of publication, or one shortly before that the lead tells.
///
/// - Parameters:
///   - document: the article's text.
///   - times: its time expressions, in text order, disjoint.
///   - entities: its entities.
///   - published: the publication day, nil when unknown.
///   - includesImplied: whether other sentences without a time that look back get an event, approximate, where the
///     article is about a day before its publication; a timeline needs them not, but who asks when each thing happened
///     does.
/// - Returns: in document order.
/// - Complexity: O(n log n) in tokens, times and mentions together.
package func events(
    in document: TokenizedText, times: [TimeExpression], entities: [Entity], published: CivilDate?,
    includesImplied: Bool = false
) -> [Event] {
    let mentions = Mentions(entities)
    let sentences = SentenceTimes(document, times: times, mentions: mentions, published: published)
    let newsDay = sentences.newsDay()
    let isImplied = includesImplied && newsDay != published
    var found: [Event] = []
    for index in document.sentences.indices {
        let isLead = index == 0 && newsDay != nil
        guard isLead || isImplied || !sentences.times(ofSentence: index).isEmpty else { continue }
        let before = found.count
        let attachment = sentences.attachment(ofSentence: index)
        appendEvents(attachment, mentions, to: &found)
        if found.count == before, isLead || isImplied && attachment.looksBack, let newsDay {
            appendEvent(attachment, on: newsDay, isLead ? .stated : .approximate, mentions, to: &found)
        }
    }
    return found
}

/// Appends what a sentence tells that no time of its own dates.
private func appendEvent(
    _ attachment: Attachment, on day: CivilDate, _ certainty: Event.Certainty, _ mentions: Mentions,
    to found: inout [Event]
) {
    let (document, sentence) = (attachment.document, attachment.sentence)
    guard !sentence.clauses.isEmpty else { return }
    let range = document.range(ofTokens: sentence.tokens)
    let labels = Labels(document: document, sentence: sentence, mentions: mentions)
    found.append(
        Event(
            sentence: range, label: labels.label(at: nil), span: DaySpan(day: day), precision: .day,
            certainty: certainty, time: nil, entities: mentions.entities(in: range)))
}

/// Appends one event for each time, but one for the times of one clause that tell the same: "rose from five a year
/// earlier to six in June".
private func appendEvents(_ attachment: Attachment, _ mentions: Mentions, to found: inout [Event]) {
    let (document, sentence) = (attachment.document, attachment.sentence)
    guard !sentence.tokens.isEmpty, !attachment.times.isEmpty else { return }
    let range = document.range(ofTokens: sentence.tokens)
    let labels = Labels(document: document, sentence: sentence, mentions: mentions)
    let named = mentions.entities(in: range)
    let extents = attachment.extents()
    var last: (clause: Int, token: Int)?
    let told = attachment.times.map { labels.label(at: $0.token) }
    let counts = Dictionary(told.map { ($0, 1) }, uniquingKeysWith: +)
    for (index, (time, extent)) in zip(attachment.times, extents).enumerated() {
        let clause = sentence.clause(at: time.token) ?? 0
        // Of a list with a time for each part, the part tells what happened then.
        let part = (counts[told[index]] ?? 1) > 1 ? labels.label(ofPartAt: time.token) : nil
        let event = Event(
            sentence: range, extent: document.range(ofTokens: extent), label: part ?? told[index],
            span: time.span, precision: time.precision, certainty: time.certainty, time: time.index, entities: named)
        // "In 1968 and 1969" are two.
        let isListed = last.map { time.token - $0.token <= 3 } ?? false
        // "On May 1, and again on June 3" are two as well.
        let isApart = last.map { ($0.token..<max($0.token, time.token)).contains { sentence.word($0) == .mark } }
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

private func isFiner(_ left: Event, _ right: Event) -> Bool {
    (left.span.dayCount ?? .max) < (right.span.dayCount ?? .max)
}
