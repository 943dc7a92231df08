import FoundationEssentials
import Glibc
import Screen
import Testing

@testable import Terminal
@testable import dateline

/// Themes, from the terminal's answer to what is kept for the next start.
@Suite struct ThemeTests {
    private let folder: TemporaryFolder
    private let environment: [String: String]

    init() throws {
        folder = try TemporaryFolder()
        environment = [
            "HOME": folder.path, "XDG_CONFIG_HOME": "\(folder.path)/config", "XDG_STATE_HOME": "\(folder.path)/state",
        ]
    }

    private func start(_ arguments: String..., with settings: [String: String] = [:]) throws -> Program {
        try Program(
            ["--store", "\(folder.path)/store.sqlite"] + arguments, environment: environment.merging(settings) { $1 })
    }

    /// The number, of 256, of the paper that a theme has.
    private func paper(_ name: String) throws -> Int? {
        colourNumbers(Palette(colours: try theme(named: name).get().colours), .indexed)[.base00]
    }

    private func shownPaper(_ program: Program) -> Int? { program.terminal.cells[10][60].paper }

    @Test(arguments: [
        ("\u{1B}]11;rgb:ffff/fafa/f0f0\u{1B}\\\u{1B}[?64;1;22c", "dateline-light"),
        ("\u{1B}]11;rgb:00/00/00\u{07}\u{1B}[?6c", "dateline-dark"), ("\u{1B}[?6c", "dateline-dark"),
    ])
    func theTerminalsAnswerChoosesLightOrDark(answer: String, wanted: String) throws {
        let program = try start()
        // Before it is asked: then it can't be late, however busy the machine is.
        program.send(answer)
        program.expect("? help")
        #expect(shownPaper(program) == (try paper(wanted)))
        program.send("Q")
        #expect(program.end() == 0 && program.isRestored)
    }

    @Test func keysTypedAroundTheAnswerAreKeys() throws {
        let program = try start()
        program.send(":the\u{1B}]11;rgb:ff/ff/ff\u{07}mes\u{1B}[?64c\r")
        program.expect("Salmon Pages")
        program.send("\u{1B}Q")
        #expect(program.end() == 0)
    }

    @Test(arguments: [("0;15", "dateline-light"), ("15;0", "dateline-dark")])
    func withoutAnAnswerTheEnvironmentDoes(value: String, wanted: String) throws {
        let program = try start(with: ["COLORFGBG": value])
        program.expect("? help")
        #expect(shownPaper(program) == (try paper(wanted)))
    }

    @Test func aThemeThatIsNamedIsNotAskedFor() throws {
        let program = try start("--theme", "salmon")
        program.expect("? help")
        #expect(!String(decoding: program.output, as: UTF8.self).contains("\u{1B}]11"))
        #expect(shownPaper(program) == (try paper("salmon")))
    }

    @Test func whatWasChosenIsThereAtTheNextStart() throws {
        let first = try start()
        first.expect("? help")
        first.send(":theme sepia\r")
        let sepia = try paper("sepia")
        #expect(first.wait { $0.cells[10][60].paper == sepia })
        first.send("Q")
        #expect(first.end() == 0)
        #expect(contents("\(folder.path)/state/dateline/theme") == "sepia\n")
        let second = try start()
        second.expect("? help")
        #expect(shownPaper(second) == sepia)
    }

    @Test func aFaultyFileOfTheUsersStopsNothing() throws {
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/config/dateline/themes", withIntermediateDirectories: true)
        _ = try folder.file("config/dateline/config.yaml", "theme: mine\n")
        _ = try folder.file("config/dateline/themes/mine.yaml", "base00: #123456\n")
        let program = try start()
        program.expect("mine.yaml, line 1: base00 is empty")
        program.send("Q")
        #expect(program.end() == 0)
    }

    @Test func redGreenAndBlueGoToATerminalThatPromisesThem() throws {
        let program = try start("--theme", "salmon", with: ["COLORTERM": "truecolor"])
        program.expect("? help")
        #expect(shownPaper(program) == 0xFFF0E4)
    }

    @Test func noColourAtAllWhereNoneIsWanted() throws {
        let program = try start("--theme", "salmon", with: ["NO_COLOR": "1", "COLORTERM": "truecolor"])
        program.expect("? help")
        #expect(program.terminal.cells.allSatisfy { $0.allSatisfy { $0.ink == nil && $0.paper == nil } })
        let coloured = try start("--theme", "salmon", with: ["NO_COLOR": ""])
        coloured.expect("? help")
        #expect(shownPaper(coloured) != nil, "an empty NO_COLOR says nothing")
    }
}
