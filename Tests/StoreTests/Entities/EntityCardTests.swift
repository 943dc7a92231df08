import Articles
import Store
import Testing
import Text

@Suite struct EntityCardTests {
    private func sample() throws -> ArticleStore {
        try store([
            document(
                "A", published: "2023-06-12",
                entities: entities("person Orla Finn = Finn / Mayor; place Oslo; organization EU")),
            document(
                "B", published: "2023-06-18", entities: entities("person Orla Finn = O. Finn / Mayor; place Oslo")),
            document("C", published: "2023-06-19", entities: entities("person Orla Finn / Envoy")),
            document("D", published: "2023-06-19", entities: entities("place Oslo")),
        ])
    }

    @Test func aCardTellsWhatAllArticlesSay() throws {
        let card = try #require(try sample().entityCard(EntityID(1), limit: 9))
        #expect((card.row.name, card.row.articles, card.row.mentions) == ("Orla Finn", 3, 3))
        #expect(card.aliases == ["Finn", "O. Finn"])
        #expect(card.roles == ["Mayor", "Envoy"])
        #expect(card.weeks.map { "\($0.monday) \($0.mentions)" } == ["2023-06-12 2", "2023-06-19 1"])
        #expect(card.company.map { "\($0.row.name) \($0.shared)" } == ["Oslo 2", "EU 1"])
        #expect(card.articles.rows.map(\.title) == ["C", "B", "A"])
    }

    @Test func thereIsNoCardOfNobody() throws {
        #expect(try sample().entityCard(EntityID(99), limit: 9) == nil)
        #expect(try sample().entityCard(EntityID(1), limit: 0)?.company == [])
    }

    @Test func itsArticlesComeInPagesNewestFirst() throws {
        // The last to come in is not the newest.
        let store = try store(
            ["2023-06-12", "2023-06-18", "2023-06-14"].map {
                document($0, published: $0, entities: entities("person Orla Finn"))
            })
        let first = try store.articles(naming: EntityID(1), after: nil, limit: 2)
        #expect(first.rows.map(\.title) == ["2023-06-18", "2023-06-14"])
        #expect(!first.hasBefore && first.hasAfter)
        let second = try store.articles(naming: EntityID(1), after: first.rows.last?.id, limit: 2)
        #expect(second.rows.map(\.title) == ["2023-06-12"])
        #expect(second.hasBefore && !second.hasAfter)
        let card = try store.entityCard(EntityID(1), limit: 9, articleLimit: 2)
        #expect(card?.articles == first)
    }

    @Test func itsEventsAreThoseWhoseSentenceNamesIt() throws {
        let store = try namingEvents()
        let events = try store.events(naming: EntityID(1), inLatest: 9)
        #expect(events.map(\.event.label) == ["b1", "a1"])
        #expect(events.map { $0.entities.map(\.name) } == [["Oslo", "Orla Finn"], ["Orla Finn"]])
        #expect(try store.events(naming: EntityID(1), inLatest: 1).map(\.event.label) == ["b1"])
    }

    @Test func itsTimelineHasThemByDay() throws {
        let store = try namingEvents()
        let source = EventSource.entity(EntityID(1))
        #expect(try store.dayCounts(of: source).map { "\($0.day) \($0.events)" } == ["2023-06-10 1", "2023-06-15 1"])
        let found = try store.events(of: source, from: day("2023-06-11"), through: day("2023-06-30"), limit: 9)
        #expect(found.events.map(\.event.label) == ["b1"] && found.isWhole)
        #expect(try store.dayCounts(of: .entity(EntityID(99))).isEmpty)
    }

    @Test func aMergedEntityHasTheEventsOfBoth() throws {
        let store = try namingEvents()
        _ = try store.mergeEntities([EntityID(1), EntityID(2)])
        #expect(try store.events(naming: EntityID(1), inLatest: 9).map(\.event.label) == ["b1", "b2", "a1"])
        // Named under both, it is one.
        #expect(try store.events(naming: EntityID(1), inLatest: 9).first?.entities.map(\.name) == ["Orla Finn"])
    }

    private func namingEvents() throws -> ArticleStore {
        try store([
            document(
                "A", published: "2023-06-12", entities: entities("person Orla Finn"),
                events: [event("a1", "2023-06-10", naming: [0]), event("a2", "2023-06-11")]),
            document(
                "B", published: "2023-06-18", entities: entities("person Orla Finn; place Oslo"),
                events: [event("b1", "2023-06-15", naming: [1, 0]), event("b2", "2023-06-16", naming: [1])]),
        ])
    }

    @Test func anEventIsQuoted() throws {
        let paragraph = "Finn left on Monday. She came back."
        let words = ByteRange(10, 19)
        let stated = Event(
            sentence: ByteRange(0, 20), label: "Finn left", span: DaySpan(day: day("2023-06-12")), precision: .day,
            certainty: .stated, time: 0, entities: [0])
        var quoted = document(
            "A", [paragraph], published: "2023-06-12", entities: entities("person Finn"), events: [stated])
        quoted = NewDocument(
            raw: quoted.raw, cleaned: quoted.cleaned,
            annotations: Annotations(
                entities: quoted.annotations.entities,
                times: [TimeExpression(range: words, type: .date, value: "2023-06-12", precision: .day)],
                events: [stated], versions: versions),
            source: quoted.source, guid: quoted.guid, dayAdded: quoted.dayAdded)
        let store = try store([quoted])
        let report = try #require(try store.events(naming: EntityID(1), inLatest: 1).first)
        #expect(try store.quotes(of: [report]) == [Quote(sentence: "Finn left on Monday.", time: words)])
        let gone = ReportedEvent(
            article: ArticleID(99), title: "", source: "", published: nil, event: stated)
        #expect(try store.quotes(of: [gone]) == [nil])
    }
}
