import Articles
import Testing
import Text

@testable import Interface

@Suite struct LinkListTests {
    private func links(_ markup: [(Int, Int, String)]) -> LinkList {
        let text = UTF8Text(String(repeating: "abcdefghi ", count: 10))
        return LinkList(
            Article(
                title: "", text: text,
                markup: markup.map { Markup(range: ByteRange($0.0, $0.1), kind: .link($0.2)) }))
    }

    @Test(
        arguments: [
            ([], []), ([(0, 3, "http://a"), (5, 9, "http://b")], ["3:1", "9:2"]),
            ([(5, 9, "http://b"), (0, 3, "http://a")], ["3:1", "9:2"]),
            ([(0, 3, "http://a"), (5, 9, "http://a")], ["3:1", "9:1"]),
            // One link that another element parts in two, or that lies in itself.
            ([(0, 3, "http://a"), (3, 9, "http://a")], ["9:1"]), ([(0, 9, "http://a"), (2, 5, "http://a")], ["9:1"]),
            ([(0, 9, "http://a"), (2, 5, "http://b")], ["5:2", "9:1"]),
            ([(0, 3, "ftp://a"), (5, 9, "http://b")], ["9:1"]),
        ] as [([(Int, Int, String)], [String])])
    func eachAddressHasANumberAtTheEndOfItsWords(markup: [(Int, Int, String)], wanted: [String]) {
        #expect(links(markup).places.map { "\($0.offset):\($0.number)" } == wanted)
    }

    @Test(arguments: [(0, 3, [3]), (3, 9, [9]), (0, 9, [3, 9]), (4, 8, []), (9, 9, []), (0, 100, [3, 9])])
    func aNumberStandsAtTheEndOfARangeNotAtItsBeginning(lower: Int, upper: Int, wanted: [Int]) {
        let links = links([(0, 3, "http://a"), (5, 9, "http://b")])
        #expect(links.places(in: ByteRange(lower, upper)).map(\.offset) == wanted)
    }
}
