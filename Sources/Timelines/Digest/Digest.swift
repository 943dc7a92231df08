import Articles
import Text

/// An article as a digest of many sees it: its sentences and the days they name.
package struct DigestArticle: Sendable {
    /// Counted from 1970-01-01, as all days here.
    let published: Int
    let sentences: [Sentence]

    /// A sentence.
    struct Sentence: Sendable {
        /// Its place among the article's.
        let index: Int
        let days: Set<Int>
        let words: [UInt64]
        /// How many tokens it has.
        let length: Int
    }

    /// - Parameters:
    ///   - document: the article's text.
    ///   - times: its time expressions, in text order.
    /// - Complexity: O(n log n).
    package init(_ document: TokenizedText, times: [TimeExpression], published: CivilDate) {
        self.published = published.daysSinceEpoch
        var next = 0
        sentences = document.sentences.enumerated().map { index, tokens in
            let range = document.range(ofSentence: index)
            var days: Set<Int> = []
            while next < times.count, times[next].range.lower < range.upper {
                if let day = times[next].namedDay { days.insert(day.daysSinceEpoch) }
                next += 1
            }
            return Sentence(
                index: index, days: days, words: ContentWords(tokens, of: document).hashes, length: tokens.count)
        }
    }
}

extension TimeExpression {
    /// The one day that the expression names; nil for what is longer or unknown.
    fileprivate var namedDay: CivilDate? {
        guard type == .date || type == .time, precision == .day || precision == .time, let first = span?.first,
            span?.last == first
        else { return nil }
        return first
    }
}

/// A day that many articles tell of, and the sentences that tell it best.
package struct DigestDay: Hashable, Sendable {
    package let day: CivilDate
    /// Indices of an article and of one of its sentences; the best first.
    package let sentences: [Place]

    /// Where a sentence stands.
    package struct Place: Hashable, Sendable {
        package let article: Int
        package let sentence: Int
    }
}

/// The days that the articles tell of most, each with the sentences that tell it best: what happened so far.
///
/// - Parameters:
///   - articles: of one topic.
///   - count: how many days.
///   - sentenceCount: how many sentences a day, at most.
///   - span: the days that may be among them; all where it is nil.
/// - Returns: in order of days; fewer where the articles name fewer.
/// - Complexity: O(n log n) in sentences and words.
package func digest(
    of articles: [DigestArticle], days count: Int, sentencesPerDay sentenceCount: Int, within span: DaySpan? = nil
) -> [DigestDay] {
    var ranking = DayRanking()
    for article in articles {
        ranking.count(article.sentences.reduce(into: []) { $0.formUnion($1.days) }, published: article.published)
    }
    let best = Set(ranking.best(count, within: span))
    var places: [Int: [DigestDay.Place]] = [:]
    for (index, article) in articles.enumerated() {
        for sentence in article.sentences {
            var days = sentence.days
            // What an article begins with happened the day it came out, whether it says so or not.
            if sentence.index < leadSentences { days.insert(article.published) }
            for day in days where best.contains(day) {
                places[day, default: []].append(DigestDay.Place(article: index, sentence: sentence.index))
            }
        }
    }
    return best.sorted().map { day in
        let places = places[day] ?? []
        var choice = SentenceChoice()
        for (number, place) in places.enumerated() {
            let sentence = articles[place.article].sentences[place.sentence]
            if sentence.length <= longestSentence { choice.offer(number, sentence.words) }
        }
        let chosen = choice.isEmpty ? Array(places.indices.prefix(1)) : choice.best(sentenceCount)
        return DigestDay(day: CivilDate(daysSinceEpoch: day), sentences: chosen.map { places[$0] })
    }
}

/// How many sentences of an article tell what happened on its day.
private let leadSentences = 3
/// The most tokens of a sentence that a digest shows.
private let longestSentence = 50
