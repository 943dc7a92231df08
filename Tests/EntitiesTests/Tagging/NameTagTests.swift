import Testing

@testable import Entities

@Suite struct NameTagTests {
    @Test func aNameGoesOnInItsOwnKindOnly() {
        let first = NameTag(0, .first)
        #expect(first.canPrecede(NameTag(0, .middle)) && first.canPrecede(NameTag(0, .last)))
        #expect(!first.canPrecede(NameTag(1, .last)) && !first.canPrecede(.outside) && !first.canPrecede(first))
        #expect(NameTag(0, .last).canPrecede(NameTag(1, .only)) && NameTag.outside.canPrecede(first))
        #expect(!NameTag.outside.canPrecede(NameTag(0, .last)))
    }

    @Test func ninetySevenPairsOfTagsCanFollowEachOther() { #expect(Lattice.pairs.count == 97) }
}
