import Screen
import Testing

@testable import Terminal

@Suite struct KeyTranslationTests {
    @Test(
        arguments: [
            (0x61, .character("a")), (0x20, .character(" ")), (0xE9, .character("é")), (0x4F1A, .character("会")),
            (0x01, .control("a")), (0x04, .control("d")), (0x1A, .control("z")), (0x00, .control("@")),
            (0x1C, .control("\\")),
            (0x1F, .control("_")), (0x09, .tab), (0x0A, .enter), (0x0D, .enter), (0x08, .backspace), (0x7F, .backspace),
            (0x1B, .escape), (0x9B, nil), (0xD800, nil), (0x110000, nil), (UInt32.max, nil),
        ] as [(UInt32, Key?)])
    func charactersAreKeys(value: UInt32, wanted: Key?) {
        #expect(key(ofCharacter: value) == wanted)
    }

    /// Codes as ncurses' curses.h gives them.
    @Test(
        arguments: [
            (0o402, .down), (0o403, .up), (0o404, .left), (0o405, .right), (0o406, .home), (0o407, .backspace),
            (0o410, .function(0)),
            (0o411, .function(1)), (0o424, .function(12)), (0o507, .function(63)), (0o512, .delete), (0o513, .insert),
            (0o522, .pageDown), (0o523, .pageUp), (0o527, .enter), (0o541, .backTab), (0o550, .end), (0o632, nil),
            (0o401, nil),
            (-1, nil), (Int32.max, nil),
        ] as [(Int32, Key?)])
    func codesAreKeys(code: Int32, wanted: Key?) {
        #expect(key(ofCode: code) == wanted)
    }

    @Test(
        arguments: [
            ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[1;5C", .right), ("\u{1B}[1;2H", .home),
            ("\u{1B}[4~", .end),
            ("\u{1B}[Z", .backTab), ("\u{1B}[3~", .delete), ("\u{1B}[200~", nil),
        ] as [(String, Key?)])
    func commonSequencesMeanTheirKeys(sequence: String, wanted: Key?) throws {
        let code = try #require(commonSequences.first { $0.sequence == sequence }?.code)
        #expect(key(ofCode: code) == wanted)
    }

    @Test func noSequenceStandsTwiceNorBeginsAnother() {
        let sequences = commonSequences.map(\.sequence)
        for sequence in sequences { #expect(sequences.count { $0.hasPrefix(sequence) } == 1) }
    }
}
