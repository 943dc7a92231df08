import Articles
import HTML
import Testing
import Text

@testable import Cleaning

/// What no input may do: stop the program, or bring a control character to a screen.
@Suite struct HostileTests {
    /// Numbers that are the same in every run.
    private struct Numbers {
        var state: UInt64

        mutating func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    private static let pieces = [
        "See also ", "By Ann Lee", "OSLO (Reuters) – ", "\n\n", "\n", "June 3, 2020", "&amp;", "&#", "â€™", "(",
        "(Reporting by ", ". the ", "Comments", "©", "\u{0}", "\u{202E}", "\u{FEFF}", "日本語。", "> ", "1. ", "\r",
        "&#27;[2J", "\u{9B}31m", "&#x202e;", "&amp;#155;", "\u{2066}", "\u{200F}", "Read more...", "Topic (12) ",
        "The harbour council voted on Tuesday to close the old ferry pier. ", "Advertisement\n", "\t", "\u{7F}",
        "Seven seals counted at the sandbank\n",
    ]

    @Test func texts() {
        var numbers = Numbers(state: 7)
        for round in 0..<1000 {
            let text = (0..<numbers.next(30)).map { _ in Self.pieces[numbers.next(Self.pieces.count)] }.joined()
            let document = cleaned(text, origin: text)
            #expect(faults(of: document) == [], "text \(round): \(text.debugDescription)")
        }
    }

    private static let pages = [
        "<title>Pier</title><h1>Pier to close</h1><p>By Ann Lee<p>June 3, 2020<p>The council voted to close the pier.",
        "<nav><a href=/>Home</a></nav><article><p>One &#27; line.</p><ul><li>a<li>b</ul><pre>x\n\ty</pre></article>",
        "<table><tr><td>1<td>2<tr><td>&#x9b;3<td>4</table><p>Engineers had warned of a storm.<footer>© 2021</footer>",
        "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[{\"name\":\"An\\u202en\"}]}</script><p>A.",
        "<meta property=og:title content='A &#8238; title'><blockquote>We <em>waited</em>.</blockquote><p>\u{2066}Yes.",
        "<div><p>Residents said <a href='https://a.example/x'>no</a>.</div><aside><h2>Related</h2><a>More</a></aside>",
    ].map { Array($0.utf8) }

    @Test func pages() {
        var numbers = Numbers(state: 42)
        for round in 0..<1000 {
            let original = Self.pages[round % Self.pages.count]
            var bytes = original
            for _ in 0..<(1 + numbers.next(8)) {
                let start = numbers.next(bytes.count + 1)
                switch numbers.next(3) {
                case 0 where start < bytes.count: bytes[start] = UInt8(numbers.next(256))
                case 1:
                    bytes.removeSubrange(start..<min(bytes.count, start + 1 + numbers.next(20)))
                default:
                    bytes.insert(contentsOf: original[numbers.next(original.count)...].prefix(30), at: start)
                }
            }
            let html = String(decoding: bytes, as: UTF8.self)
            let document = cleanedPage(html)
            #expect(faults(of: document) == [], "page \(round): \(html.debugDescription)")
            #expect(document.article.kinds.count == document.article.paragraphs.count)
        }
    }

    @Test(arguments: ["a\tb", "a\u{1B}[2J", "a\u{7F}", "a\u{9B}", "a\u{202E}b", "a\u{2069}", "a\u{200F}b", "a\u{61C}"])
    func theCheckItselfSeesControls(text: String) {
        #expect(holdsControls(text))
    }

    /// What is wrong with a cleaned document, in words.
    private func faults(of document: CleanedDocument) -> [String] {
        let (article, residue) = (document.article, document.residue)
        var faults: [String] = []
        func require(_ isSo: Bool, _ fault: String) { if !isSo { faults.append(fault) } }
        require(isValidUTF8(article.text.bytes.span), "invalid UTF-8")
        require(article.text.isEmpty || !article.title.isEmpty, "no title")
        // The cells of a table's row have tabs between.
        for (range, kind) in zip(article.paragraphs, article.kinds) {
            var text = article.text[range]
            if case .table = kind { text = text.replacing("\t", with: "|") }
            require(!holdsControls(text), "controls in \(kind)")
        }
        require(!holdsControls(article.title, allowsNewlines: false), "controls in title")
        let told = article.metadata.authors + [article.metadata.site, article.metadata.credits].compactMap { $0 }
        require(!told.contains { holdsControls($0, allowsNewlines: false) }, "controls in metadata")
        require(!residue.contains { holdsControls($0.text) }, "controls in residue")
        require(residue.allSatisfy { $0.position <= article.text.count && !$0.text.isEmpty }, "residue out of place")
        require(
            zip(residue, residue.dropFirst()).allSatisfy { $0.position <= $1.position }, "residue out of order")
        require(article.flags.allSatisfy { $0.range.upper <= article.text.count }, "flag out of place")
        return faults
    }

    /// Whether a text holds a C0 or C1 control, or a character that turns the direction of others.
    private func holdsControls(_ text: String, allowsNewlines: Bool = true) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x0A: !allowsNewlines
            case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
    }
}
