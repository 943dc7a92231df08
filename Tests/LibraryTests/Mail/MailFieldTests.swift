import Testing
import Text

@testable import Library

/// Values of header fields: words, parameters, days.
@Suite struct MailFieldTests {
    @Test(arguments: [
        ("plain words", "plain words"),
        ("=?utf-8?Q?Br=C3=BCcke_=C3=B6ffnet?=", "Brücke öffnet"),
        ("=?UTF-8?B?QnLDvGNrZQ==?= opens", "Brücke opens"),
        ("=?iso-8859-1*de?q?M=FChle?=", "Mühle"),
        ("=?utf-8?Q?a?=\r\n =?utf-8?Q?b?= =?utf-8?Q?c?= d", "abc d"),
        ("=?utf-8?B?ww==?= =?utf-8?B?vA==?=", "ü"),
        ("=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=", "日本"),
        ("(=?utf-8?Q?a?=)", "(a)"),
        ("=?utf-8?Q?two words=3F?=", "two words?"),
        ("=?nonsense?Q?a=20b?=", "a b"),
        ("=?utf-8?X?a?= =?utf-8?Q? =? =?", "=?utf-8?X?a?= =?utf-8?Q? =? =?"),
        ("=?utf-8?Q??=", ""),
        ("=?", "=?"),
        ("a\u{1}\r\n\tb  c\u{7F}", "a b c"),
        ("Brücke", "Brücke"),
    ])
    func encodedWordsAreDecoded(value: String, text: String) {
        #expect(headerText(Array(value.utf8)) == text)
    }

    @Test(arguments: [
        ("text/html; charset=utf-8", "text/html", ["charset": "utf-8"]),
        ("TEXT/Plain (a comment); Charset = \"ISO-8859-1\" ;", "text/plain", ["charset": "ISO-8859-1"]),
        (#"multipart/mixed; boundary="a;\"b\\c=""#, "multipart/mixed", ["boundary": #"a;"b\c="#]),
        ("a/b; x*0=one; x*2=three; x*1=two", "a/b", ["x": "onetwothree"]),
        ("a/b; x*=utf-8'de'M%C3%BChle", "a/b", ["x": "Mühle"]),
        ("a/b; x*0*=iso-8859-1''M%FC; x*1=\"h%6Ce\"", "a/b", ["x": "Müh%6Ce"]),
        ("a/b; x*y=1; =2; z; charset=us-ascii (plain); charset=b", "a/b", ["x*y": "1", "charset": "us-ascii"]),
        ("", "", [:]),
        (";;;\"", "", [:]),
        ("a/b; x=\"open", "a/b", ["x": "open"]),
    ])
    func parametersAreRead(field: String, value: String, parameters: [String: String]) {
        let type = ContentType(Array(field.utf8))
        #expect(type.value == value)
        #expect(type.parameters.mapValues { String(decoding: $0, as: UTF8.self) } == parameters)
    }

    @Test(arguments: [
        ("QnLDvGNrZQ==", "Brücke"), ("QnLD\r\nvGNr ZQ", "Brücke"), ("YQ==Yg==", "ab"), ("Y*Q-=", "a"), ("A", ""),
        ("", ""),
    ])
    func base64IsRead(bytes: String, text: String) {
        let decoded = base64Decoded(Array(bytes.utf8).span)
        #expect(decoded == Array(text.utf8))
    }

    @Test(arguments: [
        ("a=20b=C3=bc", "a bü"), ("one=\r\ntwo=  \nthree=", "onetwothree"), ("a  \t\r\nb =20 \nc", "a\r\nb  \nc"),
        ("5=6 =ZZ =", "5=6 =ZZ "), ("=", ""),
    ])
    func quotedPrintableIsRead(bytes: String, text: String) {
        let decoded = quotedPrintableDecoded(Array(bytes.utf8).span)
        #expect(String(decoding: decoded, as: UTF8.self) == text)
    }

    @Test(arguments: [
        ("Sun, 18 Jun 2023 09:30:00 +0200 (CEST)", "2023-06-18"),
        ("18 Jun 23 09:30 EDT", "2023-06-18"),
        ("Fri, 21 Nov 97 09:55:06 -0600", "1997-11-21"),
        ("Fri, 21 Nov 102 09:55:06 Z", "2002-11-21"),
        ("Fri (a day), 21(th) Nov 1997", "1997-11-21"),
        ("Sunday, 18-Jun-23 09:30:00 GMT", "2023-06-18"),
        ("Sun Jun 18 09:30:00 2023", "2023-06-18"),
        ("June 18, 2023 at 9:30 am", "2023-06-18"),
        ("2023-06-18", "2023-06-18"),
        ("2023-06-18T23:30:00.000-05:00", "2023-06-18"),
        ("2023/6/18 09:30", "2023-06-18"),
        ("20230618T093000Z", "2023-06-18"),
        ("1687080600", "2023-06-18"),
        ("1687080600.25", "2023-06-18"),
        ("1687080600000", "2023-06-18"),
        ("Mon, 30 Feb 2023", nil),
        ("2023-13-01", nil),
        ("soon", nil),
        ("18 Jun", nil),
        ("", nil),
        ("(((((18 Jun 2023", nil),
        ("99999999999999999999999999 Jun 99999999999999999999", nil),
    ])
    func daysAreRead(value: String, day: String?) {
        #expect(writtenDay(Array(value.utf8))?.description == day)
    }
}
