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
    }

    @Test(arguments: [
        ("", Theme.SchemeError.notYAML), ("- a\n- b", .notYAML), ("a: [", .notYAML),
        ("base00: \"#12345\"", .badColour("base00")),
        ("base00: \"000000\"", .badColour("base01")),
    ])
    func aBadSchemeFileIsRefusedWithItsFault(text: String, expected: Theme.SchemeError) {
        #expect(throws: expected) { try Theme(yaml: text) }
    }
}
