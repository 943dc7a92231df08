import Screen
import Testing

@testable import Interface

/// Without colours, attributes tell what is what, on terminals that lack some of them too.
@Suite struct MonochromeTests {
    @Test(
        arguments: [
            [.bold, .dim, .italic, .underline, .reverse], [.bold, .dim, .underline, .reverse],
            [.bold, .underline, .reverse],
        ] as [Attributes])
    func theFiveKindsDifferFromOneAnotherAndFromTheText(attributes: Attributes) {
        var theme = Theme.monochrome
        theme.attributes = attributes
        let kinds: [Role] = [.person, .organization, .place, .other, .time]
        let looks = (kinds + [.text, .litMention]).map { theme.style($0).attributes }
        #expect(Set(looks).count == looks.count)
        #expect(looks.allSatisfy { attributes.isSuperset(of: $0) })
    }

    @Test func whatIsLitStandsOutWithinALitSentence() throws {
        var state = try Sample.reading(width: 120, height: 30)
        press("]e", "t", "k", on: &state)
        let surface = screen(state)
        let rows = surface.text.split(separator: "\n", omittingEmptySubsequences: false)
        let y = try #require(rows.firstIndex { $0.contains("The last round failed in") })
        var looks: Set<UInt8> = []
        for x in 0..<surface.width { looks.insert(surface.style(x: x, y: y).attributes.rawValue) }
        #expect(looks.contains(Attributes.reverse.rawValue), "the sentence")
        #expect(looks.contains(Attributes.bold.rawValue), "the name that is lit in it")
        #expect(looks.contains(Attributes([.reverse, .dim]).rawValue), "a time in it")
    }
}
