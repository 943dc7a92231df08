import Interface
import Testing

@Suite struct ConfigurationTests {
    @Test func anEmptyFileSaysNothing() {
        for text in ["", "# theme: x\n", "\n\n", "~"] {
            let (configuration, faults) = Configuration.read(text)
            #expect(configuration == Configuration() && faults.isEmpty, "\(text)")
        }
    }

    @Test func whatTheFileSaysHolds() {
        let (configuration, faults) = Configuration.read(
            """
            theme: dateline-light
            keymap: newsboat
            measure: 60
            justified: true
            keys:
              C-n: page-down
              "g n": next-unread
              5: quit
              full-timeline:
                n: zoom-in
            """)
        #expect(faults == [])
        #expect((configuration.theme, configuration.measure) == ("dateline-light", 60))
        #expect(configuration.isJustified)
        #expect(configuration.keymap.match([.control("n")]) == .action(.pageDown))
        #expect(configuration.keymap.match([.character("g"), .character("n")]) == .action(.nextUnread))
        #expect(configuration.keymap.match([.character("5")]) == .action(.quit))
        #expect(configuration.keymap.match([.character("n")], in: .fullTimeline) == .action(.zoomIn))
        #expect(configuration.keymap.label(.links) == "u")
    }

    @Test(arguments: [
        ("- a\n- b", 1, Configuration.Fault.Reason.notAMapping),
        ("theme: a\ncolor: red", 2, .unknownName("color")),
        ("keymap: emacs", 1, .badValue(name: "keymap", value: "emacs")),
        ("measure: 5", 1, .badValue(name: "measure", value: "5")),
        ("\n\njustified: perhaps", 3, .badValue(name: "justified", value: "perhaps")),
        ("keys: j", 1, .badValue(name: "keys", value: "j")),
        ("keys:\n  j: up\n  PgDwn: down", 3, .unreadableKeys("PgDwn")),
        ("keys:\n  j: dwon", 2, .unknownAction(keys: "j", action: "dwon")),
        ("keys:\n  night:\n    j: up", 2, .unknownName("night")),
        ("keys:\n  m: up\n  mm: down", 3, .hiddenKeys("mm", by: "m")),
    ])
    func aMistakeNamesItsLine(text: String, line: Int, reason: Configuration.Fault.Reason) {
        let faults = Configuration.read(text).1
        #expect(faults.contains { ($0.line, $0.reason) == (line, reason) }, "\(faults)")
    }

    @Test func whatIsNoYAMLNamesItsLine() throws {
        let fault = try #require(Configuration.read("theme: a\nkeys: [1, 2\nx: {").1.first)
        guard case .notYAML = fault.reason else {
            Issue.record("\(fault)")
            return
        }
        #expect(fault.line >= 2)
    }

    @Test func aMistakeLeavesTheRestAsItIs() {
        let (configuration, faults) = Configuration.read("measure: wide\ntheme: paper\nkeys:\n  j: nothing\n  m: up")
        #expect(faults.count == 2)
        #expect(configuration.theme == "paper")
        #expect(configuration.keymap.match([.character("m")]) == .action(.up))
        #expect(configuration.keymap.match([.character("j")]) == .action(.down))
    }
}
