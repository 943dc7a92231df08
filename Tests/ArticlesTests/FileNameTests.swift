import Articles
import Testing

@Suite struct FileNameTests {
    @Test(arguments: [
        ("Talks begin in Oslo", "talks-begin-in-oslo"), ("../../etc/passwd", "etc-passwd"), ("  ", "article"),
        ("Tide & <time>: 5 %", "tide-time-5"), ("Ærø über alles", "Ærø-über-alles"),
        ("a\u{1B}[31mb\u{202E}c", "a-31mbc"),
        (String(repeating: "word ", count: 30), "word-word-word-word-word-word-word-word-word-word-word-word"),
        (String(repeating: "é", count: 60), String(repeating: "é", count: 30)),
    ])
    func aTitleBecomesAFileNameOfItsWords(title: String, name: String) { #expect(fileName(of: title) == name) }
}
