import Glibc
import Testing

/// Bad input of every kind: a clear line, the right exit code, nothing lost.
@Suite struct BadInputTests {
    private let folder: TemporaryFolder
    private let store: String

    init() throws {
        folder = try TemporaryFolder()
        store = "\(folder.path)/store.sqlite"
    }

    @Test func badDocumentsAreNamedAndTheRestIsImported() throws {
        let good = try folder.file(
            "good.txt", "A bridge is named\n\nThe council named the new bridge on Friday evening, after a long debate.")
        let binary = try folder.file("image.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](0...255))
        let empty = try folder.file("empty.txt", "")
        let large = try folder.file("large.txt", "x")
        #expect(truncate(large, 200 << 20) == 0)
        let outcome = try run(["import", "--store", store, "/no/such/file", binary, empty, large, good])
        #expect(outcome.code == 1)
        for line in [
            "/no/such/file: there is no such file or folder", "image.png: is not text", "empty.txt: holds no text",
            "large.txt: is too large: 200 MB",
        ] {
            #expect(outcome.errors.contains(line), "\(outcome.errors)")
        }
        #expect(outcome.output.contains("1 imported"))
        #expect(try run(["list", "--store", store]).output.contains("A bridge is named"))
    }

    @Test func badRecordsAreNamedByTheirLineAndOtherFilesCounted() throws {
        #expect(mkdir("\(folder.path)/crawl", 0o700) == 0)
        let style = try folder.file("crawl/style.css", "body { margin: 0 }")
        let records = try folder.file(
            "crawl/a.jsonl",
            """
            {"title":"A bridge is named","text":"The council named the new bridge on Friday evening.","date":"2024-05-01"}
            nonsense
            {"title":"No text"}
            """)
        let outcome = try run(["import", "--store", store, "\(folder.path)/crawl"])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("\(records):2: is not a JSON object (byte 1)\n"))
        #expect(outcome.errors.contains("\(records):3: holds no text: none of the fields html, "))
        #expect(
            outcome.output == """
                1 imported, 2 failed
                1 file that is no document was passed over
                publication day: 1 as stated

                """)
        let named = try run(["import", "--store", store, style])
        #expect(named.errors.contains("style.css: is a part of web pages (.css), not a document"))
    }

    @Test func wrongUsageEndsWithTwo() throws {
        #expect(try run(["import"]).code == 2)
        #expect(try run(["nonsense"]).code == 2)
        #expect(try run(["--help"]).code == 0)
        let outcome = try run(["search", "--store", store, "is:nonsense"])
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("^ is: takes unread, read or starred"))
    }

    @Test func aFileThatIsNoStoreIsLeftAsItIs() throws {
        let path = try folder.file("notes.txt", "These are my notes, and they stay mine.")
        let outcome = try run(["list", "--store", path])
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("is not a Dateline store"))
        #expect(contents(path) == "These are my notes, and they stay mine.")
    }

    @Test func aStoreThatCannotBeOpenedIsNamed() throws {
        let outcome = try run(["list", "--store", "/proc/nothing/store.sqlite"])
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("/proc/nothing can't be opened: No such file"))
    }

    @Test func theReaderWantsATerminalThatItKnows() throws {
        let pipe = try run(["--store", store], environment: ["TERM": "xterm-256color"])
        #expect(pipe.code == 2)
        #expect(pipe.errors.contains("needs a terminal"))
        for (name, words) in [("", "TERM is not set"), ("no-such-terminal", "no-such-terminal is not known")] {
            let program = try Program(["--store", store], environment: ["TERM": name])
            program.expect(words)
            #expect(program.end() == 2)
            #expect(program.isRestored)
        }
    }

    @Test func aBadQuestionDoesNotStopTheNext() throws {
        let outcome = try run(["annotate", "--json-lines"], input: "{\"id\":1}\n{\"id\":2,\"text\":\"\"}\n")
        #expect(outcome.code == 1)
        #expect(
            outcome.output == """
                {"error":"no \\"text\\" or \\"sentences\\"","id":1}
                {"entities":[],"events":[],"id":2,"times":[]}

                """)
    }

    @Test func noControlCharacterOfADocumentReachesTheTerminal() throws {
        let text =
            "A \u{1B}[31mred\u{9D} title\n\nThe \u{1B}]0;owned\u{7} council\u{202E} named the bridge, after a long debate on Friday."
        let path = try folder.file("hostile.txt", text)
        #expect(try run(["import", "--store", store, path]).code == 0)
        for arguments in [
            ["list"], ["list", "--json"], ["show", "1"], ["show", "1", "--json"], ["search", "council"],
        ] {
            let output = try run(arguments + ["--store", store]).output
            #expect(!output.isEmpty)
            #expect(
                !output.unicodeScalars.contains { scalar in
                    (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
                        || (0x202A...0x202E).contains(scalar.value)
                })
        }
    }
}
