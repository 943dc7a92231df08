import Testing

@testable import Cleaning

@Suite struct HeadlineChoiceTests {
    /// Lines that stand over a report, in the order they stand; the one in brackets is its title.
    @Test(arguments: [
        [
            "The Shore Weekly", "Home | Harbour | Sport", "[Council votes to close the old pier]",
            "Ann Lee, Shore Gazette staff",
        ],
        [
            "SHORE WEEKLY - HARBOUR", "[Old pier to close: what the council has decided]",
            "Ann Lee | Harbour correspondent",
        ],
        ["[Council closes pier]"],
        [
            "The Shore Weekly", "[Council Votes to Close the Old Pier at Last]", "Ann Lee and Bo Roe",
            "Published: 13 April 2021",
        ],
    ])
    func theTitleIsTheLineThatTheTextTakesUp(lines: [String]) throws {
        let isTitle = { (line: String) in line.hasPrefix("[") }
        let bare = lines.map { isTitle($0) ? String($0.dropFirst().dropLast()) : $0 }
        let title = try #require(lines.firstIndex(where: isTitle).map { bare[$0] })
        let article = cleaned((bare + Self.body).joined(separator: "\n\n")).article
        #expect(article.title == title)
        #expect(article.text.string == Self.body.joined(separator: "\n\n"))
    }

    private static let body = [
        "The council voted on Tuesday evening to close the old pier after engineers found that four of its legs had moved.",
        "The pier has stood since 1961, and closing it for good would cost less than a new set of legs, the harbour office said.",
        "Fishermen asked the council to wait until autumn, when most of their boats are out of the water for the winter.",
    ]
}
