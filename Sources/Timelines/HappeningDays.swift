import Articles
import Text

/// When the things happened that an article tells of, word by word.
///
/// A word's day is that of the time its clause is dated by. What no time of its sentence dates happened on the day the
/// article is about, or is the case on the day of its publication.
package struct HappeningDays: Sendable {
    private let document: TokenizedText
    private let attachments: [Attachment]
    /// The day the article is about; nil where it tells none and its publication is unknown.
    private let newsDay: CivilDate?
    private let published: CivilDate?

    /// - Parameters: as for `events(in:times:entities:published:)`.
    /// - Complexity: O(n log n).
    package init(
        in document: TokenizedText, times: [TimeExpression], entities: [Entity], published: CivilDate?
    ) {
        let sentences = SentenceTimes(document, times: times, mentions: Mentions(entities), published: published)
        attachments = document.sentences.indices.map(sentences.attachment)
        newsDay = sentences.newsDay()
        (self.document, self.published) = (document, published)
    }

    /// The days of what happens at the word at `offset`, and how finely they are told; nil where nothing tells.
    ///
    /// - Complexity: O(log n) and the sentence's length.
    package func day(at offset: Int) -> (span: DaySpan, precision: TimePrecision)? {
        guard let index = document.sentence(at: offset) else { return nil }
        let (sentence, attachment) = (document.sentences[index], attachments[index])
        let next = sentence.firstPlace(fromWhere: { document.tokens[$0].range.lower > offset })
        let word = max(sentence.lowerBound, next - 1)
        if let time = attachment.time(at: word) {
            return (attachment.times[time].span, attachment.times[time].precision)
        }
        let day = attachment.looksBack(at: word) ? newsDay : published
        return day.map { (DaySpan(day: $0), .day) }
    }
}
