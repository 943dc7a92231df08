import Screen
import Testing

@Suite struct ColourTests {
    @Test func contrastIsThatOfTheStandard() {
        #expect(abs(Colour.black.contrast(with: .white) - 21) < 0.001)
        let grey = Colour(red: 0x76, green: 0x76, blue: 0x76)
        #expect(abs(grey.contrast(with: .white) - 4.54) < 0.01)
        #expect(grey.contrast(with: grey) == 1)
    }

    @Test(arguments: [
        ("#ff8000", Colour(red: 255, green: 128, blue: 0)), ("0A0b0c", Colour(red: 10, green: 11, blue: 12)),
        ("#fff", nil), ("+12345", nil), ("#12345g", nil), ("##12345", nil), ("", nil),
    ])
    func sixDigitsAreAColour(text: String, wanted: Colour?) {
        #expect(Colour(hexadecimal: text) == wanted)
    }

    /// Every paper of a coarse cube, with every ink of it.
    @Test func textBecomesReadableOnAnyPaper() {
        let levels: [UInt8] = [0, 51, 102, 118, 119, 120, 153, 204, 255]
        let cube = levels.flatMap { red in
            levels.flatMap { green in levels.map { Colour(red: red, green: green, blue: $0) } }
        }
        var failures: [String] = []
        for paper in cube {
            for ink in cube.enumerated() where ink.offset % 7 == 0 {
                let shown = ink.element.readable(on: paper)
                if shown.contrast(with: paper) < 4.5 { failures.append("\(ink.element) on \(paper): \(shown)") }
                if ink.element.contrast(with: paper) >= 4.5, shown != ink.element {
                    failures.append("changed \(ink.element)")
                }
            }
        }
        #expect(failures.isEmpty, "\(failures.prefix(3))")
    }

    @Test func noMoreIsChangedThanNeeded() {
        let paper = Colour(red: 0x28, green: 0x2C, blue: 0x34)
        let shown = Colour(red: 0x54, green: 0x58, blue: 0x62).readable(on: paper)
        #expect(shown.contrast(with: paper) < 4.6)
        #expect(shown.luminance > paper.luminance, "a light ink on a dark paper becomes lighter")
    }
}
