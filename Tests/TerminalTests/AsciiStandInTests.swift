import Testing

@testable import Terminal

@Suite struct AsciiStandInTests {
    private func shown(_ text: String) -> String {
        var shown = ""
        for scalar in text.unicodeScalars {
            shown.unicodeScalars.append(Unicode.Scalar(asciiStandIn(scalar.value) ?? scalar.value) ?? " ")
        }
        return shown
    }

    @Test(arguments: [
        ("┌─ Who ─┬┐", "+- Who -++"), ("│ ├┄┄┤ │", "| +--+ |"), ("▌★ • “Oslo” …", "|! * \"Oslo\" ."),
        ("▸ ↳ ═══ ╋", "> \\ === +"),
        // What is text stays.
        ("Zürich, 会議", "Zürich, 会議"), ("a~b", "a~b"),
    ])
    func signsAndLinesBecomeASCII(text: String, wanted: String) {
        #expect(shown(text) == wanted)
    }

    /// Kinds of names; events; the bars of a density.
    @Test(arguments: ["●■▲◇", "●◆┃▒○", "▁▄█", "★• ", "┃●┄"])
    func signsOfOneListStayDifferent(signs: String) {
        #expect(Set(shown(signs)).count == signs.count)
    }

    @Test(
        arguments: [
            ("C", false), ("POSIX", false), (nil, false), ("de_DE.ISO-8859-1", false), ("C.UTF-8", true),
            ("de_DE.utf8", true), ("xx_XX.UTF-8", true),
        ] as [(String?, Bool)])
    func theLocaleTellsWhetherItHasUTF8(locale: String?, wanted: Bool) {
        #expect(TerminalEnvironment(name: "xterm", locale: locale).hasUTF8 == wanted)
    }
}
