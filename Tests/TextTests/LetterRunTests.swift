import Testing

@testable import Text

@Suite struct LetterRunTests {
    /// Words shorter and longer than the eight bytes that are read at once, with capitals in every place of one.
    @Test func casingIsToldWhereverTheCapitalsStand() {
        for count in 1...20 {
            let small = Array(repeating: UInt8(0x7A), count: count)
            #expect(LetterRun(at: 0, in: small.span).casing == .lower)
            let capitals = Array(repeating: UInt8(0x41), count: count)
            #expect(LetterRun(at: 0, in: capitals.span).casing == (count == 1 ? .initialUpper : .allUpper))
            for place in 0..<count {
                var word = small
                word[place] = 0x5A
                let casing = LetterRun(at: 0, in: word.span).casing
                #expect(casing == (place == 0 ? .initialUpper : .mixed), "\(place) of \(count)")
            }
        }
    }

    /// The bytes before and after the letters' ranges are what a wrong bound would take in.
    @Test(arguments: [0, 0x20, 0x40, 0x5B, 0x60, 0x7B, 0x7F, 0x80, 0xC1, 0xE1, 0xDA, 0xFA, 0xFF] as [UInt8])
    func aRunEndsAtAnyByteThatIsNoLetter(byte: UInt8) {
        for count in 0...17 {
            for tail in 0...9 {
                let word = Array(repeating: UInt8(0x41), count: count)
                let bytes = [0x61] + word + [byte] + Array(repeating: UInt8(0x62), count: tail)
                let run = LetterRun(at: 1, in: bytes.span)
                #expect(run.count == count, "\(count) letters, \(tail) behind")
                #expect(run.casing == LetterRun(at: 0, in: word.span).casing)
            }
        }
    }

    @Test func everyByteIsALetterOrNot() {
        for byte in UInt8.min...UInt8.max {
            let eight = Array(repeating: byte, count: 8)
            #expect(LetterRun(at: 0, in: eight.span).count == (byte.isLetter ? 8 : 0), "\(byte)")
        }
    }
}
