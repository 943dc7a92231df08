import Screen
import Testing

@Suite struct InkTests {
    @Test func slotsAreCalledAsInSchemeFiles() {
        #expect(Ink.scheme.count == 24)
        #expect(Ink.base0A.description == "base0A" && Ink.base00.description == "base00")
        #expect(Ink.base10.description == "base10" && Ink.base17.description == "base17")
        #expect(Set(Ink.allCases.map(\.description)).count == 25)
    }

    @Test func samplesAreNoSlots() {
        let samples = (0..<Ink.sampleCount).compactMap(Ink.sample)
        #expect(samples.count == Ink.sampleCount && Set(samples).isDisjoint(with: Ink.allCases))
        #expect(samples.allSatisfy(\.isSample) && !Ink.allCases.contains(where: \.isSample))
        #expect(Ink.sample(-1) == nil && Ink.sample(Ink.sampleCount) == nil)
    }
}
