import Glibc
import Testing

/// The seed article, where the shared folder stands beside the project.
private let seedPath: String = {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    return "\(root)/../shared/seed/blinken-china.txt"
}()

private let hasSeed = access(seedPath, R_OK) == 0

/// From a scraped page to the reader and back to the shell, as a user goes. Skipped where ../shared is absent.
@Suite(.enabled(if: hasSeed, "needs ../shared/seed")) struct FirstReadingTests {
    private let folder: TemporaryFolder
    private let store: String

    init() throws {
        folder = try TemporaryFolder()
        store = "\(folder.path)/store.sqlite"
        let outcome = try run(["import", "--store", store, "--published", "2023-06-18", seedPath])
        try #require(outcome.code == 0, "\(outcome.errors)")
    }

    private func open(width: Int = 120, height: Int = 40) throws -> Program {
        let program = try Program(["--store", store], width: width, height: height)
        program.expect("Blinken embarks")
        program.send("\r")
        // Frames arrive in pieces, from the top: with the hints at the foot the article's first frame is whole.
        program.expect("Tab pane")
        return program
    }

    @Test func theArticleIsReadWithoutTheWebAroundIt() throws {
        let program = try open()
        program.expect("Blinken embarks on a rare trip", "Antony Blinken began", "Timeline", "Who")
        for _ in 0..<12 {
            #expect(!program.terminal.text.contains("See also"))
            #expect(!program.terminal.text.contains("Leave a Reply"))
            let before = program.terminal.text
            program.send(" ")
            if !program.wait({ $0.text != before || before.contains("100%") }) { break }
        }
        #expect(program.terminal.text.contains("100%"))
    }

    @Test func choosingNovemberLightsTheSentenceOnBali() throws {
        let program = try open()
        program.expect("2022 Nov")
        let plain = try #require(look(of: "Antony Blinken began", on: program.terminal))
        program.send("tgg")
        program.expect("▸ 2018")
        // One event at a time: the mark must have moved before the next key.
        while !program.terminal.text.contains("▸2022 Nov") {
            let row = try #require(markedRow(program.terminal))
            program.send("j")
            try #require(program.wait { terminal in markedRow(terminal).map { $0 > row } ?? false })
        }
        program.expect("Bali in November")
        let isLit = program.wait { terminal in
            look(of: "briefly allayed", on: terminal).map { $0.paper != plain.paper } ?? false
        }
        #expect(isLit, "\(program.terminal.text)")
    }

    @Test func choosingAPersonLightsTheSurnameFurtherDown() throws {
        let program = try open()
        program.expect("Antony Blinken", "Who")
        let lines = program.terminal.lines
        let first = try #require(lines.firstIndex { $0.contains("─ Who ─") }) + 1
        let row = try #require(lines[first...].firstIndex { $0.contains("● Antony Blinken") })
        // The first one, which is chosen, has a line of its own below.
        let names = lines[first..<row].count { line in ["●", "■", "▲", "◇"].contains { line.contains($0) } }
        program.send("e" + String(repeating: "j", count: names))
        // The role stands under the chosen name.
        program.expect("   US Secretary of State")
        program.send("\r")
        program.expect("After the February trip")
        let plain = try #require(look(of: "After the February", on: program.terminal))
        let isLit = program.wait { terminal in
            look(of: "Blinken is the", on: terminal).map { $0.paper != plain.paper } ?? false
        }
        #expect(isLit, "\(program.terminal.text)")
    }

    @Test func residueComesBackInItsPlace() throws {
        let program = try open()
        program.expect("Antony Blinken began")
        program.send("xG")
        program.expect("Leave a Reply")
        program.send("ggx")
        program.wait { !$0.text.contains("See also") }
        #expect(!program.terminal.text.contains("See also"))
    }

    @Test func leavingGivesTheTerminalBack() throws {
        let program = try open()
        program.expect("Antony Blinken began")
        program.send("qq")
        #expect(program.end() == 0)
        #expect(program.isRestored)
        #expect(program.terminal.unknown.isEmpty)
    }

    @Test(arguments: [(80, 24), (40, 10), (200, 60), (120, 40)])
    func everySizeShowsTheText(width: Int, height: Int) throws {
        let program = try open(width: width, height: height)
        program.expect("Antony Blinken")
        program.send("Q")
        #expect(program.end() == 0)
        #expect(program.isRestored)
    }

    @Test func theSmallestScreenAndBack() throws {
        let program = try open()
        program.expect("Antony Blinken began")
        program.resize(width: 1, height: 1)
        program.resize(width: 100, height: 30)
        program.expect("Antony Blinken began")
        program.send("Q")
        #expect(program.end() == 0)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func aSignalGivesTheTerminalBack(signal: Int32) throws {
        let program = try open()
        program.expect("Antony Blinken began")
        program.signal(signal)
        #expect(program.end() != nil)
        #expect(program.isRestored)
    }
}

/// The look of the first cell of `words`; nil when they are not on the screen.
private func look(of words: String, on terminal: VirtualTerminal) -> VirtualCell? {
    for (row, line) in terminal.lines.enumerated() {
        if let column = line.distance(to: words) { return terminal.cells[row][column].look }
    }
    return nil
}

/// The row of the timeline's current event; nil while a frame is on its way.
private func markedRow(_ terminal: VirtualTerminal) -> Int? {
    let rows = terminal.lines.indices.filter { terminal.lines[$0].contains("▸") }
    return rows.count == 1 ? rows.first : nil
}

extension String {
    /// Characters before the first `words`; nil when they are not in the text.
    fileprivate func distance(to words: String) -> Int? {
        indices.first { self[$0...].hasPrefix(words) }.map { distance(from: startIndex, to: $0) }
    }
}
