import Testing

/// Labels read as a person would write them; the sentences are marked as `events(_:on:people:)` reads them.
struct LabelsTests {
    @Test(arguments: [
        (
            "The sailor crossed the bay in [1990-01-01 May] and climbed the old lighthouse in [1991-01-01 June].",
            ["The sailor crossed the bay", "The sailor climbed the old lighthouse"]
        ),
        (
            "Ann Smith, who in [1990-01-01 May 1990] had asked for a bridge, went to the council in "
                + "[1991-01-01 June 1991].",
            ["Ann Smith had asked for a bridge", "Ann Smith went to the council"]
        ),
        (
            "The letter was opened, copied, and sent by train to the coast in [1990-01-01 May].",
            ["The letter was sent by train to the coast"]
        ),
        ("She was born near Bern, east of the river, turned 30 [1990-01-01 last month], and sings.", ["She turned 30"]),
        (
            "The mayor promised a park in [1990-01-01 May], and a rich baker, Tom Hill, said in [1991-01-01 June] that "
                + "he would pay.",
            ["The mayor promised a park", "A rich baker said he would pay"]
        ),
        (
            "The council is expected to meet [1990-05-01 this spring], and to decide by [1990-06-01 June] on the dam.",
            ["The council is expected to meet", "The council is expected to decide on the dam"]
        ),
    ])
    func aVerbWithoutASubjectBorrowsIt(text: String, labels: [String]) {
        #expect(events(text).map(\.label) == labels)
    }

    @Test(arguments: [
        (
            "They took part in a long survey of the lake that began on [1990-07-01 July 1].",
            "A long survey of the lake began"
        ),
        (
            "The guests were at a fair of boats and engines that opened on [1990-07-01 Monday].",
            "A fair of boats and engines opened"
        ),
        (
            "Two boats from the two towns that fought each other over the lake were racing on [1990-07-01 Friday].",
            "Two boats from the two towns were racing"
        ),
        (
            "A baker who paints in his spare time opened a shop on [1990-07-01 Friday] and gave bread away.",
            "A baker opened a shop"
        ),
        (
            "Tom Hill, 30, and his brother, Jim Hill, 39, were found on [1990-07-01 Friday].",
            "Tom Hill, 30, and his brother, Jim Hill, 39, were found"
        ),
        ("Pump 4, a machine shown [1990-03-01 last March], should reach the mine in May.", "A machine shown"),
        ("The prize goes to a pump that Ann Smith built [1990-01-01 last January].", "A pump that Ann Smith built"),
        ("It was after [1990-01-01 midnight] when the guards were sure.", "The guards were sure"),
    ])
    func theSubjectIsTheOneThatTheVerbBelongsTo(text: String, label: String) {
        #expect(events(text).first?.label == label)
    }

    @Test(arguments: [
        (
            "Ann Smith has led the Northern Lakes and Rivers Council since [1990-02-01 February].",
            "Ann Smith has led the Northern Lakes and Rivers Council"
        ),
        (
            "In [1990-02-01 August], the paper reported the test of a boat that could cross from one side to another.",
            "The paper reported the test of a boat"
        ),
        (
            "She received a terrible, awesome gift from the club on [1990-02-01 Monday].",
            "She received a terrible, awesome gift from the club"
        ),
        (
            "Only in [1990-04-01 April of that year] did the town listen again.",
            "Only in April of that year did the town listen again"
        ),
        (
            "The bakers of the towns had been waiting in since [1990-04-01 early afternoon] at the hall.",
            "The bakers of the towns had been waiting in at the hall"
        ),
        (
            "The school was closed in [1990-04-01 1990] because of its roof.",
            "The school was closed because of its roof"
        ),
        ("The dam has burst, the old ministry of works said on [1990-04-01 Friday].", "The dam has burst"),
    ])
    func labelsAreCutAtPhrasesAndKeepTheirGrammar(text: String, label: String) {
        let people = ["Ann Smith", "Northern Lakes and Rivers Council"]
        #expect(events(text, people: people).first?.label == label)
    }

    @Test(arguments: [
        "who ", "that was ", "said the ", "launched ", ", and ", "the dam was and ", "when it ", ", said ",
    ])
    func longNonsenseEndsInTime(piece: String) {
        let found = events("[2023-06-17 Monday] " + String(repeating: piece, count: 3000) + "[2023-06-17 Monday]")
        #expect(found.allSatisfy { !$0.label.isEmpty && $0.label.utf8.count <= 80 })
    }
}
