import Articles
import FoundationEssentials
import Library
import Testing
import Text

@Suite struct AnswerTests {
    private let engines = Engines()

    /// The fields of a line of JSON that are strings or null.
    private struct Fault: Decodable, Equatable {
        let id: Int?
        let error: String
    }

    private struct Annotated: Decodable {
        struct Time: Decodable {
            let start: Int
            let end: Int
            let value: String
        }

        struct Entity: Decodable {
            let kind: String
            let subtype: String?
            let name: String
            let mentions: [[Int]]
        }

        let id: String
        let times: [Time]
        let entities: [Entity]
    }

    @Test func offsetsAreCodePoints() throws {
        let line = #"{"id":"a","text":"Ärzte in Köln – Anna Lind came to Berlin on Friday.","published":"2024-05-01"}"#
        let answer = jsonLine(try engines.annotateAnswer(to: line))
        let read = try JSONDecoder().decode(Annotated.self, from: Data(answer.utf8))
        let friday = try #require(read.times.first)
        #expect((friday.start, friday.end, friday.value) == (44, 50, "2024-04-26"))
        let berlin = try #require(read.entities.first { $0.name == "Berlin" })
        #expect(berlin.mentions == [[34, 40]])
        #expect(berlin.subtype == "city")
        #expect(read.entities.first { $0.name == "Anna Lind" }?.subtype == nil)
    }

    @Test func sentencesAreAnsweredWithOneTagAToken() throws {
        let line = #"{"id":1,"sentences":[["France","won","."],[]],"unknown":true}"#
        #expect(jsonLine(try engines.annotateAnswer(to: line)) == #"{"id":1,"tags":[["B-LOC","O","O"],[]]}"#)
    }

    @Test func codeNamesNobody() {
        let text = UTF8Text("Anna Lind wrote it.\n\nlet Berlin = France(1999)\n\nShe lives in Oslo.")
        let article = Article(title: "", text: text, kinds: [.text, .code, .text])
        let annotations = engines.annotate(article)
        let code = article.paragraphs[1]
        #expect(annotations.entities.contains { $0.name == "Oslo" })
        #expect(!annotations.entities.flatMap(\.mentions).contains { code.overlaps($0) })
        #expect(!annotations.times.contains { code.overlaps($0.range) })
    }

    @Test func aPageIsAnsweredLikeAText() throws {
        let html =
            "<!doctype html><title>Pier</title><h1>Pier</h1><p>The harbour council voted on Tuesday to close the pier.</p>"
            + "<h2>Why</h2><p>It had stood for sixty-two years, and it would not have stood another.</p>"
        let line = jsonLine(["id": "p", "html": html])
        let answer = jsonLine(try engines.cleanAnswer(to: line))
        #expect(answer.contains("voted on Tuesday to close the pier."))
        #expect(!answer.contains("<p>"))
        let raw = RawDocument(bytes: Array(html.utf8), origin: "standard input")
        #expect(try engines.clean(raw).article.markdown.contains("\n\n## Why\n\n"))
    }

    @Test func aSurrogateWithoutItsOtherHalfIsNoFault() throws {
        let line = #"{"id":1,"text":"a\ud800 b\udc00c \ud83d\ude00 \\ud800","published":"2024-05-01"}"#
        #expect(throws: Never.self) { try engines.annotateAnswer(to: line) }
    }

    @Test(arguments: [
        (#"{"id":7}"#, 7, "no \"text\" or \"sentences\""),
        (#"{"id":7,"text":5}"#, 7, "the field \"text\" has the wrong type"),
        (#"{"id":7,"text":"a","published":"soon"}"#, 7, "\"published\" is no day: soon"),
        ("nonsense", nil, "not a line of JSON"),
    ])
    func aBadQuestionIsAnsweredWithItsFault(line: String, id: Int?, error: String) throws {
        let fault = try #require(throws: QuestionFault.self) { try engines.annotateAnswer(to: line) }
        let read = try JSONDecoder().decode(Fault.self, from: Data(jsonLine(fault).utf8))
        #expect(read == Fault(id: id, error: error))
    }

    @Test func cleaningKeepsWhatItTakesOut() throws {
        let line = #"""
            {"id":"x","text":"Harbour opens\n\nBy Ida Holm\n\nThe harbour of Lindby opened again on Thursday, two days after the storm.\n\nSee also: Storm closes the harbour\n\nPilots brought in eleven ships that had waited outside since Tuesday, the master said.\n\nLeave a Reply"}
            """#
        let answer = jsonLine(try engines.cleanAnswer(to: line))
        #expect(answer.contains(#""reason":"related""#))
        #expect(answer.contains(#""authors":["Ida Holm"]"#))
        #expect(answer.contains(#""title":"Harbour opens""#))
        #expect(!answer.contains(#"master said.\n\nLeave"#))
    }
}
