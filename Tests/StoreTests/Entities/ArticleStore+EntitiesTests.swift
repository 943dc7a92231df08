import Articles
import Store
import Testing
import Text

@Suite struct EntitiesTests {
    private func sample() throws -> ArticleStore {
        try store([
            document("A", entities: [entity(.person, "José Ibarra", aliases: ["the Fox"], mentions: 3)]),
            document("B", entities: [entity(.person, "Jose IBARRA"), entity(.place, "Ibarra", mentions: 5)]),
            document("C", entities: [entity(.organization, "U.S. Navy"), entity(.organization, "US Navy")]),
            document("D", entities: [entity(.other, "*")]),
        ])
    }

    @Test func entitiesOfOneKindAndFoldedNameAreOne() throws {
        #expect(
            try sample().entities(kind: nil, matching: nil, limit: 9) == [
                EntityRow(id: EntityID(1), name: "Jose IBARRA", kind: .person, articles: 2, mentions: 4),
                EntityRow(id: EntityID(2), name: "Ibarra", kind: .place, articles: 1, mentions: 5),
                EntityRow(id: EntityID(3), name: "US Navy", kind: .organization, articles: 1, mentions: 2),
                EntityRow(id: EntityID(4), name: "*", kind: .other, articles: 1, mentions: 1),
            ])
    }

    @Test(arguments: [
        (EntityKind?.none, "iba", "Jose IBARRA,Ibarra"), (.place, "IBARRA", "Ibarra"), (nil, "fox", "Jose IBARRA"),
        (nil, "ibar jos", "Jose IBARRA"), (nil, "nav", "US Navy"), (nil, "u.s. navy", "US Navy"), (nil, "barra", ""),
        (.other, "", "*"), (.other, "\"--'", "*"),
    ])
    func aNameIsFoundByTheBeginningsOfItsWords(kind: EntityKind?, typed: String, names: String) throws {
        let found = try sample().entities(kind: kind, matching: typed, limit: 9)
        #expect(found.map(\.name).joined(separator: ",") == names)
    }

    @Test func twoEntitiesOfOneNameCountTheirArticleOnce() throws {
        let store = try store([document("A", entities: [entity(.person, "Finn"), entity(.person, "finn")])])
        let wanted = EntityRow(id: EntityID(1), name: "finn", kind: .person, articles: 1, mentions: 2)
        #expect(try store.entities(kind: nil, matching: nil, limit: 9) == [wanted])
        #expect(try store.replaceAnnotations(of: ArticleID(1), with: document("A").annotations))
        #expect(try store.entities(kind: nil, matching: nil, limit: 9).isEmpty)
    }

    @Test func theLatestArticleThatTellsASubtypeCounts() throws {
        func ibarra(_ subtype: EntitySubtype?) -> Entity {
            Entity(
                kind: .place, subtype: subtype, name: "Ibarra", aliases: [], roles: [], mentions: [ByteRange(0, 1)])
        }
        let store = try store([
            document("A", entities: [ibarra(.region)]), document("B", entities: [ibarra(.city)]),
            document("C", entities: [ibarra(nil)]),
        ])
        #expect(try store.entities(kind: nil, matching: nil, limit: 9).map(\.subtype) == [.city])
    }
}
