import Testing
import Text

@Suite struct ScanningTests {
    private let bytes = Array("a<b>c<<d 0123456789abcdef<é<".utf8)

    @Test func aByteIsFoundFromAnyStart() {
        let span = bytes.span
        for start in 0...bytes.count {
            #expect(
                firstIndex(of: .lessThan, in: span, from: start) == bytes[start...].firstIndex(of: 0x3C) ?? bytes.count)
        }
        let none: [UInt8] = []
        #expect(firstIndex(of: .lessThan, in: none.span, from: 0) == 0)
    }

    @Test func bytesAreCountedInAnyStretch() {
        for start in bytes.indices {
            for end in start...bytes.count {
                let piece = Array(bytes[start..<end])
                #expect(count(of: .lessThan, in: piece.span) == piece.count { $0 == 0x3C })
                #expect(count(of: 0xC3, in: piece.span) == piece.count { $0 == 0xC3 })
                #expect(count(of: 0, in: piece.span) == 0)
            }
        }
    }

    @Test func theRunOfASCIIEndsAtTheFirstOtherByte() {
        let text = Array("0123456789é0123456789012345é".utf8)
        #expect(endOfASCII(in: text.span, from: 0) == 10)
        #expect(endOfASCII(in: text.span, from: 3) == 10)
        #expect(endOfASCII(in: text.span, from: 12) == 28)
        #expect(endOfASCII(in: text.span, from: text.count) == text.count)
    }
}
