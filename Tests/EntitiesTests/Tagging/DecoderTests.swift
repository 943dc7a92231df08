import Testing

@testable import Entities

@Suite struct DecoderTests {
    private func transitions() -> Transitions { Transitions(ModelArray(UnsafeRawBufferPointer(start: nil, count: 0))) }

    @Test func theBestSequenceIsOneThatCanBe() {
        var decoder = Decoder(transitions())
        var emissions = [SIMD16<Float>](repeating: SIMD16(repeating: -1), count: 3)
        emissions[0][Int(NameTag(0, .first).rawValue) - 1] = 3
        // Alone it would be the last word of a place's name.
        emissions[1][Int(NameTag(1, .last).rawValue) - 1] = 2
        emissions[1][Int(NameTag(0, .last).rawValue) - 1] = 1
        #expect(decoder.tags(emissions) == [NameTag(0, .first), NameTag(0, .last), .outside])
    }

    @Test func noNameStaysOpenAtTheEnd() {
        var decoder = Decoder(transitions())
        var emission = SIMD16<Float>(repeating: -1)
        emission[Int(NameTag(2, .first).rawValue) - 1] = 9
        #expect(decoder.tags([emission]) == [.outside])
        #expect(decoder.tags([]) == [])
    }
}
