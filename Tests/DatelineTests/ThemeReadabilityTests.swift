import Screen
import Testing

@testable import Interface
@testable import Terminal
@testable import dateline

/// The colours of the themes that ship, as terminals show them.
@Suite struct ThemeReadabilityTests {
    static let marks: [Role] = [.person, .organization, .place, .other, .time]

    /// WCAG 2.2 AA, of the nearest colours that a terminal of 256 has as of the very ones.
    @Test(arguments: shippedThemes())
    func textIsReadableAtEveryDepth(name: String) throws {
        let theme = try theme(named: name).get()
        let palette = Palette(colours: theme.colours)
        for depth in [ColourDepth.indexed, .direct] {
            let numbers = colourNumbers(palette, depth)
            for role in Role.allCases where role != .border {
                for ground in [nil, .selectedRow, .selectedRowUnfocused, .litSentence, .codeBlock] as [Role?] {
                    let style = theme.style(role, over: ground)
                    let front = try #require(inkNumber(style.ink, on: style.paper, palette, depth, numbers))
                    let back = try #require(numbers[style.paper])
                    let ratio = Self.colour(front, depth).contrast(with: Self.colour(back, depth))
                    #expect(ratio >= 4.5, "\(name): \(role), \(depth)")
                }
            }
        }
    }

    /// Schemes of the kinds that are about, whose comments, accents or papers make a poor ground or a poor ink.
    static let poorSchemes = [
        // Greys from base00 to base07, then eight accents.
        "faint comments": "282c34 2f343d 3e4451 545862 565c64 abb2bf b6bdca c8ccd4 "
            + "e06c75 d19a66 e5c07b 98c379 56b6c2 61afef c678dd be5046",
        "low contrast": "2d3436 33393b 3c4346 4c5457 5f676a 8a9194 959c9f a1a8ab "
            + "a05a5a a07a5a a0985a 6f8f60 5a8f8f 5a78a0 8a5aa0 806a5a",
        "pastels on cream": "fdf6e9 f5eddc ebe1cc d6c9b0 c9bba0 a08c70 8f7b60 7d6a50 "
            + "ffb3ba ffcfa8 fff3a8 b8f0b8 a8f0f0 a8ccff dcb3ff e0c8b0",
        "paper of middle grey": "808080 8a8a8a 949494 9e9e9e a8a8a8 d0d0d0 e0e0e0 f0f0f0 "
            + "c04040 c08040 c0c040 40c040 40c0c0 4040c0 c040c0 806040",
        "greys in no order": "1a1b26 c0caf5 16161e 787c99 444b6a a9b1d6 0d0e14 cbccd1 "
            + "f7768e ff9e64 e0af68 9ece6a 7dcfff 7aa2f7 bb9af7 db4b4b",
        "one colour": String(repeating: "334455 ", count: 16),
    ]

    @Test(arguments: poorSchemes.keys.sorted())
    func aPoorSchemeIsMadeReadable(kind: String) throws {
        let values = try #require(Self.poorSchemes[kind]).split(separator: " ")
        let lines = zip(Ink.scheme, values).map { "\($0): \"\($1)\"" }
        let theme = try Theme(yaml: "scheme: poor\n" + lines.joined(separator: "\n"))
        let palette = Palette(colours: theme.colours)
        for depth in [ColourDepth.indexed, .direct] {
            let numbers = colourNumbers(palette, depth)
            for role in Role.allCases where role != .border {
                for ground in [nil, .selectedRow, .selectedRowUnfocused, .litSentence, .codeBlock] as [Role?] {
                    let style = theme.style(role, over: ground)
                    guard style.ink != style.paper else { continue }
                    let front = try #require(inkNumber(style.ink, on: style.paper, palette, depth, numbers))
                    let back = try #require(numbers[style.paper])
                    let ratio = Self.colour(front, depth).contrast(with: Self.colour(back, depth))
                    #expect(ratio >= 4.5, "\(kind): \(role), \(depth)")
                }
            }
        }
    }

    private static func colour(_ number: Int, _ depth: ColourDepth) -> Colour {
        if depth == .indexed { return indexedColour(number) }
        return Colour(red: UInt8(number >> 16), green: UInt8(number >> 8 & 0xFF), blue: UInt8(number & 0xFF))
    }

    @Test(arguments: shippedThemes())
    func theFiveKindsKeepTheirOwnColours(name: String) throws {
        let theme = try theme(named: name).get()
        let palette = Palette(colours: theme.colours)
        let numbers = colourNumbers(palette, .indexed)
        for ground in [nil, Role.selectedRow] {
            let inks = (Self.marks + [.text]).map { role in
                let style = theme.style(role, over: ground)
                return inkNumber(style.ink, on: style.paper, palette, .indexed, numbers)
            }
            #expect(Set(inks).count == inks.count, "\(name): \(inks)")
        }
    }
}
