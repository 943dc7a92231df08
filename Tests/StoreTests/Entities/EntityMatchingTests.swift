import Articles
import GRDB
import Store
import Testing

@testable import class Store.ArticleStore
@testable import struct Store.IndexWords
@testable import struct Store.NameKey

@Suite struct EntityMatchingTests {
    /// The entities of a document each, as numbers of the store.
    private func numbers(_ texts: [String]) throws -> [[Int64]] {
        let store = try store(texts.enumerated().map { document("Document \($0)", entities: entities($1)) })
        return try texts.indices.map { index in
            try #require(try store.article(ArticleID(Int64(index + 1)))).content.entityIDs.map(\.rawValue)
        }
    }

    /// Whether the first entity of the last document is the first of the one before.
    private func isOne(_ texts: String...) throws -> Bool {
        let numbers = try numbers(texts)
        return numbers[texts.count - 1][0] == numbers[texts.count - 2][0]
    }

    @Test(arguments: [
        ("person Orla Finn", "person Orla Finn", true), ("person Orla Finn", "person ORLA FÍNN", true),
        ("person Orla Finn", "organization Orla Finn", false), ("person Orla Finn", "person Orla Finney", false),
        ("person John Kell", "person John F. Kell", true), ("person John F. Kell", "person John Kell", true),
        ("person John F. Kell", "person John Franklin Kell", true),
        ("person George W. Bark", "person George H. W. Bark", false),
        ("person John Kell", "person John Kell Jr.", false), ("person José Luis Ruiz", "person José Ruiz", false),
        ("person Joseph Bidwell = Joe Bidwell", "person Joe Bidwell", true),
        ("person Joe Bidwell", "person Joseph Bidwell = Joe Bidwell", true),
        ("organization U.S. Navy", "organization the US Navy", true),
        ("organization Acme Inc.", "organization Acme", true), ("place Tallinn", "place Tallinn", true),
        ("organization European Union = EU", "organization EU", true),
        ("organization European Union = EU", "place EU", false),
    ])
    func aNameInFullIsEnough(first: String, second: String, isOne: Bool) throws {
        #expect(try self.isOne(first, second) == isOne)
    }

    @Test func aSurnameAloneIsNeverAPersonNamedInFull() throws {
        let others = "; place Beijing; person Orla Finn; organization Nordpress"
        #expect(try !isOne("person Chen Gang = Chen" + others, "person Chen" + others))
        #expect(try !isOne("person Chen" + others, "person Chen Gang = Chen" + others))
    }

    @Test(arguments: [
        ("person Chen", "person Chen", false), ("person Chen; place Beijing", "person Chen; place Beijing", false),
        ("person Chen; person Orla Finn", "person Chen; person Orla Finn", false),
        ("person Chen; person Orla Finn; place Oslo", "person Chen; person Orla Finn; place Oslo", true),
        ("person Chen / premier", "person Chen / premier", false),
        ("person Chen / premier; place Oslo", "person Chen / premier; place Oslo", true),
        ("person Chen / premier", "person Chen / goalkeeper", false),
        ("organization Supreme Court; place Oslo", "organization Supreme Court; place Oslo", true),
        ("organization Supreme Court; place Oslo", "organization Supreme Court; place Lima", false),
    ])
    func aNameThatManyBearWantsCompanyOrRole(first: String, second: String, isOne: Bool) throws {
        #expect(try self.isOne(first, second) == isOne)
    }

    @Test func twoOfOneNameWithOtherRolesAndCompanyStayApart() throws {
        let player = "person Ada Quill / striker; organization Rovers; person Ben Holt; place Leeds"
        let judge = "person Ada Quill / judge; organization High Bench; person Cy Marsh; place Lima"
        let numbers = try numbers([player, judge, player, judge])
        #expect(numbers[0][0] != numbers[1][0])
        #expect(numbers[2] == numbers[0] && numbers[3] == numbers[1])
        #expect(try isOne(player, judge + "; place Leeds"))
        #expect(try isOne(player, judge.replacing("/ judge", with: "")))
    }

    @Test func anAbbreviationThatTwoHaveGoesWithItsCompany() throws {
        let south = "organization Australian Broadcasting Company = ABC; place Sydney; person Orla Finn"
        let north = "organization American Broadcasting Company = ABC; place Chicago; person Ben Holt"
        let numbers = try numbers([
            south, north, "organization ABC; place Chicago; person Ben Holt", "organization ABC; place Lima",
        ])
        #expect(numbers[0][0] != numbers[1][0])
        #expect(numbers[2][0] == numbers[1][0])
        #expect(![numbers[0][0], numbers[1][0]].contains(numbers[3][0]))
    }

    @Test(arguments: [
        ("organization UN; place Oslo; place Lima", "organization UN Security Council = UN; place Oslo; place Lima"),
        ("person Obama; person Orla Finn; place Oslo", "person Barack Obama = Obama; person Orla Finn; place Oslo"),
        ("person Moussa Ibrahim; place Oslo", "person Eman Obeidy = Moussa Ibrahim; place Oslo"),
    ])
    func anotherNameOfAnArticleIsNotEnough(first: String, second: String) throws {
        let numbers = try numbers([first, second, first, second])
        #expect(numbers[0][0] != numbers[1][0])
        #expect(numbers[2] == numbers[0] && numbers[3] == numbers[1])
    }

    @Test func aSurnameBesideCapitalsIsNoNameOfItsOwn() throws {
        let others = "; person Orla Finn; place Oslo"
        let numbers = try numbers(
            ["person Ada Quill = Quill", "person Quill = ADA QUILL", "person Quill"].map { $0 + others })
        #expect(numbers[1][0] == numbers[0][0])
        #expect(numbers[2][0] != numbers[0][0])
    }

    @Test(arguments: [
        ("US", "United States", true), ("CDC", "Centers for Disease Control and Prevention", true),
        ("Senate", "US Senate", true), ("Libyan", "Libyans", true), ("UN", "UN Security Council", false),
        ("Times", "New York Times", false), ("Bank", "World Bank", false), ("*", "US", false),
    ])
    func aShortFormIsKnown(short: String, full: String, isShort: Bool) throws {
        let words = try IndexWords()
        let key = NameKey(short, .organization, words)
        #expect(key.isShort(for: NameKey(full, .organization, words)) == isShort)
    }

    @Test func aGivenNameIsAnyones() throws {
        let one = "person Ada; person Orla Finn; person Ben Holt; place Oslo"
        #expect(try isOne(one, one))
        let bearers = "person Ada Quill; person Ada Marsh; person Ada Lund"
        #expect(try !isOne(bearers, one, one))
    }

    @Test func aNameThatOneHasAllButAloneNeedsNoCompany() throws {
        let others = ["organization Pepper Trading = PT; place Lima", "organization PT; place Oslo"]
        let rare = try numbers(["organization PT"] + others)
        #expect(rare[2][0] != rare[0][0])
        let numbers = try numbers([String](repeating: "organization PT", count: 5) + others)
        #expect(numbers[6][0] == numbers[0][0] && numbers[5][0] != numbers[0][0])
    }

    @Test func theVeryNameGoesBeforeAnother() throws {
        let numbers = try numbers([
            "other Rus; place Kyiv; place Lima", "other Rus; place Kyiv",
            "other Kievan Rus = Rus; place Oslo; place Lima",
            "other Rus; place Oslo; place Lima; place Kyiv",
        ])
        #expect(numbers[3][0] == numbers[0][0])
    }

    @Test func ofTwoWithTheSameInitialsNeitherIsGuessed() throws {
        let numbers = try numbers(["person George W. Bark", "person George H. Bark", "person George Bark"])
        #expect(Set(numbers.joined()).count == 3)
    }

    @Test func twoThatAnArticleTellsApartAreNotJoinedByHalfAName() throws {
        let numbers = try numbers(["person George Bark", "person George Bark; person George H. Bark"])
        #expect(numbers[1][0] == numbers[0][0] && numbers[1][1] != numbers[0][0])
    }

    @Test func annotatingAnewKeepsNumbers() throws {
        let texts = ["person Chen; place Oslo", "person Chen; person Orla Finn", "organization Supreme Court"]
        let store = try store(texts.enumerated().map { document("Document \($0)", entities: entities($1)) })
        let before = try (1...3).map { try store.article(ArticleID($0))?.content.entityIDs }
        let rows = try store.entities(kind: nil, matching: nil, limit: 9)
        for index in [2, 0, 1] {
            let again = document("x", entities: entities(texts[index])).annotations
            try store.replaceAnnotations(of: ArticleID(Int64(index + 1)), with: again)
        }
        let after = try (1...3).map { try store.article(ArticleID($0))?.content.entityIDs }
        #expect(after == before)
        #expect(try store.entities(kind: nil, matching: nil, limit: 9) == rows)
    }

    @Test func aNameThatOnlyAnOlderEngineGaveCountsNoMore() throws {
        let store = try store([
            document("A", entities: entities("person Orla Finn = Ada Quill; place Oslo")),
            document("B", entities: entities("person Orla Finn")),
        ])
        let better = document("A", entities: entities("person Orla Finn; place Oslo")).annotations
        try store.replaceAnnotations(of: ArticleID(1), with: better)
        _ = try store.add([document("C", entities: entities("person Ada Quill; place Oslo"))])
        let ids = try #require(try store.article(ArticleID(3))).content.entityIDs
        #expect(ids.map(\.rawValue) == [3, 2])
    }

    @Test func aRemovedArticleLeavesNothingAndComesBackAsItWas() throws {
        let text = "person Orla Finn = Finn; organization European Union = EU"
        let store = try store([
            document("A", entities: entities(text)), document("B", entities: entities("place Oslo")),
        ])
        let before = try store.article(ArticleID(1))?.content.entityIDs
        try store.writing { try $0.execute(sql: "DELETE FROM article WHERE id = 1") }
        #expect(try store.entities(kind: nil, matching: nil, limit: 9).map(\.name) == ["Oslo"])
        try store.writing { database in
            let (dangling, annotations) = (
                try Row.fetchAll(database, sql: "PRAGMA foreign_key_check"),
                try Int.fetchOne(database, sql: "SELECT count(*) FROM annotation WHERE article = 1")
            )
            #expect(dangling.isEmpty && annotations == 0)
        }
        let added = try store.add([document("A", entities: entities(text))])
        #expect(try store.article(added[0].id)?.content.entityIDs == before)
    }

    @Test func theNameShownIsTheOneInUse() throws {
        let store = try store(
            ["EU", "European Union = EU", "EU", "EU"].map {
                document($0 + "\($0.count)", entities: entities("organization \($0)"))
            }
                + ["Oslo", "OSLO"].map { document($0, entities: entities("place \($0)")) })
        let names = try store.entities(kind: nil, matching: nil, limit: 9).map(\.name)
        #expect(names.contains("Oslo") && names.contains("European Union"))
    }
}
