import Articles
import Testing
import Text

@testable import Library

@Suite struct JSONRecordTests {
    private func document(_ line: String) throws -> RawDocument {
        try rawDocument(ofRecord: Array(line.utf8), origin: "a.jsonl:1")
    }

    @Test(arguments: [
        (#"{"text":"Rain fell."}"#, "Rain fell.", RawDocument.Form.text),
        (#"{"articleBody":"Rain fell."}"#, "Rain fell.", .text),
        (#"{"maintext":null,"body":"Rain fell."}"#, "Rain fell.", .text),
        (#"{"text":["Rain fell.","It went on."]}"#, "Rain fell.\n\nIt went on.", .text),
        (#"{"content":"<p>Rain fell.</p>"}"#, "<p>Rain fell.</p>", .htmlFragment),
        (#"{"content":"It is <b>a</b> <i>x</i>"}"#, "It is <b>a</b> <i>x</i>", .htmlFragment),
        (#"{"content":"5 < 6 and <name> is a word"}"#, "5 < 6 and <name> is a word", .text),
        (#"{"html":"Rain fell."}"#, "Rain fell.", .htmlFragment),
        (#"{"text":"short","raw_html":"<!doctype html><p>Rain"}"#, "<!doctype html><p>Rain", .html),
        (#"{"text":"<html><p>Rain"}"#, "<html><p>Rain", .html),
        (#"{"content_html":"","text":"Rain fell."}"#, "Rain fell.", .text),
    ])
    func theTextIsTakenFromTheBestField(line: String, text: String, form: RawDocument.Form) throws {
        let raw = try document(line)
        #expect(String(decoding: raw.bytes, as: UTF8.self) == text)
        #expect(raw.form == form)
        #expect(raw.charset == "utf-8")
    }

    @Test func whatIsKnownBesideTheTextIsTaken() throws {
        let raw = try document(
            #"{"headline":" Rain ","link":"https://news.example/1","datePublished":"2023-06-18T09:30:00Z","text":"x"}"#)
        #expect(raw.title == "Rain")
        #expect(raw.url == "https://news.example/1")
        #expect(raw.statedDay?.description == "2023-06-18")
        #expect(raw.origin == "a.jsonl:1")
    }

    @Test(arguments: [
        (#"{"author":"Ada Quill","text":"x"}"#, "Ada Quill"),
        (#"{"authors":["Ada Quill","Ben Roe"],"text":"x"}"#, "Ada Quill, Ben Roe"),
        (#"{"byline":"By Ada Quill and Ben Roe","text":"x"}"#, "By Ada Quill and Ben Roe"),
        (#"{"author":{"name":"Ada"},"text":"x"}"#, nil), (#"{"author":"","text":"x"}"#, nil),
    ])
    func whoWroteItIsTaken(line: String, author: String?) throws {
        #expect(try document(line).author == author)
    }

    @Test(arguments: [
        #"{"published":"18 Jun 2023"}"#, #"{"date":1687080600}"#, #"{"date_publish":"2023-06-18 09:30:00"}"#,
        #"{"date":{"$date":0},"pubDate":"Sun, 18 Jun 2023 09:30:00 GMT"}"#,
    ])
    func daysAreReadByAnyName(fields: String) throws {
        let raw = try document(fields.dropLast() + #","text":"x"}"#)
        #expect(raw.statedDay?.description == "2023-06-18")
    }

    @Test func theCallersDayBeatsTheRecords() throws {
        let line = Array(#"{"published":"2023-06-18","text":"x"}"#.utf8)
        let day = CivilDate(iso: "2024-01-02")
        #expect(try rawDocument(ofRecord: line, origin: "", statedDay: day).statedDay == day)
    }

    @Test(arguments: [
        ("\u{FEFF} {\"text\":\"a\"} \r", "a"),
        (#"{"n":NaN,"m":-Infinity,"o":[{"text":"no"},"}"],"text":"a"}"#, "a"),
        (#"{"text":"a\ud800 b\udc00c \ud83d\ude00 \\ud800 \u+123"}"#, "a\u{FFFD} b\u{FFFD}c 😀 \\ud800 \u{FFFD}+123"),
        ("{\"text\":\"a\tb\u{1}\",},", "a\tb\u{1}"),
        (#"{"text":"\"\/\b\f\n\r\t\q"}"#, "\"/\u{8}\u{C}\n\r\tq"),
        (#"{"text":"\u00e9\u20AC"}"#, "é€"),
        (#"{"text":12.5e3}"#, "12.5e3"),
    ])
    func whatScrapersWriteIsTolerated(line: String, text: String) throws {
        #expect(String(decoding: try document(line).bytes, as: UTF8.self) == text)
    }

    @Test func invalidUTF8IsRepaired() throws {
        let line = Array(#"{"text":"a"#.utf8) + [0xE9] + Array(#"b"}"#.utf8)
        #expect(try rawDocument(ofRecord: line, origin: "").bytes == Array("a\u{FFFD}b".utf8))
    }

    @Test(arguments: [
        ("", DocumentFault.notAnObject(byte: 0)),
        ("nonsense", .notAnObject(byte: 0)),
        (#"["text"]"#, .notAnObject(byte: 0)),
        (#"{"text":"a""#, .notAnObject(byte: 11)),
        (#"{"text":"a"#, .notAnObject(byte: 10)),
        (#"{"text":"a\"#, .notAnObject(byte: 11)),
        (#"{"text" "a"}"#, .notAnObject(byte: 8)),
        (#"{"text":}"#, .notAnObject(byte: 8)),
        (#"{"n":[[[}"#, .notAnObject(byte: 9)),
        (#"{"text":"a"} {"#, .notAnObject(byte: 13)),
        (#"{text:"a"}"#, .notAnObject(byte: 1)),
        ("{}", .noTextField),
        (#"{"text":"","html":null,"body":{"text":"a"}}"#, .noTextField),
    ])
    func whatIsNoDocumentIsTold(line: String, fault: DocumentFault) {
        #expect(throws: fault) { try document(line) }
    }
}
