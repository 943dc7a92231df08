import Testing

@testable import func Entities.haveSameConsonants
@testable import func Entities.isWithinOneEdit

@Suite struct SpellingTests {
    @Test(arguments: [
        ("berg", "berg", true), ("berg", "borg", true), ("berg", "bergs", true), ("berg", "erg", true),
        ("berg", "bergen", false), ("berg", "bogr", false), ("", "a", true), ("", "ab", false), ("ab", "ba", false),
    ])
    func oneEditIsOneByteMoreLessOrOther(left: String, right: String, wanted: Bool) {
        #expect(isWithinOneEdit(Array(left.utf8)[...], Array(right.utf8)[...]) == wanted)
        #expect(isWithinOneEdit(Array(right.utf8)[...], Array(left.utf8)[...]) == wanted)
    }

    @Test(arguments: [
        ("humera", "hamira", true), ("mohammed", "muhamad", true), ("himiyah", "humera", false), ("yi", "ai", false),
    ])
    func consonantsAloneAreCompared(left: String, right: String, wanted: Bool) {
        #expect(haveSameConsonants(Array(left.utf8)[...], Array(right.utf8)[...]) == wanted)
    }
}
