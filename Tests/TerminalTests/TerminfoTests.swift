import Testing

@testable import Terminal

@Suite struct TerminfoTests {
    @Test(arguments: [
        ("\u{1B}[m\u{0F}$<2>", "\u{1B}[m\u{0F}"), ("\u{1B}[K$<3/>x", "\u{1B}[Kx"), ("$5", "$5"), ("$<", "$<"), ("", ""),
    ])
    func delaysAreLeftOut(sequence: String, wanted: String) {
        #expect(withoutPadding(sequence) == wanted)
    }
}
