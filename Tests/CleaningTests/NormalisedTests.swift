import Testing
import Text

@testable import Cleaning

@Suite struct NormalisedTests {
    @Test(arguments: [
        ("a\r\nb\rc", "a\nb\nc"),
        ("Tom &amp; Ann&#8217;s &quot;pier&quot; &#x2014; 5&euro;", "Tom & Ann’s \"pier\" — 5€"),
        ("&#150; &#0; &#x110000; &amp;#8217; &amp;quot;", "– \u{FFFD} \u{FFFD} ’ \""),
        ("AT&T &nosuchname; &; & &#; &#x; R&D;", "AT&T &nosuchname; &; & &#; &#x; R&D;"),
        ("co\u{AD}op\u{200B}er\u{FEFF}ate", "cooperate"),
        ("\u{202E}evil\u{202C} \u{2067}x\u{2069}", "evil x"),
        ("a\u{A0}b\u{2009}c\u{3000}d\te", "a b c d e"),
        ("bell\u{7} esc\u{1B}[0m del\u{7F} c1\u{9D}", "bell esc[0m del c1"),
        ("&amp;#27;[31mred &#7;", "[31mred "),
        ("می‌رود 👩‍👧 naïve “quotes” stay", "می‌رود 👩‍👧 naïve “quotes” stay"),
        ("icon \u{E001}\u{F8FF} gone", "icon  gone"),
    ])
    func whatEncodingsAndTypesettersLeftIsMadePlain(text: String, plain: String) {
        #expect(String(decoding: normalised(UTF8Text(text)), as: UTF8.self) == plain)
    }

    @Test(arguments: [
        ("Itâ€™s the mayorâ€™s pier", "It’s the mayor’s pier"),
        ("GrÃ¶ÃŸe und HÃ¶he", "Größe und Höhe"),
        ("Only one Ã© here", "Only one Ã© here"),
        ("It’s â€™ mixed with a real mark â€™", "It’s â€™ mixed with a real mark â€™"),
        ("SÃO PAULO e MARANHÃO", "SÃO PAULO e MARANHÃO"),
    ])
    func mojibakeIsRepairedOnlyWhereNothingIsLost(text: String, repaired: String) {
        #expect(String(decoding: withoutMojibake(Array(text.utf8)), as: UTF8.self) == repaired)
    }
}
