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
        #expect(card.articles.map(\.title) == ["C", "B", "A"])
    }

    @Test func thereIsNoCardOfNobody() throws {
        #expect(try sample().entityCard(EntityID(99), limit: 9) == nil)
        #expect(try sample().entityCard(EntityID(1), limit: 0)?.company == [])
    }
}
