import Screen
import Testing
import Text

@Suite struct HardWrapTests {
    /// The lines as they would stand on a screen; "+" before one that goes on.
    private func lines(_ text: String, width: Int) -> [String] {
        let text = UTF8Text(text)
        return hardWrap(text.bytes.span, text.range, width: width).map { line in
            var (shown, column) = (line.isContinued ? "+" : "", 0)
            for run in line.runs {
                shown += String(repeating: " ", count: run.column - column) + text[run.range]
                column = run.column + displayWidth(text[run.range])
            }
            return shown
        }
    }

    @Test(arguments: [
        ("a b", 9, ["a b"]), ("  a  b  ", 9, ["  a  b  "]), ("abcdef", 4, ["abcd", "+ef"]),
        ("ab cdef", 4, ["ab c", "+def"]),
        ("a\nb", 4, ["a", "b"]), ("a\r\n\r\nb", 4, ["a", "", "b"]), ("a\n \nb", 4, ["a", " ", "b"]), ("", 4, []),
        ("\n", 4, [""]), ("会議会", 4, ["会議", "+会"]), ("会議", 3, ["会", "+議"]), ("会議", 1, ["会", "+議"]),
        ("\tx", 9, ["    x"]), ("ab\tx\ty", 20, ["ab  x   y"]), ("\t\tx", 5, ["", "+x"]), ("abc\tx", 4, ["abc", "+x"]),
        ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "+e\u{301}"]), ("abcdef", 0, ["abcdef"]),
        ("abcdef", -3, ["abcdef"]), ("a\tb", 0, ["a   b"]),
    ])
    func linesEndWhereTheyEndOrAreFull(text: String, width: Int, wanted: [String]) {
        #expect(lines(text, width: width) == wanted)
    }
}
