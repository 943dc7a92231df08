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
        (RGB(red: 0, green: 0, blue: 0), 16), (RGB(red: 255, green: 255, blue: 255), 231),
        (RGB(red: 8, green: 8, blue: 8), 232),
        (RGB(red: 238, green: 238, blue: 238), 255), (RGB(red: 95, green: 135, blue: 175), 67),
        (RGB(red: 254, green: 1, blue: 2), 196),
        (RGB(red: 40, green: 41, blue: 42), 235),
    ])
    func theNearestOfTheCubeIsTaken(colour: RGB, number: Int) {
        #expect(nearestIndexed(colour) == number)
    }

    @Test func aDarkGreenStaysGreen() {
        let green = indexedColour(nearestIndexed(RGB(red: 42, green: 106, blue: 45)))
        #expect(green.green > green.red && green.green > green.blue)
    }

    @Test(arguments: 16...255)
    func everyColourOfTheCubeIsNearestToOneThatLooksTheSame(number: Int) {
        #expect(indexedColour(nearestIndexed(indexedColour(number))) == indexedColour(number))
    }

    @Test func papersThatAreNearlyTheSameStayDifferent() {
        let grey = RGB(red: 28, green: 28, blue: 28)
        let numbers = colourNumbers(Palette(colours: [.base00: grey, .base01: grey, .base02: grey]), .indexed)
        #expect(Set([Ink.base00, .base01, .base02].compactMap { numbers[$0] }).count == 3)
    }

    @Test func slotsWithoutAColourAreTheTerminalsOwn() {
        let numbers = colourNumbers(Palette(colours: [.base08: RGB(red: 255, green: 0, blue: 0)]), .indexed)
        #expect(numbers[.standard] == -1)
        #expect(numbers[.base0B] == -1)
        #expect(numbers[.base08] == 196)
        #expect(numbers[.base12] == 196, "base24's bright red stands in by base16's red")
    }

    @Test func directColoursAreTheirOwnNumbers() {
        let palette = Palette(colours: [
            .base00: RGB(red: 0, green: 0, blue: 0), .base08: RGB(red: 1, green: 2, blue: 3),
        ])
        let numbers = colourNumbers(palette, .direct)
        #expect(numbers[.base08] == 0x010203)
        #expect(numbers[.base00] == 8, "0…7 are the eight colours")
    }

    @Test(arguments: [ColourDepth.eight, .sixteen, .indexed, .direct], [false, true])
    func textIsNeverOfThePapersColour(depth: ColourDepth, isLight: Bool) {
        let numbers = colourNumbers(scheme(isLight: isLight), depth)
        for paper in Ink.allCases {
            for ink in Ink.allCases where ink != paper && (ink != .standard || paper != .standard) {
                #expect(visibleNumber(of: ink, on: paper, numbers) != numbers[paper], "\(ink) on \(paper)")
            }
        }
    }

    @Test(arguments: [ColourDepth.eight, .sixteen], [false, true])
    func aChosenRowDiffersFromTheRest(depth: ColourDepth, isLight: Bool) {
        let numbers = colourNumbers(scheme(isLight: isLight), depth)
        #expect(numbers[.base02] != numbers[.base00])
        #expect(numbers[.base05] != numbers[.base00])
    }

    /// Greys from paper to ink, and a hue for each accent.
    private func scheme(isLight: Bool) -> Palette {
        var colours: [Ink: RGB] = [:]
        for ink in Ink.allCases where ink != .standard && ink.rawValue <= Ink.base0F.rawValue {
            let step = UInt8(ink.rawValue - 1)
            if step < 8 {
                let grey = isLight ? 250 - step * 30 : 20 + step * 30
                colours[ink] = RGB(red: grey, green: grey, blue: grey)
            } else {
                colours[ink] = RGB(red: 30 * (step - 8), green: 200, blue: 250 - 30 * (step - 8))
            }
        }
        return Palette(colours: colours)
    }
}
