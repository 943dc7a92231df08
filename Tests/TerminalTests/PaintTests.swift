import Glibc
import Screen
import Testing

@testable import Terminal

@Suite struct PaintTests {
    init() { _ = setlocale(LC_CTYPE, "C.UTF-8") }

    @Test(
        arguments: [
            ("a", 1, [0x61]), ("é", 1, [0xE9]), ("e\u{301}", 1, [0x65, 0x301]), ("会", 2, [0x4F1A]),
            ("🇫🇷", 2, [0x1F1EB, 0x1F1F7]),
            ("会", 1, [0xFFFD]), ("a", 2, [0xFFFD, 0x20]), ("\u{1B}", 1, [0xFFFD]),
        ] as [(String, Int, [wchar_t])])
    func clustersOfAnotherWidthThanTheLibrarysAreReplaced(cluster: String, columns: Int, wanted: [wchar_t]) {
        #expect(wideCharacters(cluster, columns: columns) == wanted)
    }

    @Test func attributesAreIndependentBits() {
        let all: [Attributes] = [.bold, .dim, .italic, .underline, .reverse]
        let bits = all.map { attributes(Style(attributes: $0), italics: .italic) }
        #expect(Set(bits).count == 5)
        #expect(bits.allSatisfy { $0.nonzeroBitCount == 1 })
        #expect(attributes(Style(attributes: [.bold, .reverse]), italics: .italic) == bits[0] | bits[4])
        #expect(attributes(.plain, italics: .underline) == 0)
    }

    @Test(
        arguments: [
            (.italic, .underline), ([.bold, .italic], [.bold, .underline]), ([.dim, .italic], .dim), (.bold, .bold),
            ([], []), ([.italic, .underline], .underline),
        ] as [(Attributes, Attributes)])
    func aTerminalWithoutItalicsUnderlines(wanted: Attributes, shown: Attributes) {
        let bits = attributes(Style(attributes: shown), italics: .italic)
        #expect(attributes(Style(attributes: wanted), italics: .underline) == bits)
    }
}
