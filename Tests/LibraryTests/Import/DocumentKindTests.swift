import Testing

@testable import Library

@Suite struct DocumentKindTests {
    @Test(arguments: [
        ("a.txt", "The harbour opened.", DocumentKind.text),
        ("a", "The harbour opened.", .text),
        ("a.html", "The harbour opened.", .page),
        ("A.HTM", "", .page),
        ("a.xhtml", "<?xml version=\"1.0\"?>\n<html>", .page),
        ("a", "\u{FEFF} \n<!-- saved from url=(0030)https://news.example/ -->\n<!DOCTYPE html>", .page),
        ("a.txt", "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">", .page),
        ("a", "<?xml version=\"1.0\"?><!DOCTYPE html>", .page),
        ("a.php", "<HTML>", .page),
        ("a", "<body class=x>", .page),
        ("a", "<title>A page</title>", .page),
        ("a", "<header> is a tag, said the master", .text),
        ("a.xml", "<?xml version=\"1.0\"?><rss>", .text),
        ("a", "<!-- never closed <html>", .text),
        ("a.eml", "The harbour opened.", .mail),
        ("a.mht", "", .mail),
        ("a.mhtml", "", .mail),
        ("a.eml", "<!DOCTYPE html><p>", .page),
        ("a", "From: <Saved by Blink>\r\nSubject: a\r\n b\r\nMIME-Version: 1.0\r\n", .mail),
        ("a.html", "From ida Sun Jun 18 09:30:00 2023\nmime-version: 1.0\n", .mail),
        ("a", "From: Ida\nSubject: MIME\n\nMIME-Version: 1.0", .text),
        ("a", "Reported on Sunday\nMIME-Version: 1.0", .text),
        ("a.jsonl", "{}", .jsonLines),
        ("a.ndjson", "\u{FEFF}\n{}", .jsonLines),
        ("a.jsonl", "\u{FEFF} [\n{}]", .json),
        ("a.json", "{}", .json),
        ("a", "{}", .text),
        ("a.d/json", "x", .text),
    ])
    func nameAndBeginningTellTheKind(name: String, head: String, kind: DocumentKind) {
        #expect(documentKind(of: Array(head.utf8), named: name) == kind)
    }

    @Test func aPageInUTF16IsAPage() {
        let bytes: [UInt8] = [0xFF, 0xFE] + "<!DOCTYPE html>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(documentKind(of: bytes, named: "a") == .page)
    }

    @Test(arguments: [
        ("a/b.TXT", "txt"), ("a.b/c", ""), ("c", ""), ("a.tar.gz", "gz"), ("a.", ""),
    ])
    func theEndingFollowsTheLastPeriod(path: String, ending: String) {
        #expect(fileEnding(path) == ending)
    }
}
