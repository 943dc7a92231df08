import FoundationEssentials
import Glibc
import Testing

/// What leads out of the reader and back: files, programs, the configuration, and the next start.
@Suite struct OutsideTests {
    private let folder: TemporaryFolder
    private let store: String
    private let environment: [String: String]

    init() throws {
        folder = try TemporaryFolder()
        store = "\(folder.path)/store.sqlite"
        environment = [
            "XDG_CONFIG_HOME": folder.path, "HOME": folder.path, "PATH": "\(folder.path):/usr/bin:/bin",
            "EDITOR": "edit",
            "BROWSER": "browse",
        ]
        let page = """
            <html><head><title>Ferry stays in port</title></head><body><article><h1>Ferry stays in port</h1>
            <p>The old ferry stayed in port on Monday, said <a href="https://harbour.example/log">the harbour log</a>,
            while the storm passed over the island and the mainland, and nobody was hurt in it.</p>
            <p>\(String(repeating: "The crew slept and the sea was high. ", count: 60))</p></article></body></html>
            """
        let second = "Town hall counts\n\nThe elections were counted by noon on Sunday.\n"
        for (name, text) in [("ferry.html", page), ("vote.txt", second)] {
            let outcome = try run(
                ["import", "--store", store, "--published", "2023-06-18", try folder.file(name, text)])
            try #require(outcome.code == 0, "\(outcome.errors)")
        }
        try script("edit", "printf 'keymap: newsboat\\nkeys:\\n  X: quit\\n  m: nothing\\n' > \"$1\"")
        try #require(mkfifo("\(folder.path)/visited", 0o600) == 0)
        try script("browse", "printf '%s' \"$1\" > \(folder.path)/visited")
    }

    /// A program of the test's own, on the path.
    private func script(_ name: String, _ body: String) throws {
        chmod(try folder.file(name, "#!/bin/sh\n\(body)\n"), 0o700)
    }

    private func open(width: Int = 120, height: Int = 40) throws -> Program {
        let program = try Program(["--store", store], width: width, height: height, environment: environment)
        program.expect("Ferry stays", "Town hall")
        return program
    }

    @Test func anArticleIsSavedInEachFormAndNeverOverAFile() throws {
        let program = try open()
        program.send("/ferry\r")
        #expect(program.wait { !$0.text.contains("Town hall") })
        program.send("w")
        program.expect("Save as: ")
        for ending in ["txt", "md", "json", "html"] {
            program.send("\u{15}\(folder.path)/out.\(ending)\r")
            program.expect("Saved as")
            program.send("w")
            program.expect("Save as: ")
            #expect(contents("\(folder.path)/out.\(ending)").contains("on Monday, said"))
        }
        program.send("\u{15}\(folder.path)/out.txt\r")
        program.expect("is there already")
        program.send("q")
        program.expect("Town hall")
        program.send("ggvjw")
        program.expect("Save 2 articles")
        program.send("\u{15}\(folder.path)/all/\r")
        program.expect("Saved 2 articles")
        program.send("Q")
        #expect(program.end() == 0)
    }

    @Test func aProgramIsGivenTheArticleAndTheTerminal() throws {
        let program = try open()
        program.send("|")
        program.send("tr a-z A-Z\r")
        program.expect("THE ", "Enter goes back")
        program.send("\r")
        program.expect("has the article", "Ferry stays")
        program.send("|false\r")
        program.expect("Enter goes back")
        program.send("\r")
        program.expect("ended with code 1")
        program.send("Q")
        #expect(program.end() == 0)
        #expect(program.isRestored)
    }

    @Test func aLinkIsOpenedByItsLetterInTheBrowserByItsArgument() throws {
        let program = try open()
        program.send("/ferry\r")
        #expect(program.wait { !$0.text.contains("Town hall") })
        program.send("\r")
        program.expect("harbour log")
        program.send("U")
        program.expect("https://harbour.example/log")
        program.send("a")
        program.expect("Opened in browse")
        // Reading waits until the browser writes.
        #expect(contents("\(folder.path)/visited") == "https://harbour.example/log")
    }

    @Test func theConfigurationIsEditedTakenInAndItsMistakesNamed() throws {
        let program = try open()
        program.send("E")
        program.expect("config.yaml, line 4", "m can't do")
        program.send("u")
        program.expect("No article is open")
        program.send("X")
        #expect(program.end() == 0)
        // The next start reads it too.
        let next = try open()
        next.expect("config.yaml, line 4")
        next.send("X")
        #expect(next.end() == 0)
    }

    @Test func theNextStartGoesOnWhereTheReaderWas() throws {
        let program = try open(width: 80, height: 12)
        program.send("F")
        program.expect("/ word")
        program.send("ferry\r")
        #expect(program.wait { !$0.text.contains("Town hall") })
        program.send("\r")
        program.expect("The crew slept", " 0%")
        program.send("jjj")
        #expect(program.wait { $0.text.contains("%") && !$0.text.contains(" 0%") })
        let place = try #require(
            program.terminal.text.split(separator: "\n").last?.split(separator: " ").last { $0.hasSuffix("%") })
        program.send("Q")
        #expect(program.end() == 0)
        let next = try Program(["--store", store], width: 80, height: 12, environment: environment)
        next.expect("The crew slept", String(place))
        next.send("D")
        next.expect("Deleted")
        next.send("Q")
        #expect(next.end() == 0)
        let last = try Program(["--store", store], width: 80, height: 12, environment: environment)
        last.expect("Town hall")
        #expect(!last.terminal.text.contains("Ferry stays"))
    }

    @Test func theMouseMovesTheLineBetweenTwoPanes() throws {
        let program = try open(width: 80, height: 24)
        func divider() -> Int? {
            program.terminal.lines[1].enumerated().first { $0.element == "┬" }.map(\.offset)
        }
        let start = try #require(divider())
        program.send("\u{1B}[<0;\(start + 1);8M")
        program.send("\u{1B}[<32;\(start + 3);8M\u{1B}[<32;\(start + 5);8M")
        #expect(program.wait { _ in divider() == start + 4 })
        program.send("\u{1B}[<0;\(start + 5);8m\u{1B}[<0;5;5M\u{1B}[<0;5;5m")
        // A click afterwards is a click.
        program.send("j")
        #expect(program.wait { _ in divider() == start + 4 })
        program.send("Q")
        #expect(program.end() == 0)
        // Told to the terminal after the mode that curses sets, which it would end.
        let sent = String(decoding: program.output, as: UTF8.self)
        let basic = try #require(sent.range(of: "[?1006;1000h"))
        #expect(sent[basic.upperBound...].contains("[?1002h") && sent.contains("[?1002l"))
    }

    @Test func aFolderIsBroughtInBesideReadingAndTagsStandInAbout() throws {
        let program = try open()
        mkdir("\(folder.path)/more", 0o700)
        for number in 0..<40 {
            _ = try folder.file(
                "more/\(number).txt", "Report number \(number)\n\nThe pier number \(number) was painted.\n")
        }
        program.send(":import \(folder.path)/more\r")
        program.expect("40 imported.", "Report number")
        program.send("gg:tag later\r")
        program.expect("Tagged")
        program.send("\r")
        program.expect("Tab pane")
        program.send("i")
        program.expect("Tags", "later")
    }

    @Test func articlesAreExportedTaggedOnesListedAndASearchKept() throws {
        let place = "\(folder.path)/export/deep"
        var outcome = try run(["export", "--store", store, place], environment: environment)
        #expect((outcome.code, outcome.output) == (0, "2 written\n"))
        outcome = try run(["export", "--store", store, "--format", "html", "--query", "ferry", place])
        #expect((outcome.code, outcome.output) == (0, "1 written\n"))
        #expect(contents("\(place)/ferry-stays-in-port-1.html").contains("<h1>Ferry stays in port</h1>"))
        outcome = try run(["export", "--store", store, "--json", place])
        #expect(outcome.output.contains("\"present\":2") && outcome.output.contains("\"written\":0"))
        #expect(try run(["export", "--store", store, "--format", "pdf", place]).code == 2)
        #expect(try run(["export", "--store", store, "--article", "99", place]).code == 1)
        #expect(try run(["search", "--store", store, "--save", "Boats", "ferry"]).output.contains("Ferry stays"))
        #expect(try run(["list", "--store", store, "--tag", "none"]).output == "")
        let program = try open()
        program.send(":tag keep\r")
        program.expect("Tagged")
        program.send("h")
        program.expect("Boats", "#keep")
        program.send("Q")
        #expect(program.end() == 0)
        #expect(try run(["list", "--store", store, "--tag", "keep"]).output.split(separator: "\n").count == 1)
    }
}
