import Testing

@Suite struct PersonLinksTests {
    @Test(arguments: [
        ("[person Xi Jinping] spoke .\n[person Xi] left .", ["Xi Jinping = Xi"]),
        ("[person Chen Gang] waited .\nNeither [person Hale] nor [person Chen] spoke .", ["Chen Gang = Chen", "Hale"]),
        ("[person Lindh] won .\n[person Anna Lindh] , 30 , is new .", ["Lindh = Anna Lindh"]),
        ("[person José Ibarra] and [person Jose IBARRA] met [person Ibarra] .", ["José Ibarra = Jose IBARRA = Ibarra"]),
        ("[person J. Robert Hale] met [person Hale] and [person John Hale] .", ["J. Robert Hale = Hale = John Hale"]),
        ("[person Otto P. Berg] is not [person Otto K. Berg] .", ["Otto P. Berg", "Otto K. Berg"]),
        (
            "[person Wernher von Braun] came .\n[person Von Braun] and [person Braun] .",
            [
                "Wernher von Braun = Von Braun = Braun"
            ]
        ),
        ("[person Martin Luther King Jr.] and [person King] .", ["Martin Luther King Jr. = King"]),
        ("[person Anna and Otto Berg] left .\n[person Berg] stayed .", ["Anna and Otto Berg", "Berg"]),
        ("[person Simon Ličen] wrote .\n[person Simon] read .\n[person Licen] left .", ["Simon Ličen = Simon = Licen"]),
    ])
    func aPersonIsOneUnderTheNamesOneBears(text: String, wanted: [String]) {
        #expect(grouped(text) == wanted)
    }

    @Test(arguments: [
        (
            "[person Anna Berg] sang .\nThen [person Otto Berg] played .\n[person Berg] left .",
            [
                "Anna Berg", "Otto Berg = Berg",
            ]
        ),
        (
            "[person Anna Berg] sang with Mr. [person Otto Berg] .\nMrs. [person Berg] left .",
            [
                "Anna Berg = Berg", "Otto Berg",
            ]
        ),
        // Far from any full name the one named most is meant.
        (
            "[person Anna Berg] , [person Anna Berg] and [person Otto Berg] .\n"
                + String(repeating: "and so it went on ", count: 9) + "[person Berg] .",
            ["Anna Berg = Berg", "Otto Berg"]
        ),
    ])
    func aSurnameOfTwoMeansTheOneNearOrNamedMost(text: String, wanted: [String]) {
        #expect(grouped(text) == wanted)
    }

    @Test(arguments: [
        (
            "Reporting by [person Himiyah Pamuk] .\n[person Humera Pamuk]\n[person Hamira Pamuk] is a correspondent .",
            [
                "Himiyah Pamuk = Humera Pamuk = Hamira Pamuk"
            ]
        ),
        ("[person Himiyah Pamuk] met [person Humera Pamuk] .", ["Himiyah Pamuk", "Humera Pamuk"]),
        ("[person Lydia Buchtmann] said .\n[person Lydia Buchtman] left .", ["Lydia Buchtmann = Lydia Buchtman"]),
        ("[person Anna Berg] met [person Anna Borg] .", ["Anna Berg", "Anna Borg"]),
        ("[person Maria Silva] met [person Mario Costa] .", ["Maria Silva", "Mario Costa"]),
    ])
    func spellingsOfOneNameAreOneWhereTheirPlaceOrLettersSaySo(text: String, wanted: [String]) {
        #expect(grouped(text) == wanted)
    }

    @Test func thePlaceAndThePersonOfOneNameStayTwo() {
        let text = "[person George Washington] slept in [place Washington] .\n[person Washington] liked it ."
        #expect(grouped(text) == ["George Washington = Washington", "Washington"])
    }
}
