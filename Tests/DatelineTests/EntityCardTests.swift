import Testing

/// From a name in the text to the card of whom it names, and on from there, as a user goes.
@Suite struct EntityCardTests {
    private let folder: TemporaryFolder
    private let store: String

    init() throws {
        folder = try TemporaryFolder()
        store = "\(folder.path)/store.sqlite"
        let texts = [
            (
                "harbour.txt", "2023-06-12",
                "Harbour opens again\n\nMayor Clara Weston opened the harbour of Lisbon on Monday. "
                    + "Clara Weston said that the work had begun in March 2022.\n"
            ),
            (
                "bridge.txt", "2023-06-18",
                "Bridge is to close\n\nMayor Clara Weston said on Friday that the bridge in Lisbon would close in August. "
                    + "Weston will speak in Porto on Tuesday.\n"
            ),
        ]
        for (name, day, text) in texts {
            let outcome = try run(["import", "--store", store, "--published", day, try folder.file(name, text)])
            try #require(outcome.code == 0, "\(outcome.errors)")
        }
    }

    @Test(arguments: [(80, 24), (120, 40), (40, 10)])
    func aNameInTheTextLeadsToItsCardAndOn(width: Int, height: Int) throws {
        let program = try Program(["--store", store], width: width, height: height)
        program.expect("Bridge is to close")
        program.send("\r")
        program.expect("in Lisbon")
        program.send("]e")
        program.expect("Clara Weston", "1 of 2")
        program.send("\r")
        program.expect(
            "● Clara Weston", width < 80 ? "2 articles" : "person · 4 mentions in 2 articles", "▸ ▲ Lisbon")
        // Its articles are the last part: the older one comes second.
        program.send("G\r")
        program.expect("opened the harbour", "Tab pane")
        program.send("q")
        program.expect(width < 100 ? "[" : "2 articles", "Harbour opens again")
        program.send("T")
        program.expect("Timeline  ● Clara Weston")
        program.send("q")
        program.expect("Bridge is to close")
        // Back to the article that it was opened from.
        program.send("ggq")
        program.expect("would close in")
        program.send("Q")
        #expect(program.end() == 0)
        #expect(program.isRestored)
    }
}
