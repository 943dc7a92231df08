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
            func colour(_ number: Int) -> Colour {
                if depth == .indexed { return indexedColour(number) }
                return Colour(
                    red: UInt8(number >> 16), green: UInt8(number >> 8 & 0xFF), blue: UInt8(number & 0xFF))
            }
            for role in Role.allCases where role != .border {
                for ground in [nil, .selectedRow, .selectedRowUnfocused, .litSentence, .codeBlock] as [Role?] {
                    let style = theme.style(role, over: ground)
                    let front = try #require(inkNumber(style.ink, on: style.paper, palette, depth, numbers))
                    let back = try #require(numbers[style.paper])
                    #expect(colour(front).contrast(with: colour(back)) >= 4.5, "\(name): \(role), \(depth)")
                }
            }
        }
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
