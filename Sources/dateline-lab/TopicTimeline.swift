import ArgumentParser
import Articles
import FoundationEssentials
import Library
import Text
import Timelines

/// `dateline-lab timeline`
struct TopicTimeline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "Makes a timeline of each topic's articles, as score_tls.py reads it.",
        discussion: """
            The articles are JSON lines {"topic", "pub", "sentences"}, gzipped or not. The answer is a JSON list of \
            {"topic", "name", "timeline": [[day, [sentence, …]], …]}, a topic each.
            """)

    @Option(help: "The file of articles.") var articles: String
    @Option(help: "How many days.") var dates: Int
    @Option(help: "How many sentences a day.") var sentences: Int
    @Option(help: "The first day that may stand in it, such as 2010-04-20.") var from: String?
    @Option(help: "The last day that may stand in it.") var to: String?
    @Option(help: "The name of the timeline; the topic's without it.") var name: String?

    func validate() throws {
        guard dates > 0 else { throw ValidationError("--dates must be 1 or more: \(dates)") }
        guard sentences > 0 else { throw ValidationError("--sentences must be 1 or more: \(sentences)") }
        for day in [from, to].compactMap({ $0 }) where CivilDate(iso: day) == nil {
            throw ValidationError("no day: \(day); a day is written 2010-04-20")
        }
        if let from, let to, from > to { throw ValidationError("--from \(from) comes after --to \(to)") }
    }

    func run() throws {
        let span = DaySpan(from: from.flatMap { CivilDate(iso: $0) }, to: to.flatMap { CivilDate(iso: $0) })
        var topics = try TopicArticles.topics(in: articles, Engines())
        topics.sort { $0.topic < $1.topic }
        let answers = topics.map { topic in
            TopicAnswer(
                topic: topic.topic, name: name ?? topic.topic,
                timeline: topic.timeline(days: dates, sentences: sentences, within: span))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        print(String(decoding: try encoder.encode(answers), as: UTF8.self))
    }
}

/// A timeline as score_tls.py reads it.
struct TopicAnswer: Encodable {
    let topic: String
    let name: String
    let timeline: [TimelineDay]
}

/// A day and its sentences: in JSON a list of two.
struct TimelineDay: Codable {
    let day: CivilDate
    let sentences: [String]

    init(day: CivilDate, sentences: [String]) { (self.day, self.sentences) = (day, sentences) }

    init(from decoder: any Decoder) throws {
        var row = try decoder.unkeyedContainer()
        let iso = try row.decode(String.self)
        guard let day = CivilDate(iso: iso.prefix(10)) else { throw SuiteFault(description: "no day: \(iso)") }
        (self.day, sentences) = (day, try row.decode([String].self))
    }

    func encode(to encoder: any Encoder) throws {
        var row = encoder.unkeyedContainer()
        try row.encode(day.description)
        try row.encode(sentences)
    }
}

/// An article of a topic, as Timeline17's files have it.
struct TopicArticle: Decodable {
    let topic: String
    let sentences: [String]
    private let pub: String

    /// The day it was published.
    var published: CivilDate? { CivilDate(iso: pub.prefix(10)) }
}

/// The articles of one topic, ready for timelines.
struct TopicArticles {
    let topic: String
    private(set) var articles: [DigestArticle] = []
    private var documents: [TokenizedText] = []

    /// The topics of a file, in the order in which they begin; an article without a day is left out.
    static func topics(in file: String, _ engines: Engines) throws -> [TopicArticles] {
        var topics: [TopicArticles] = []
        for article in try jsonLines(file, as: TopicArticle.self) {
            guard let published = article.published else { continue }
            if !topics.contains(where: { $0.topic == article.topic }) {
                topics.append(TopicArticles(topic: article.topic))
            }
            let place = topics.firstIndex { $0.topic == article.topic } ?? 0
            // A form feed ends a sentence.
            let document = TokenizedText(UTF8Text(article.sentences.joined(separator: "\u{0C}\n")))
            let times = engines.times(in: document, anchor: published)
            topics[place].articles.append(DigestArticle(document, times: times, published: published))
            topics[place].documents.append(document)
        }
        return topics
    }

    private init(topic: String) { self.topic = topic }

    /// The topic's timeline.
    func timeline(days: Int, sentences: Int, within span: DaySpan?) -> [TimelineDay] {
        digest(of: articles, days: days, sentencesPerDay: sentences, within: span).map { day in
            TimelineDay(
                day: day.day,
                sentences: day.sentences.map { place in
                    let document = documents[place.article]
                    return document.text[document.range(ofSentence: place.sentence)]
                })
        }
    }
}
