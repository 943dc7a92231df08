import Screen
import Testing

@testable import Terminal

@Suite struct TerminalAnswerTests {
    private static let red = Colour(red: 255, green: 0, blue: 0)

    @Test(
        arguments: [
            ("rgb:ffff/0000/0000", red), ("rgb:ff/00/00", red), ("rgb:f/0/0", red), ("rgb:fff/000/000", red),
            ("rgba:ffff/0000/0000/8000", red), ("rgb:8080/8080/8080", Colour(red: 128, green: 128, blue: 128)),
            ("rgb:ff/00", nil), ("rgb:fffff/0/0", nil), ("rgb:-1/0/0", nil), ("rgb:+1/0/0", nil), ("#ff0000", nil),
            ("?", nil), ("", nil), ("rgb://", nil), ("rgb:gg/00/00", nil), ("rgb:a:b", nil),
        ] as [(String, Colour?)])
    func answersAreColours(text: String, wanted: Colour?) {
        #expect(colour(ofAnswer: text) == wanted)
    }

    @Test(
        arguments: [
            ("]11;rgb:ff/00/00\u{07}", .background(red)), ("]11;rgb:ff/00/00\u{1B}\\", .background(red)),
            ("]11;none\u{07}", .background(nil)), ("[?64;1;2c", .kind), ("[?c", .kind), ("[?6n", .other),
            ("]", .incomplete),
            ("]11;rgb:", .incomplete), ("[?6", .incomplete),
            // Alt with a bracket, and then a key.
            ("]j", .keys), ("]1j", .keys), ("]会", .keys), ("[j", .keys),
        ] as [(String, TerminalAnswer.Progress)])
    func answersAreToldFromKeys(text: String, wanted: TerminalAnswer.Progress) {
        var answer = TerminalAnswer()
        var progress: [TerminalAnswer.Progress] = []
        for scalar in text.unicodeScalars { progress.append(answer.take(scalar.value)) }
        #expect(progress.last == wanted)
        #expect(progress.dropLast().allSatisfy { $0 == .incomplete })
    }

    @Test func noAnswerIsLongerThanAnyIs() {
        var answer = TerminalAnswer()
        var count = 0
        for scalar in ("]11;" + String(repeating: "x", count: 500)).unicodeScalars {
            if answer.take(scalar.value) != .incomplete { break }
            count += 1
        }
        #expect(count == 64)
    }

    @Test(
        arguments: [
            ("15;0", false), ("0;15", true), ("0;default;7", true), ("15;default", nil), ("15;default;0", false),
            ("12;8", false), ("0;99", nil), ("", nil), (nil, nil),
        ] as [(String?, Bool?)])
    func theEnvironmentTellsLightFromDark(value: String?, wanted: Bool?) {
        #expect(TerminalEnvironment(name: "rxvt", colourNumbers: value).hasLightBackground == wanted)
    }

    @Test(arguments: [
        ("xterm-256color", 256, true), ("xterm", 8, true), ("xterm-direct", 1 << 24, true),
        ("tmux-256color", 256, true),
        ("alacritty", 256, true), ("screen-256color", 256, false), ("screen", 8, false), ("linux", 8, false),
        ("linux-16color", 16, false), ("vt100", -1, false), ("vt220", -1, false), ("dumb", -1, false),
        ("ansi", 8, false),
        ("eterm-color", 256, false),
    ])
    func terminalsThatWouldPrintTheQuestionAreNotAsked(name: String, colours: Int, wanted: Bool) {
        #expect(TerminalEnvironment(name: name).mayBeAsked(colours: colours) == wanted)
    }

    @Test func tmuxAnswersUnderTheNameOfScreen() {
        #expect(TerminalEnvironment(name: "screen-256color", isInTmux: true).mayBeAsked(colours: 256))
    }
}
