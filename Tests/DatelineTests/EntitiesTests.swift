import Testing

/// Merging and splitting on the command line, as a script goes about it.
@Suite struct EntitiesTests {
    private let folder: TemporaryFolder
    private let store: String

    init() throws {
        folder = try TemporaryFolder()
        store = "\(folder.path)/store.sqlite"
        let first = try folder.file(
            "a.txt",
            """
            Talks open in Oslo

            Finance Minister Anna Lindqvist met Prime Minister Erik Solberg in Oslo on Monday, and Lindqvist said that
            Norway would wait.
            """)
        let second = try folder.file(
            "b.txt",
            "Talks end in Oslo\n\nOn Friday Annie Lindqvist left Oslo for Bergen. Norway was pleased, said Lindqvist.")
        let outcome = try run(["import", "--store", store, first, second])
        try #require(outcome.code == 0, "\(outcome.errors)")
    }

    private func entities(_ arguments: String...) throws -> Outcome {
        try run(["entities"] + arguments + ["--store", store])
    }

    @Test func twoSpellingsBecomeOneAndTwoAgain() throws {
        let apart = try entities("lindqvist").output
        #expect(apart.contains("1\tperson\t1\t2\tAnna Lindqvist\n") && apart.contains("\tAnnie Lindqvist\n"))
        let other = try #require(apart.split(separator: "\n").last?.split(separator: "\t").first.map(String.init))
        #expect(try entities("merge", "1", other).output == "1\tperson\t2\t4\tAnna Lindqvist\n")
        #expect(try entities("--kind", "person", "annie").output == "1\tperson\t2\t4\tAnna Lindqvist\n")
        let split = try entities("split", "1", "--article", "2", "--json").output
        #expect(
            split.contains("{\"articles\":1,\"id\":1,\"kind\":\"person\",\"mentions\":2,\"name\":\"Anna Lindqvist\"}\n")
        )
        #expect(split.contains("\"name\":\"Annie Lindqvist\"}\n"))
        #expect(try entities("undo").code == 0)
        #expect(try entities("split", "1", "--name", "annie lindqvist").output == apart)
        #expect(try entities("undo").code == 0)
        #expect(try entities("undo").output == apart)
        #expect(try entities("lindqvist").output == apart)
    }

    @Test func theReaderMergesAndSplitsAndTakesBack() throws {
        let program = try Program(["--store", store], width: 120, height: 40)
        program.expect("Talks end in Oslo")
        program.send("\r")
        program.expect("● Annie Lindqvist")
        program.send("e:merge Anna Lind\r")
        program.expect("They are one now: Anna Lindqvist, 2 articles. u takes it back.")
        #expect(try entities("lindqvist").output == "1\tperson\t2\t4\tAnna Lindqvist\n")
        program.send(":split\r")
        program.expect("Here it is another Annie Lindqvist", "Anna Lindqvist keeps 1 article")
        program.send("u")
        program.expect("Taken back: Anna Lindqvist, 2 articles")
        program.send("u")
        program.expect("Taken back: Anna Lindqvist, 1 article · Annie Lindqvist, 1 article")
        program.send(":merge Nobody\r")
        program.expect("No other name in the library is or begins with “Nobody”.")
        program.send("Q")
        #expect(program.end() == 0)
    }

    @Test(arguments: [
        (["merge", "1", "99"], 1, "there is no entity 99: dateline entities NAME shows the numbers."),
        (["merge", "1"], 2, "give the numbers of two or more"), (["merge", "1", "1"], 1, "entity 1 is named twice"),
        (["split", "1"], 2, "give either --name NAME or --article NUMBER"),
        (["split", "1", "--name", "Lind"], 1, "no article has “Lind” as its fullest name for 1 (Anna Lindqvist)"),
        (["split", "1", "--article", "2"], 1, "article 2 does not name 1 (Anna Lindqvist)"),
        (["split", "1", "--article", "1"], 1, "nothing would be left of 1 (Anna Lindqvist)"),
        (["undo"], 1, "there is nothing to take back"),
    ])
    func whatCannotBeIsNamed(arguments: [String], code: Int32, words: String) throws {
        let outcome = try run(["entities"] + arguments + ["--store", store])
        #expect(outcome.code == code && outcome.output.isEmpty)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
}
