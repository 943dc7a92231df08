import Testing
import Text

@testable import Library

@Suite struct MailContentTests {
    private func content(_ text: String) throws -> MailContent { try mailContent(Array(text.utf8)) }

    private func words(_ content: MailContent) -> String { String(decoding: content.bytes, as: UTF8.self) }

    /// A mail with these parts between lines of the boundary "=x", and its closing line where it `isClosed`.
    private func mail(_ type: String, _ parts: [String], head: String = "", isClosed: Bool = true) -> String {
        let bodies = parts.map { "--=x\r\n\($0)\r\n" }.joined()
        let end = isClosed ? "--=x--\r\nepilogue" : ""
        return "\(head)Content-Type: \(type); boundary=\"=x\"\r\n\r\npreamble\r\n\(bodies)\(end)"
    }

    private static let plain = "Content-Type: text/plain; charset=utf-8\r\n\r\nplain words"
    private static let page = "Content-Type: text/html; charset=windows-1252\r\n\r\n<p>page words"
    private static let image = "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K"

    @Test func aHeaderIsReadWithItsFolds() throws {
        let read = try content(
            """
            Received: from a
            Subject: A long
             subject\t
            FROM: =?utf-8?Q?Ida_H=C3=B8st?= <ida@news.example>
            date:  Sun, 18 Jun 2023 09:30:00 +0200
            Subject: second

            Hello.
            """)
        #expect(read.subject == "A long subject")
        #expect(read.sender == "Ida Høst <ida@news.example>")
        #expect(read.day?.description == "2023-06-18")
        #expect(words(read) == "Hello.")
        #expect(!read.isPage && !read.isSavedPage && read.charset == nil && read.url == nil)
    }

    @Test func thePageIsChosenBeforeThePlainText() throws {
        let read = try content(mail("multipart/alternative", [Self.plain, Self.page]))
        #expect(words(read) == "<p>page words")
        #expect(read.isPage)
        #expect(read.charset == "windows-1252")
    }

    @Test(arguments: [
        "<html><head><title>News</title><style>p{}</style></head><body>&nbsp;<p></p></body>", "", "<!-- x",
        "<html><head><meta charset=utf-8><body> \u{20}", "<script>a()</script><img src=a.png alt=\"words\">",
    ])
    func anEmptyPageIsNotChosen(html: String) throws {
        let page = "Content-Type: text/html\r\n\r\n\(html)"
        #expect(words(try content(mail("multipart/alternative", [Self.plain, page]))) == "plain words")
    }

    @Test func whatIsAttachedOrForwardedIsLeftAlone() throws {
        let attached = "Content-Disposition: attachment; filename=a.txt\r\n\r\nattached"
        let forwarded = "Content-Type: message/rfc822\r\n\r\nSubject: b\r\n\r\nforwarded"
        let read = try content(mail("multipart/mixed", [Self.image, attached, forwarded, Self.plain]))
        #expect(words(read) == "plain words")
        #expect(throws: DocumentFault.noTextPart) {
            try content(mail("multipart/mixed", [Self.image, attached, forwarded]))
        }
    }

    @Test func partsInPartsAreRead() throws {
        let inner = """
            Content-Type: multipart/alternative; boundary=in

            --in

            plain
            --in
            Content-Type: text/html
            Content-Transfer-Encoding: base64

            PHA+cGFnZQ==
            --in-- \t
            """
        #expect(words(try content(mail("multipart/related", [inner, Self.image]))) == "<p>page")
    }

    @Test func aMissingEndIsTolerated() throws {
        #expect(words(try content(mail("multipart/mixed", [Self.plain], isClosed: false))) == "plain words")
        #expect(words(try content("Content-Type: multipart/mixed; boundary=x\n\n--x\nno header")) == "no header")
        #expect(throws: DocumentFault.noTextPart) { try content("Content-Type: multipart/mixed; boundary=x\n\nnone") }
        #expect(throws: DocumentFault.noTextPart) { try content("Content-Type: multipart/mixed\n\nnone") }
        #expect(words(try content("")) == "")
        #expect(words(try content("no mail at all")) == "no mail at all")
    }

    @Test func aSavedPageTellsItsAddress() throws {
        let head = """
            From: <Saved by Blink>\r
            Snapshot-Content-Location: https://news.example/2023/06/a?long=\r
             query\r
            Subject: =?utf-8?Q?Storm=20closes=20port?=\r
            Date: Mon, 2 Oct 2023 10:00:00 -0000\r
            MIME-Version: 1.0\r

            """
        let frame = "Content-Type: text/html\r\nContent-Location: https://ads.example/\r\n\r\n<p>ad"
        let root = "Content-Type: text/html\r\nContent-ID: <root@x>\r\nContent-Location: cid:a\r\n\r\n<p>page words"
        let saved = mail("multipart/related; type=\"text/html\"; start=\"<root@x>\"", [frame, root], head: head)
        let read = try content(saved)
        #expect(words(read) == "<p>page words")
        #expect(read.url == "https://news.example/2023/06/a?long=query")
        #expect(read.subject == "Storm closes port")
        #expect(read.isSavedPage)
        let raw = try rawDocument(Array(saved.utf8), origin: "a", statedDay: nil, modificationDay: nil)
        #expect(raw.form == .html && raw.title == "Storm closes port")
        // The day it was saved says nothing of the day it was published.
        #expect(raw.statedDay == nil && raw.modificationDay?.description == "2023-10-02")
    }

    @Test func withoutAStartTheFirstPageIsTheRoot() throws {
        let root = "Content-Type: text/html\r\nContent-Location: http://news.example/\r\n\r\n<p>first"
        let read = try content(mail("multipart/related", [Self.image, root, Self.page]))
        #expect(words(read) == "<p>first")
        #expect(read.url == "http://news.example/" && read.isSavedPage)
    }

    @Test(arguments: [
        ("From: <Saved by Blink>", true), ("From: \"Saved by Windows Internet Explorer 11\"", true),
        ("From: Ida\nTo: you\nContent-Location: https://news.example/", false),
        ("Content-Location: https://news.example/", true), ("From: Ida", false),
    ])
    func aSavedPageIsToldFromAMail(head: String, isSavedPage: Bool) throws {
        #expect(try content("\(head)\n\nwords").isSavedPage == isSavedPage)
    }

    @Test func theCallersDayBeatsTheMails() throws {
        let bytes = Array("Date: 18 Jun 2023\nTo: you\n\nHello".utf8)
        let day = CivilDate(iso: "2024-01-02")
        let mine = try rawDocument(bytes, origin: "a.eml", statedDay: day, modificationDay: nil)
        #expect(mine.statedDay == day)
        let told = try rawDocument(bytes, origin: "a.eml", statedDay: nil, modificationDay: day)
        #expect(told.statedDay?.description == "2023-06-18" && told.modificationDay == day)
    }

    @Test func depthAndNumberOfPartsAreBounded() {
        var deep = ""
        for level in 0..<40 { deep += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
        let nested = mailParts(in: Array((deep + "\ndeepest").utf8).span)
        #expect(nested.count == mostPartLevels + 1)
        let wide = "Content-Type: multipart/mixed; boundary=x\n\n" + String(repeating: "--x\n\na\n", count: 3000)
        let many = mailParts(in: Array(wide.utf8).span)
        #expect(many.count == mostParts)
    }

    @Test func fieldsBeyondTheBoundAreNotRead() {
        let header = "A: \(String(repeating: "x", count: mostHeaderBytes))\nSubject: late\n\nbody"
        let bytes = Array(header.utf8)
        let read = MailHeader(in: bytes.span, ByteRange(0, bytes.count))
        #expect(read["subject"] == nil)
        let body = Array(bytes.span, read.body)
        #expect(body == Array("body".utf8))
        let long = Array("Subject: \(String(repeating: "x", count: 2 * mostHeaderBytes))\n y\n\nbody".utf8)
        let cut = MailHeader(in: long.span, ByteRange(0, long.count))
        #expect(cut["subject"]?.count == mostHeaderBytes - "Subject: ".utf8.count)
    }
}
