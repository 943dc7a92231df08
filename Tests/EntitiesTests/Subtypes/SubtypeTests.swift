import Articles
import Entities
import Testing

@Suite struct SubtypeTests {
    @Test(arguments: [
        ("[place Norway] agreed .", EntitySubtype.country),
        ("[place The Netherlands] agreed .", .country),
        ("They left [place Bavaria] .", .region),
        ("They live in [place Southeast Asia] .", .region),
        ("He left [place Stockholm] .", .city),
        ("He left [place Heathrow Airport] .", .facility),
        ("He saw the [place Museum of Glass in Tacoma] .", .facility),
        ("They left [place Zorkan Province] .", .region),
        ("They left the [place City of Zork] .", .city),
        ("The fall of [place Mount Zork] began .", nil),
        ("The [place Zork River] rose .", nil),
        ("Snow fell in the [place Andes] .", nil),
    ])
    func aPlacesNameTells(text: String, subtype: EntitySubtype?) {
        #expect(toldSubtypes(text) == [subtype])
    }

    @Test(arguments: [
        ("In the port city of [place Zorkan] it rained .", EntitySubtype.city),
        ("It rained in [place Zorkan] province .", .region),
        ("It rained in [place Zorkan] , Nebraska .", .city),
        ("The province of [place Herat] is calm .", .region),
        ("It rained in [place Zorkan] .", nil),
    ])
    func theWordsAroundAPlaceTell(text: String, subtype: EntitySubtype?) {
        #expect(toldSubtypes(text) == [subtype])
    }

    @Test func aNameOfSeveralThingsIsUntoldWithoutWordsAroundIt() {
        #expect(toldSubtypes("[place Georgia] agreed .") == [nil])
        #expect(toldSubtypes("The state of [place Georgia] agreed .") == [.region])
    }

    @Test func whatOneMentionTellsCountsForAll() {
        #expect(toldSubtypes("[place Zorkan] fell .\nThe village of [place Zorkan] is gone .") == [.city, .city])
    }

    @Test(arguments: [
        ("The [other French] agreed .", EntitySubtype.nationality),
        ("Many [other Londoners] agreed .", .nationality),
        ("The [other Kurds] agreed .", .group),
        ("They read it in [other French] .", nil),
        ("After the [other Battle of Zork] they fled .", .event),
        ("He won the [other Zork Cup] .", .event),
        ("She won the [other Zork Festival Award] .", nil),
        ("[other Hurricane Zelda] came .", .event),
        ("The [other Clean Zork Act] passed .", .law),
        ("The [other Treaty of Zork] held .", .law),
        ("The film [other Zork Rising] opened .", .work),
        ("They sang “ [other Zork Rising] ” twice .", .work),
        ("They said [other Zork Rising] twice .", nil),
        ("An [other F-16] fell .", .product),
        ("The [other G20] met .", nil),
        ("A [other Boeing 747] fell .", .product),
    ])
    func otherThingsAreTold(text: String, subtype: EntitySubtype?) {
        #expect(toldSubtypes(text) == [subtype])
    }

    @Test func personsAndOrganisationsHaveNone() {
        #expect(toldSubtypes("[person Paris Norway] left [org Stockholm Airport] .") == [nil, nil])
    }

    @Test func anArticlesEntitiesHaveThem() {
        let all = found(in: "Officials in Norway said the Norwegian government would meet in Oslo, officials said.")
        #expect(all.map(\.subtype) == [.country, .nationality, .city])
    }
}
