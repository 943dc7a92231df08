import Testing

/// The reader without a screen: one thing at a time.
@Suite struct PlainTests {
    private let folder: TemporaryFolder
    private let store: String

    init() throws {
        folder = try TemporaryFolder()
        store = "\(folder.path)/store.sqlite"
        let texts = [
            (
                "ferry.txt",
                "Ferry stays in port\n\nMayor Orla Finn said the ferry stayed in Tallinn.\n\nIt sails on 20 June 2023.\n"
            ),
            ("vote.txt", "Town hall counts\n\nThe elections in the harbour town were counted by noon on Sunday.\n"),
        ]
        for (name, text) in texts {
            _ = try run(["import", "--store", store, "--published", "2023-06-18", try folder.file(name, text)])
        }
    }

    private func answers(_ lines: String...) throws -> [Substring] {
        let outcome = try run(["--plain", "--store", store], input: lines.joined(separator: "\n") + "\n")
        #expect((outcome.code, outcome.errors) == (0, ""))
        return outcome.output.split(separator: "\n")
    }

    @Test func titlesThenParagraphsAreReadOneByOne() throws {
        let lines = try answers("", "", "", "1", "", "k", "q", "k", "", "q", "never")
        #expect(lines[0].hasPrefix("Dateline: 2 articles, 2 unread."))
        #expect(lines[1].hasPrefix("1. Town hall counts, imported, 18 Jun") && lines[1].hasSuffix("1 min, unread."))
        #expect(lines[2].hasPrefix("2. Ferry stays in port"))
        #expect(lines[3] == "End of the list.")
        #expect(lines[4] == "Town hall counts")
        #expect(lines.contains { $0.hasPrefix("The elections in the harbour town") })
        #expect(lines.contains("Back in the list.") && !lines.contains { $0.contains("never") })
    }

    @Test func namesDatesSearchAndMarksWork() throws {
        let lines = try answers("/ferry", "1", "e", "t", "s", "N", "q", "/\"x", "xyz", "9", "Q")
        #expect(lines.contains("1 found."))
        #expect(lines.contains { $0.hasPrefix("Person: Orla Finn, Mayor") })
        #expect(lines.contains { $0.contains("20 Jun 2023: ") })
        #expect(lines.contains("Starred.") && lines.contains("Unread."))
        #expect(lines.contains { $0.contains("never closed") })
        #expect(lines.contains("xyz is no key here; ? tells them."))
        #expect(lines.contains { $0.hasPrefix("There is no article 9") })
        #expect(try answers("u", "", "", "").contains("End of the list."))
    }
}
