import Testing

/// A search from its first key to a saved one, as a user types it.
@Suite struct SearchingTests {
    private let folder: TemporaryFolder
    private let store: String

    init() throws {
        folder = try TemporaryFolder()
        store = "\(folder.path)/store.sqlite"
        let texts = [
            ("ferry.txt", "Ferry stays in port\n\nThe old ferry stayed in port on Monday while the storm passed.\n"),
            ("vote.txt", "Town hall counts\n\nThe elections in the harbour town were counted by noon on Sunday.\n"),
        ]
        for (name, text) in texts {
            let path = try folder.file(name, text)
            let outcome = try run(["import", "--store", store, "--published", "2023-06-18", path])
            try #require(outcome.code == 0, "\(outcome.errors)")
        }
    }

    @Test(arguments: [(80, 24), (120, 40), (40, 10)])
    func aSearchIsTypedKeptSavedAndLeft(width: Int, height: Int) throws {
        let program = try Program(["--store", store], width: width, height: height)
        program.expect("Ferry stays", "Town hall")
        program.send("/")
        program.expect("/ word")
        program.send("elec")
        // The narrowest list has a line an article.
        program.expect(width < 80 ? "/elec" : "elections in the")
        #expect(program.wait { !$0.text.contains("Ferry stays") })
        program.send("tion is:red")
        program.expect("↓", "Town hall")
        program.send("\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\r:save Votes\r")
        program.expect("Saved as “Votes”")
        program.send("h")
        // Not the notice, which names it too.
        program.expect("Starred")
        #expect(program.wait { $0.lines.contains { $0.hasPrefix("│ Votes ") || $0 == " Votes" } })
        program.send("ggjjjjl")
        program.expect(width < 80 ? "Town hall" : "─ Votes ─")
        program.send("q")
        program.expect("Ferry stays", "Town hall")
    }

    @Test(arguments: [
        (["list"], ["Town hall counts", "Ferry stays in port"]),
        (["list", "--oldest"], ["Ferry stays in port", "Town hall counts"]),
        (["search", "--oldest", "on"], ["Ferry stays in port", "Town hall counts"]),
        (["list", "--unread", "--oldest", "--limit", "1"], ["Ferry stays in port"]),
        (["list", "--unread", "--starred"], []),
    ])
    func listsAreInTheOrderThatIsAskedFor(command: [String], titles: [String]) throws {
        let output = try run([command[0], "--store", store] + command.dropFirst()).output
        let rows = output.split(separator: "\n").filter { $0.first?.isNumber == true }
        #expect(rows.compactMap { $0.split(separator: "\t").last.map(String.init) } == titles)
    }
}
