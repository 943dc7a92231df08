import Testing
import Text

@testable import Library

/// A sequence of numbers that is the same in every run (SplitMix64).
private struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}

/// Damaged input of every kind gives a document or a fault, never a trap.
@Suite struct MutationTests {
    private static let mail = """
        From: =?utf-8?Q?Ida_H=C3=B8st?= <ida@news.example>\r
        Subject: =?utf-8?B?QnLDvGNrZQ==?=\r
         =?iso-8859-1*de?Q?M=FChle?=\r
        Date: Sun, 18 Jun 23 09:30:00 +0200 (CEST)\r
        MIME-Version: 1.0\r
        Content-Type: multipart/related; start="<a@b>"; boundary*0="=";\r
         boundary*1*=%78\r
        \r
        --=x\r
        Content-Type: multipart/alternative; boundary=in\r
        Content-ID: <a@b>\r
        \r
        --in\r
        Content-Transfer-Encoding: quoted-printable\r
        \r
        plain =C3=BC wor=\r
        ds\r
        --in\r
        Content-Type: text/html; charset=utf-8\r
        Content-Transfer-Encoding: base64\r
        \r
        PGhlYWQ+PC9oZWFkPjxwPnBhZ2U8L3A+\r
        --in--\r
        --=x\r
        Content-Type: image/png\r
        Content-Disposition: attachment; filename=a\r
        \r
        x\r
        --=x--\r

        """

    private static let line =
        #"{"n":NaN,"a":[{"b":["}",null]}],"title":"A \ud83d\ude00 \ud800","date":"2023-06-18T09:30:00Z","url":"x","#
        + #""text":["<p>a</p>","b\n\\\"c"],"html":"<!-- x --><html><p>y"}"#

    private static let pieces = [
        "=?", "?=", "\"", "\\", "\r\n", "\n\n", "--", ";", "=", "\u{FEFF}", "{", "}", "[", "]", "\\u", "\\ud800", "<",
        "<!--",
        ":", ",", "''", "*0*=", "Content-Type: multipart/mixed; boundary=in\r\n", "99999999999999999999", "\0", "é",
    ].map { Array($0.utf8) }

    private func mutated(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &numbers) {
            let place = Int.random(in: 0...bytes.count, using: &numbers)
            let end = min(bytes.count, place + Int.random(in: 0...12, using: &numbers))
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0: bytes.removeSubrange(place..<end)
            case 1: bytes.insert(contentsOf: Self.pieces.randomElement(using: &numbers) ?? [], at: place)
            case 2: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &numbers))
            default: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &numbers) }
            }
        }
        return Int.random(in: 0..<8, using: &numbers) == 0
            ? Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &numbers))) : bytes
    }

    @Test func damagedMailsAreRead() {
        var numbers = SeededNumbers(state: 20_261_125)
        var read = 0
        for _ in 0..<5000 {
            let bytes = mutated(Array(Self.mail.utf8), &numbers)
            _ = documentKind(of: bytes, named: "a")
            if (try? mailContent(bytes)) != nil { read += 1 }
        }
        #expect(read > 3500)
    }

    @Test func damagedRecordsAreRead() {
        var numbers = SeededNumbers(state: 20_261_126)
        var read = 0
        for turn in 0..<5000 {
            let bytes = mutated(Array(Self.line.utf8), &numbers)
            if let raw = try? rawDocument(ofRecord: bytes, origin: "") {
                read += 1
                let isValid = isValidUTF8(raw.bytes.span)
                #expect(isValid)
            }
            var splitter = RecordSplitter(isByLine: turn % 2 == 0, mostBytes: 100)
            var index = 0
            while splitter.record(in: bytes, from: &index) != nil {}
            _ = splitter.rest()
            #expect(index == bytes.count)
        }
        #expect(read > 700)
    }
}
