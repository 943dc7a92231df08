import HTML
import Testing
import Text

@Suite struct PageEncodingTests {
    /// The name that is read from a page of these bytes.
    private func encoding(_ html: String, _ tail: [UInt8] = [], charset: String? = nil) -> String {
        decodedPage(Array(html.utf8) + tail, charset: charset).encoding
    }

    @Test(arguments: [
        ("<meta charset=koi8-r>", "koi8-r"), ("<META CHARSET = 'Latin1'>", "windows-1252"),
        ("<meta http-equiv=content-type content='text/html; charset=euc-jp'>", "euc-jp"),
        ("<meta content='text/html; charset=euc-jp' http-equiv=Content-Type>", "euc-jp"),
        ("<meta content='text/html; charset=euc-jp'>", "windows-1252"), ("<meta charset=utf-16>", "utf-8"),
        ("<meta charset=nonsense><meta charset=big5>", "big5"), ("<!-- <meta charset=big5> -->", "windows-1252"),
        ("<!--><meta charset=big5>", "big5"), ("<p title='<meta charset=big5>'>", "windows-1252"),
        ("<meta charset=big5", "windows-1252"), ("</meta charset=big5>", "windows-1252"),
        ("<metacharset=big5>", "windows-1252"), ("<meta charset=x-user-defined>", "windows-1252"), ("", "windows-1252"),
    ])
    func aMetaElementDeclaresIt(html: String, wanted: String) { #expect(encoding(html) == wanted) }

    @Test func theServerGoesBeforeThePageAndTheMarkBeforeBoth() {
        let html = "<meta charset=koi8-r>"
        #expect(encoding(html, charset: "ISO-8859-2") == "iso-8859-2")
        #expect(encoding(html, charset: "nonsense") == "koi8-r")
        #expect(decodedPage([0xEF, 0xBB, 0xBF] + Array(html.utf8), charset: "big5").encoding == "utf-8")
    }

    @Test func aLateMetaElementCountsWhereNoEarlyOneDoes() {
        #expect(encoding("<!--" + String(repeating: "x", count: 2000) + "--><meta charset=koi8-r>") == "koi8-r")
    }

    @Test func bytesThatAreUTF8AreThatWhateverThePageSays() {
        #expect(encoding("<meta charset=iso-8859-1><p>“Größe” – naïve") == "utf-8")
    }

    @Test func thePagesLanguageHelps() {
        #expect(encoding("<html lang=tr><p>I", [0xFE, 0xFD, 0x6B]) == "windows-1254")
    }

    @Test func everyPageIsReadWhateverItsBytes() {
        let page = htmlDocument(ofPage: [0x3C, 0x70, 0x3E, 0xFF, 0x00, 0x80, 0xC3])
        #expect(page.body.map { page.text(of: $0).isEmpty } == false)
        #expect(htmlDocument(ofPage: []).body != nil)
        #expect(htmlDocument(ofPage: Array(0...255), charset: "utf-16").isWhole)
    }
}
