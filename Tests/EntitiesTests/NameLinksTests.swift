import Testing

@Suite struct NameLinksTests {
    @Test(arguments: [
        ("the [org European Union] ( [org EU] ) met .", ["European Union = EU"]),
        ("the [org EU] met .\nThe [org European Union] agreed .", ["EU = European Union"]),
        ("the [org Board of Sea Trade] and the [org BST] and the [org BOST] .", ["Board of Sea Trade = BST = BOST"]),
        ("the [org Italian Episcopal Conference] ( [org CEI] ) .", ["Italian Episcopal Conference = CEI"]),
        ("the [org Italian Episcopal Conference] met [org CEI] .", ["Italian Episcopal Conference", "CEI"]),
        ("the [other Sea Trade Goals] , or [other STGs] .", ["Sea Trade Goals = STGs"]),
        ("the [place U. S.] , the [place US] and the [place United States] .", ["U. S. = US = United States"]),
        ("in [place San Fermo] , [place S. F.] for short .", ["San Fermo = S. F."]),
    ])
    func anAbbreviationIsWhatItStandsFor(text: String, wanted: [String]) {
        #expect(grouped(text) == wanted)
    }

    @Test func ofTwoWithItsInitialsAnAbbreviationMeansTheNearer() {
        let text = "the [org Sea Trade Board] met .\nThe [org South Tyne Bank] ( [org STB] ) did not ."
        #expect(grouped(text) == ["Sea Trade Board", "South Tyne Bank = STB"])
    }

    @Test(arguments: [
        ("the [org US State Department] and the [org State Department] .", ["US State Department = State Department"]),
        ("the [org Department of State] and the [org State Department] .", ["Department of State = State Department"]),
        ("[org Acme Holdings Ltd.] and [org Acme] .", ["Acme Holdings Ltd. = Acme"]),
        (
            "the [org U.S. Congress] , the [org United States Congress] and [org Congress] .",
            [
                "U.S. Congress = United States Congress = Congress"
            ]
        ),
        ("the [place City of Tulsa] and [place Tulsa] .", ["City of Tulsa = Tulsa"]),
        ("the [org Boston Red Sox] and the [org Red Sox] .", ["Boston Red Sox = Red Sox"]),
        (
            "[place Vava'u] and [place Vava’u] and [place Basse-Terre] and [place Basse Terre] .",
            [
                "Vava'u = Vava’u", "Basse-Terre = Basse Terre",
            ]
        ),
        ("[org Procter & Gamble] and [org Procter and Gamble] .", ["Procter & Gamble = Procter and Gamble"]),
        ("[other Lantern Show in Taipei] and the [other Lantern Show] .", ["Lantern Show in Taipei = Lantern Show"]),
        ("[other Americans] and an [other American] .", ["Americans = American"]),
    ])
    func theFormsOfANameAreOne(text: String, wanted: [String]) {
        #expect(grouped(text) == wanted)
    }

    @Test(arguments: [
        // Two begin so; nobody can say which is meant.
        ("[org Acme Steel] and [org Acme Rail] and [org Acme] .", ["Acme Steel", "Acme Rail", "Acme"]),
        ("the [org Bank of Chile] and [org Chile] .", ["Bank of Chile", "Chile"]),
        ("[place China] and the [other Chinese] .", ["China", "Chinese"]),
        ("[other Figure] 1 and [other Figure] 2 and [other Figure] 1 .", ["Figure", "Figure"]),
        ("the [place Congo] and the [org Congo] .", ["Congo", "Congo"]),
        ("the [org French Army] and the [org German Army] .", ["French Army", "German Army"]),
    ])
    func whatMayBeTwoStaysTwo(text: String, wanted: [String]) {
        #expect(grouped(text) == wanted)
    }

    /// Linear: 100,000 mentions in well under a second in a release build; here only that nothing is quadratic.
    @Test(arguments: ["[org Acme Steel]", "[person Anna Berg] [person Berg]", "[org Sea Trade] [org ST]"])
    func manyMentionsOfOneWordingTakeNoLongerEach(names: String) {
        let count = 4_000
        let text = (0..<count).map { "\(names) [org Acme Of\($0)] [person P\($0) Berg] [org Sea T\($0)]" }
        let clock = ContinuousClock()
        let short = clock.measure { _ = grouped(text[..<(count / 4)].joined(separator: "\n")) }
        let long = clock.measure { _ = grouped(text.joined(separator: "\n")) }
        #expect(long < short * 10 + .milliseconds(200))
    }
}
