import Testing
import Text

@Suite struct OffsetTests {
    @Test(arguments: ["", "plain", "Ärzte – 日本 😀!", String(repeating: "é", count: 200) + "x"])
    func codePointsAreCountedBeforeEveryByte(text: String) {
        let index = CodePointIndex(UTF8Text(text))
        var offset = 0
        for (count, scalar) in text.unicodeScalars.enumerated() {
            #expect(index.codePoints(before: offset) == count)
            offset += String(scalar).utf8.count
        }
        #expect(index.codePoints(before: offset + 9) == text.unicodeScalars.count)
    }

    @Test(arguments: [[0x61, 0xC3, 0xA9], [0xF0, 0x9F, 0x98, 0x80], []] as [[UInt8]])
    func wellFormedUTF8IsValid(bytes: [UInt8]) {
        let isValid = isValidUTF8(bytes.span)
        #expect(isValid)
    }

    @Test(arguments: [[0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80]] as [[UInt8]])
    func anythingElseIsRepaired(bytes: [UInt8]) {
        let isValid = isValidUTF8(bytes.span)
        let repaired = UTF8Text(repairing: bytes).bytes
        let isRepaired = isValidUTF8(repaired.span)
        #expect(!isValid && isRepaired)
    }

    @Test(
        arguments: [
            (ByteRange(0, 4), ByteRange(4, 8), nil), (ByteRange(0, 4), ByteRange(3, 8), ByteRange(3, 4)),
            (ByteRange(2, 2), ByteRange(0, 4), nil), (ByteRange(0, 9), ByteRange(3, 4), ByteRange(3, 4)),
        ] as [(ByteRange, ByteRange, ByteRange?)])
    func rangesOverlapWhereTheyShareAByte(one: ByteRange, other: ByteRange, shared: ByteRange?) {
        #expect(one.intersection(other) == shared)
        #expect(one.overlaps(other) == (shared != nil))
    }

    @Test(
        arguments: [
            ("2023-01-01", "2023-01-31", "2023-01-31", true), ("2023-01-01", nil, "2050-01-01", true),
            (nil, "2023-01-31", "2023-02-01", false),
        ] as [(String?, String?, String, Bool)])
    func aDaySpanContainsItsEnds(first: String?, last: String?, day: String, contains: Bool) throws {
        let span = try #require(
            DaySpan(from: first.flatMap(CivilDate.init(iso:)), to: last.flatMap(CivilDate.init(iso:))))
        #expect(span.contains(try #require(CivilDate(iso: day))) == contains)
    }

    @Test func aDaySpanIsNeverReversed() throws {
        #expect(DaySpan(from: CivilDate(iso: "2023-02-01"), to: CivilDate(iso: "2023-01-01")) == nil)
        #expect(DaySpan(from: nil, to: nil) == nil)
    }
}
