import Articles
import Testing
import Text

@testable import Interface

@Suite struct DressingTests {
    @Test(
        arguments: [
            ([], ""), ([(0, 4, .strong)], "0..<4 strong"),
            ([(0, 4, .strong), (4, 6, .strong)], "0..<4 strong, 4..<6 strong"),
            ([(0, 9, .link("https://a")), (2, 4, .emphasis)], "0..<2 link, 2..<4 link emphasis, 4..<9 link"),
            ([(0, 5, .emphasis), (3, 8, .strong)], "0..<3 emphasis, 3..<5 emphasis strong, 5..<8 strong"),
            ([(0, 5, .code), (0, 5, .code), (2, 7, .code)], "0..<2 code, 2..<5 code, 5..<7 code"),
            ([(0, 5, .link("javascript:x")), (1, 2, .strong)], "1..<2 strong"),
        ] as [([(Int, Int, Markup.Kind)], String)])
    func whatLiesInOneAnotherBecomesStretches(markup: [(Int, Int, Markup.Kind)], wanted: String) {
        let markup = markup.map { Markup(range: ByteRange($0.0, $0.1), kind: $0.2) }
        let names: [(Dressing.Kinds, String)] = [
            (.link, "link"), (.emphasis, "emphasis"), (.strong, "strong"), (.code, "code"),
        ]
        let found = Dressing.all(of: markup).map { dressing in
            ([dressing.range.description] + names.filter { dressing.kinds.contains($0.0) }.map(\.1))
                .joined(separator: " ")
        }
        #expect(found.joined(separator: ", ") == wanted)
    }
}
