import Interface
import Screen
import Testing

@Suite struct ThemeTests {
    static let scheme = """
        system: "base16"
        name: "Test"
        variant: "light"
        palette:
          base00: "#ffffff"
          base01: eeeeee
          base02: "dddddd"
          base03: 001122
          base04: "444444"
          base05: "000000"
          base06: "060606"
          base07: "070707"
          base08: "ff0000"
          base09: "090909"
          base0A: "0a0a0a"
          base0b: "0b0b0b"
          base0C: "0c0c0c"
          base0D: "0d0d0d"
          base0E: "0e0e0e"
          base0F: "0f0f0f"
        """

    @Test func aSchemeFileIsRead() throws {
        let theme = try Theme(yaml: Self.scheme)
        #expect(theme.name == "Test")
        #expect(theme.isLight)
        #expect(theme.colours[.base08] == Colour(red: 255, green: 0, blue: 0))
        #expect(theme.colours[.base03] == Colour(red: 0, green: 0x11, blue: 0x22))
        #expect(theme.colours[.base0B] == Colour(red: 11, green: 11, blue: 11))
        #expect(theme.colours[.base12] == nil)
    }

    @Test func anOlderFileHasItsColoursAtTheTop() throws {
        let lines = Self.scheme.split(separator: "\n").dropFirst(4).map { $0.drop { $0 == " " } }
        let text = "scheme: \"Old\"\nauthor: \"Someone (https://a.example)\"\n" + lines.joined(separator: "\n")
        let theme = try Theme(yaml: text)
        #expect(theme.name == "Old")
        #expect(theme.colours[.base0F] == Colour(red: 15, green: 15, blue: 15))
        #expect(theme.isLight, "its paper is lighter than its text")
    }

    @Test func base24HasEightSlotsMore() throws {
        var text = Self.scheme.replacing("base16\"", with: "base24\"")
        for digit in 0...7 { text += "\n  base1\(digit): \"#1\(digit)1\(digit)1\(digit)\"" }
        let theme = try Theme(yaml: text)
        #expect(theme.colours.count == 24)
        #expect(theme.colours[.base17] == Colour(red: 0x17, green: 0x17, blue: 0x17))
    }

    @Test(
        arguments: [
            ("", .noNames), ("- a\n- b", .noNames), ("word", .noNames),
            ("name: x\na: [", .notYAML(line: 3)), ("a: 1\n\tb: 2", .notYAML(line: 2)),
            ("base00: \"#12345\"", .badColour(key: "base00", value: "#12345", line: 1)),
            ("\n\nbase00: #123456\nbase01: x", .badColour(key: "base00", value: "", line: 3)),
            ("base00: \"000000\"", .missing(key: "base01")),
            ("base00: [1, 2]", .missing(key: "base00")),
            ("system: base8\nbase00: \"000000\"", .otherSystem("base8", line: 1)),
            ("palette: \"red\"", .noPalette(line: 1)),
            (String(repeating: "[", count: 9000), .tooLarge),
            (String(repeating: "a", count: 20000), .tooLarge),
        ] as [(String, SchemeFault)])
    func aBadSchemeFileIsRefusedWithItsFault(text: String, expected: SchemeFault) {
        #expect(throws: expected) { try Theme(yaml: text) }
    }

    /// Nesting without brackets, and names that stand for one another.
    @Test(arguments: [
        String(repeating: "- ", count: 8000), String(repeating: "? ", count: 8000),
        "a: &a [1]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nbase00: *c", "a: &a\n  b: *a", "\u{0}\u{1B}", "%YAML 9.9",
        "!!binary x: 1", "a: 1\na: 2",
    ])
    func noFileEndsTheProgram(text: String) {
        #expect(throws: SchemeFault.self) { try Theme(yaml: text) }
    }
}
