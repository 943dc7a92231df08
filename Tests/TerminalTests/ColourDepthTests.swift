import Screen
import Testing

@testable import Terminal

@Suite struct ColourDepthTests {
    @Test(
        arguments: [
            (-1, .none), (0, .none), (2, .none), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .indexed),
            (1 << 24, .direct),
        ] as [(Int, ColourDepth)])
    func depthFollowsTheNumberOfColours(colours: Int, wanted: ColourDepth) {
        #expect(ColourDepth(colours: colours) == wanted)
    }

    @Test(arguments: [
        (Colour(red: 0, green: 0, blue: 0), 16), (Colour(red: 255, green: 255, blue: 255), 231),
        (Colour(red: 8, green: 8, blue: 8), 232),
        (Colour(red: 238, green: 238, blue: 238), 255), (Colour(red: 95, green: 135, blue: 175), 67),
        (Colour(red: 254, green: 1, blue: 2), 196),
        (Colour(red: 40, green: 41, blue: 42), 235),
    ])
    func theNearestOfTheCubeIsTaken(colour: Colour, number: Int) {
        #expect(nearestIndexed(colour) == number)
    }

    @Test func aDarkGreenStaysGreen() {
        let green = indexedColour(nearestIndexed(Colour(red: 42, green: 106, blue: 45)))
        #expect(green.green > green.red && green.green > green.blue)
    }

    @Test(arguments: 16...255)
    func everyColourOfTheCubeIsNearestToOneThatLooksTheSame(number: Int) {
        #expect(indexedColour(nearestIndexed(indexedColour(number))) == indexedColour(number))
    }

    @Test func papersThatAreNearlyTheSameStayDifferent() {
        let grey = Colour(red: 28, green: 28, blue: 28)
        let numbers = colourNumbers(Palette(colours: [.base00: grey, .base01: grey, .base02: grey]), .indexed)
        #expect(Set([Ink.base00, .base01, .base02].compactMap { numbers[$0] }).count == 3)
    }

    @Test func slotsWithoutAColourAreTheTerminalsOwn() {
        let numbers = colourNumbers(Palette(colours: [.base08: Colour(red: 255, green: 0, blue: 0)]), .indexed)
        #expect(numbers[.standard] == -1)
        #expect(numbers[.base0B] == -1)
        #expect(numbers[.base08] == 196)
        #expect(numbers[.base12] == 196, "base24's bright red stands in by base16's red")
    }

    @Test func directColoursAreTheirOwnNumbers() {
        let palette = Palette(colours: [
            .base00: Colour(red: 0, green: 0, blue: 0), .base08: Colour(red: 1, green: 2, blue: 3),
        ])
        let numbers = colourNumbers(palette, .direct)
        #expect(numbers[.base08] == 0x010203)
        #expect(numbers[.base00] == 8, "0…7 are the eight colours")
    }

    @Test(arguments: [ColourDepth.eight, .sixteen, .indexed, .direct], [false, true])
    func textIsNeverOfThePapersColour(depth: ColourDepth, isLight: Bool) {
        let palette = scheme(isLight: isLight)
        let numbers = colourNumbers(palette, depth)
        for paper in Ink.allCases {
            for ink in Ink.allCases where ink != paper && (ink != .standard || paper != .standard) {
                #expect(inkNumber(ink, on: paper, palette, depth, numbers) != numbers[paper], "\(ink) on \(paper)")
            }
        }
    }

    @Test(arguments: [ColourDepth.eight, .sixteen], [false, true])
    func aChosenRowDiffersFromTheRest(depth: ColourDepth, isLight: Bool) {
        let numbers = colourNumbers(scheme(isLight: isLight), depth)
        #expect(numbers[.base02] != numbers[.base00])
        #expect(numbers[.base05] != numbers[.base00])
    }

    /// Every pair of slots but lines: whatever a scheme says, its text can be read.
    @Test(arguments: [false, true])
    func textIsReadableOnEveryPaper(isLight: Bool) {
        let palette = scheme(isLight: isLight)
        let numbers = colourNumbers(palette, .indexed)
        for (paper, back) in numbers where paper != .standard {
            for ink in Ink.allCases where ![paper, .standard, .base03].contains(ink) {
                let front = inkNumber(ink, on: paper, palette, .indexed, numbers) ?? 0
                let ratio = indexedColour(front).contrast(with: indexedColour(back))
                #expect(ratio >= 4.5, "\(ink) on \(paper)")
            }
        }
    }

    @Test func linesKeepTheirColour() {
        let palette = scheme(isLight: false)
        let numbers = colourNumbers(palette, .indexed)
        #expect(inkNumber(.base03, on: .base00, palette, .indexed, numbers) == numbers[.base03])
    }

    @Test(arguments: [
        (ColourDepth.eight, false, true), (.eight, true, false), (.sixteen, false, false), (.indexed, false, false),
    ])
    func darkBlueOnBlackIsBold(depth: ColourDepth, isLight: Bool, wanted: Bool) {
        let numbers = colourNumbers(scheme(isLight: isLight), depth)
        #expect(isBrightened(.base0D, on: .base00, depth, numbers) == wanted)
        #expect(!isBrightened(.base0B, on: .base00, depth, numbers))
    }

    @Test func aHueOnAPaperOfAnotherGivesWayToPlainText() {
        let palette = scheme(isLight: false)
        let numbers = colourNumbers(palette, .eight)
        #expect(numbers[.base08] == 1 && numbers[.base02] == 4)
        #expect(inkNumber(.base08, on: .base02, palette, .eight, numbers) == 7, "red on blue can't be read")
        #expect(inkNumber(.base0A, on: .base02, palette, .eight, numbers) == 3, "yellow on blue can")
        #expect(inkNumber(.base08, on: .base00, palette, .eight, numbers) == 1)
    }

    /// Greys from paper to ink, and a hue for each accent.
    private func scheme(isLight: Bool) -> Palette {
        var colours: [Ink: Colour] = [:]
        for ink in Ink.allCases where ink != .standard && ink.rawValue <= Ink.base0F.rawValue {
            let step = UInt8(ink.rawValue - 1)
            if step < 8 {
                let grey = isLight ? 250 - step * 30 : 20 + step * 30
                colours[ink] = Colour(red: grey, green: grey, blue: grey)
            } else {
                colours[ink] = Colour(red: 30 * (step - 8), green: 200, blue: 250 - 30 * (step - 8))
            }
        }
        return Palette(colours: colours)
    }
}
