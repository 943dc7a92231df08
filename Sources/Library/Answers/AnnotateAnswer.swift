import Articles
import Text

/// The answer of `annotate --json-lines`: entities, times and events by code points, or tags of given tokens.
package struct AnnotateAnswer: Encodable, Sendable {
    let id: QuestionID?
    private let content: Content

    private enum Content: Sendable {
        case annotations(AnnotationsAnswer)
        case tags([[String]])
    }

    private enum Keys: CodingKey { case id, entities, times, events, tags }

    init(id: QuestionID?, tags: [[String]]) { (self.id, content) = (id, .tags(tags)) }

    init(id: QuestionID?, _ annotations: Annotations, of text: UTF8Text) {
        (self.id, content) = (id, .annotations(AnnotationsAnswer(annotations, of: text)))
    }

    /// Writes the fields of INTERFACES.md.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(id, forKey: .id)
        switch content {
        case .tags(let tags): try container.encode(tags, forKey: .tags)
        case .annotations(let answer):
            try container.encode(answer.entities, forKey: .entities)
            try container.encode(answer.times, forKey: .times)
            try container.encode(answer.events, forKey: .events)
        }
    }
}

/// Annotations as scripts see them: offsets in code points, half-open.
package struct AnnotationsAnswer: Encodable, Sendable {
    let entities: [EntityAnswer]
    let times: [TimeAnswer]
    let events: [EventAnswer]

    /// An entity; its id is its index. A subtype that is not told is left out.
    struct EntityAnswer: Encodable, Sendable {
        let id: Int
        let kind: EntityKind
        let subtype: EntitySubtype?
        let name: String
        let aliases: [String]
        let roles: [String]
        let mentions: [[Int]]
    }

    /// A time expression.
    struct TimeAnswer: Encodable, Sendable {
        let start: Int
        let end: Int
        let type: TimeType
        let value: String
        let mod: TimeModifier?
    }

    /// An event; an open end of its interval is null.
    struct EventAnswer: Encodable, Sendable {
        let start: Int
        let end: Int
        let event: Event

        private enum Keys: CodingKey { case start, end, from, to, precision, certainty, time, entities, label }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Keys.self)
            try container.encode(start, forKey: .start)
            try container.encode(end, forKey: .end)
            try container.encode(event.span.first, forKey: .from)
            try container.encode(event.span.last, forKey: .to)
            try container.encode(event.precision, forKey: .precision)
            try container.encode(event.certainty, forKey: .certainty)
            try container.encode(event.time, forKey: .time)
            try container.encode(event.entities, forKey: .entities)
            try container.encode(event.label, forKey: .label)
        }
    }

    package init(_ annotations: Annotations, of text: UTF8Text) {
        let index = CodePointIndex(text)
        entities = annotations.entities.enumerated().map { id, entity in
            let mentions = entity.mentions.map { range in
                let (start, end) = index.codePoints(of: range)
                return [start, end]
            }
            return EntityAnswer(
                id: id, kind: entity.kind, subtype: entity.subtype, name: entity.name, aliases: entity.aliases,
                roles: entity.roles,
                mentions: mentions)
        }
        times = annotations.times.map { time in
            let (start, end) = index.codePoints(of: time.range)
            return TimeAnswer(start: start, end: end, type: time.type, value: time.value, mod: time.modifier)
        }
        events = annotations.events.map { event in
            let (start, end) = index.codePoints(of: event.extent)
            return EventAnswer(start: start, end: end, event: event)
        }
    }
}

/// A question of `annotate --json-lines`; unknown fields are ignored.
private struct AnnotateQuestion: Decodable {
    let id: QuestionID?
    let text: String?
    let sentences: [[String]]?
    let published: String?
    let title: String?
}

extension Engines {
    /// Answers a line of `annotate --json-lines`.
    package func annotateAnswer(to line: String) throws(QuestionFault) -> AnnotateAnswer {
        let asked = try question(line, as: AnnotateQuestion.self)
        if let sentences = asked.sentences {
            return AnnotateAnswer(id: asked.id, tags: tags(for: sentences))
        }
        guard let text = asked.text else {
            throw QuestionFault(id: asked.id, error: "no \"text\" or \"sentences\"")
        }
        var metadata = Metadata()
        if let published = asked.published {
            guard let day = CivilDate(iso: published.prefix(10)) else {
                throw QuestionFault(id: asked.id, error: "\"published\" is no day: \(published)")
            }
            metadata.published = PublicationDay(day: day, evidence: .stated)
        }
        let article = Article(title: asked.title ?? "", text: UTF8Text(text), metadata: metadata)
        return AnnotateAnswer(id: asked.id, annotate(article, includesImplied: true), of: article.text)
    }
}
