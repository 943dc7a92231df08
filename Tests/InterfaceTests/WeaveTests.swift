import Screen
import Testing
import Text

@testable import Interface

@Suite struct WeaveTests {
    /// The lines of a text with `[…]` woven in as the reader's words, each piece as "column:words", the text's in quotes.
    private func lines(_ marked: String, width: Int) -> [String] {
        var weave = Weave()
        let text = UTF8Text(marked.filter { $0 != "[" && $0 != "]" })
        var offset = 0
        for (index, part) in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
            let parts = part.split(separator: "]", omittingEmptySubsequences: false).map(String.init)
            if index > 0 {
                weave.add(parts[0], .linkNumber)
                offset += parts[0].utf8.count
            }
            let words = parts[parts.count - 1]
            if index == 0 || parts.count > 1 {
                weave.add(ByteRange(offset, offset + words.utf8.count), of: text, .text)
                offset += words.utf8.count
            }
        }
        return weave.lines(width: width).map { line in
            line.pieces.map { piece in
                switch piece.content {
                case .words(let words): "\(piece.column):\(words)"
                case .text(let range): "\(piece.column):'\(text[range])'"
                }
            }.joined(separator: " ")
        }
    }

    @Test(arguments: [
        ("one two", 9, ["0:'one two'"]), ("one two", 4, ["0:'one'", "0:'two'"]), ("", 4, []),
        ("one[ 1] two", 12, ["0:'one' 3: 1 5:' two'"]), ("one[\u{A0}1] two", 6, ["0:'one' 3:\u{A0}1", "0:'two'"]),
        // A number that fits no more goes to the next line with its word, or where the line is the word, alone.
        ("a one[\u{A0}1] two", 6, ["0:'a'", "0:'one' 3:\u{A0}1", "0:'two'"]),
        ("sixsix[\u{A0}1] two", 6, ["0:'sixsix'", "0:1 1:' two'"]), ("ab[\u{A0}12]", 2, ["0:'ab'", "0:1", "0:2"]),
        ("会議[\u{A0}1]、月", 6, ["0:'会'", "0:'議' 2:\u{A0}1 4:'、'", "0:'月'"]),
        ("[• ]one two", 5, ["0:•  2:'one'", "0:'two'"]),
        ("a\n\nb", 4, ["0:'a'", "", "0:'b'"]),
    ])
    func eachPieceKnowsItsPlace(marked: String, width: Int, wanted: [String]) {
        #expect(lines(marked, width: width) == wanted)
    }
}
