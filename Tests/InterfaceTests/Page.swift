import Articles
import Interface
import Screen
import Text

/// An article whose paragraphs are marked as in the plain text of mails: `=` headings, `*` and `1.` items, `>` quotes,
/// a backquote for code, `|n ` for a table with n header rows. `{address words}` links, `_…_` and `*…*` set apart.
struct Page {
    let annotated: AnnotatedArticle

    init(_ marked: String, residue: [Residue] = [], annotations: Annotations = none) {
        var (text, kinds, markup): ([UInt8], [ParagraphKind], [Markup]) = ([], [], [])
        var rest = Array(marked.utf8)[...]
        while !rest.isEmpty {
            let end =
                rest.indices.first { rest[$0] == 10 && $0 + 1 < rest.endIndex && rest[$0 + 1] == 10 } ?? rest.endIndex
            var paragraph = rest[..<end]
            rest = rest[min(end + 2, rest.endIndex)...]
            if !text.isEmpty { text += [10, 10] }
            let kind = Self.kind(&paragraph)
            kinds.append(kind)
            if case .code = kind { text += paragraph } else { Self.read(paragraph, &text, &markup) }
        }
        self.init(
            Article(title: "", text: UTF8Text(repairing: text), kinds: kinds, markup: markup), residue: residue,
            annotations: annotations)
    }

    init(_ article: Article, residue: [Residue] = [], annotations: Annotations = none) {
        annotated = AnnotatedArticle(article: article, residue: residue, annotations: annotations)
    }

    static let none = Annotations(
        entities: [], times: [], events: [], versions: EngineVersions(cleaning: 1, entities: 1, times: 1, timelines: 1))

    /// The reader with the page in an article pane whose text is `width` columns wide and shows `height` rows.
    func state(width: Int, height: Int = 60) -> ReaderState {
        let margins = width < 22 ? 0 : 2
        var state = ReaderState(
            width: width + margins, height: height + 2, today: Sample.day(2024, 5, 3), theme: .monochrome)
        _ = reduce(&state, .articleLoaded(ArticleState(id: ArticleID(1), annotated)))
        return state
    }

    /// What the article pane shows, without its first line, which is blank where there is no title.
    func surface(width: Int, height: Int = 60) -> Surface {
        part(of: screen(state(width: width, height: height)), width)
    }

    func text(width: Int, height: Int = 60) -> String {
        var lines = surface(width: width, height: height).text.split(separator: "\n", omittingEmptySubsequences: false)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    private func part(of screen: Surface, _ width: Int) -> Surface {
        var surface = Surface(width: width, height: max(0, screen.height - 3))
        let left = screen.width > width ? 1 : 0
        for y in 0..<surface.height {
            for x in 0..<width where screen[x + left, y + 2].width > 0 {
                let cell = screen[x + left, y + 2]
                surface.write(screen.glyph(cell), x: x, y: y, style: cell.style)
            }
        }
        return surface
    }

    /// Takes the mark off the beginning of a paragraph.
    private static func kind(_ paragraph: inout ArraySlice<UInt8>) -> ParagraphKind {
        let sign = paragraph.first ?? 0
        let signs = paragraph.prefix { $0 == sign }.count
        func drop(_ count: Int) { paragraph = paragraph.dropFirst(count) }
        switch sign {
        case UInt8(ascii: "="):
            drop(signs + 1)
            return .heading(level: signs)
        case UInt8(ascii: "*") where paragraph.dropFirst(signs).first == .space:
            drop(signs + 1)
            return .item(level: signs, number: nil)
        case UInt8(ascii: ">"):
            drop(signs + 1)
            return .quote(level: signs)
        case UInt8(ascii: "`"):
            drop(1)
            return .code
        case UInt8(ascii: "|"):
            let rows = Int(paragraph.dropFirst().first ?? 48) - 48
            drop(3)
            return .table(headerRows: rows)
        default:
            let digits = paragraph.prefix { $0.isDigit }
            guard !digits.isEmpty, paragraph.dropFirst(digits.count).starts(with: [.period, .space]) else {
                return .text
            }
            drop(digits.count + 2)
            return .item(level: 1, number: Int(String(decoding: digits, as: UTF8.self)))
        }
    }

    /// Takes the marks out of a paragraph.
    private static func read(_ paragraph: ArraySlice<UInt8>, _ text: inout [UInt8], _ markup: inout [Markup]) {
        var open: [UInt8: Int] = [:]
        var address: (start: Int, String)?
        var index = paragraph.startIndex
        while index < paragraph.endIndex {
            let byte = paragraph[index]
            index += 1
            switch byte {
            case UInt8(ascii: "{"):
                let end = paragraph[index...].firstIndex(of: .space) ?? index
                address = (text.count, String(decoding: paragraph[index..<end], as: UTF8.self))
                index = end + 1
            case UInt8(ascii: "}"):
                if let (start, target) = address {
                    markup.append(Markup(range: ByteRange(start, text.count), kind: .link(target)))
                }
            case .underscore, UInt8(ascii: "*"), UInt8(ascii: "`"):
                guard let start = open.removeValue(forKey: byte) else {
                    open[byte] = text.count
                    continue
                }
                let kind: Markup.Kind = byte == .underscore ? .emphasis : byte == UInt8(ascii: "*") ? .strong : .code
                markup.append(Markup(range: ByteRange(start, text.count), kind: kind))
            default: text.append(byte)
            }
        }
    }
}
