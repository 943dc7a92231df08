import Articles
import Text

/// The times of each sentence of an article, and what they date in it.
struct SentenceTimes: Sendable {
    let document: TokenizedText
    let mentions: Mentions
    let published: CivilDate?
    private let times: [TimeExpression]

    /// The most sentences that may tell the day an article is about: the title, a dateline and the lead.
    private static let leadSentences = 4
    /// The most days that day may lie before publication.
    private static let mostDaysBefore = 7

    init(_ document: TokenizedText, times: [TimeExpression], mentions: Mentions, published: CivilDate?) {
        (self.document, self.times) = (document, times)
        (self.mentions, self.published) = (mentions, published)
    }

    /// The times of the sentence at `index`. O(log n).
    func times(ofSentence index: Int) -> Range<Int> {
        let range = document.range(ofSentence: index)
        let first = times.firstPlace(fromWhere: { $0.range.lower >= range.lower })
        return first..<max(first, times.firstPlace(fromWhere: { $0.range.lower >= range.upper }))
    }

    /// The sentence at `index` taken apart, and what its times date. O(n) in its tokens.
    func attachment(ofSentence index: Int) -> Attachment {
        let indices = times(ofSentence: index)
        let sentence = ParsedSentence(
            document.sentences[index], of: document, times: times[indices].filter(isTied).map(\.range),
            mentions: mentions)
        let dating = Dating(document: document, sentence: sentence, published: published)
        return Attachment(sentence, of: document, times: dating.datedTimes(times, indices))
    }

    /// The day the article is about: the one its first sentences tell, where that lies at most a week before
    /// publication, else the day of publication; nil where that is unknown.
    func newsDay() -> CivilDate? {
        guard let published else { return nil }
        for index in document.sentences.indices.prefix(Self.leadSentences) where !times(ofSentence: index).isEmpty {
            let attachment = attachment(ofSentence: index)
            guard !attachment.sentence.clauses.isEmpty else { continue }
            for time in attachment.times where time.precision == .day || time.precision == .time {
                guard let day = time.span.first, time.span.last == day, day <= published,
                    published.daysSinceEpoch - day.daysSinceEpoch <= Self.mostDaysBefore
                else { continue }
                return day
            }
        }
        return published
    }
}

/// Whether the time is tied to days; lengths and repeated times stay in the labels.
private func isTied(_ time: TimeExpression) -> Bool { time.type != .set && time.span != nil }
