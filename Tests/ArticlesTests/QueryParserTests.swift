import Articles
import Testing
import Text

@Suite struct QueryParserTests {
    /// The query as its parser understood it: groups parted by `&`, alternatives by `|`.
    private func shown(_ query: SearchQuery) -> String {
        query.groups.map { group in
            group.map { ($0.isNegated ? "not " : "") + shown($0.condition) }.joined(separator: " | ")
        }.joined(separator: " & ")
    }

    private func shown(_ condition: SearchQuery.Condition) -> String {
        func days(_ span: DaySpan) -> String {
            (span.first?.description ?? "") + ".." + (span.last?.description ?? "")
        }
        return switch condition {
        case .words(let words): "<\(words.text)>" + (words.isPrefix ? "*" : "")
        case .title(let words): "title<\(words.text)>" + (words.isPrefix ? "*" : "")
        case .author(let name): "by<\(name)>"
        case .source(let name): "feed<\(name)>"
        case .unread: "unread"
        case .read: "read"
        case .tag(let tag): "tag:\(tag)"
        case .starred: "starred"
        case .published(let span): "published \(days(span))"
        case .happened(let span): "happened \(days(span))"
        case .entity(let kind, let name): "\(kind?.rawValue ?? "any")<\(name)>"
        }
    }

    @Test(arguments: [
        ("", ""), ("  \t ", ""), ("tide", "<tide>"), ("tide pier", "<tide> & <pier>"),
        ("\"the old pier\" gale", "<the old pier> & <gale>"), ("-gale", "not <gale>"), ("--gale", "not <-gale>"),
        ("a OR b c", "<a> | <b> & <c>"), ("a OR -b OR c", "<a> | not <b> | <c>"), ("or OR ORe", "<or> | <ORe>"),
        ("pre*", "<pre>*"), ("\"the pi\"*", "<the pi>*"), ("a*b", "<a*b>"), ("tide\"pier\"", "<tide> & <pier>"),
        ("title:pier", "title<pier>"), ("TITLE:\"old pi\"*", "title<old pi>*"), ("-title:pier", "not title<pier>"),
        ("by:quill", "by<quill>"), ("feed:\"evening ledger\"", "feed<evening ledger>"),
        ("is:unread is:Read is:starred", "unread & read & starred"),
        (
            "person:finn org:navy place:\"new york\" about:x",
            "person<finn> & organization<navy> & place<new york> & any<x>"
        ),
        ("after:2023", "published 2024-01-01.."), ("before:2023-06", "published ..2023-05-31"),
        ("after:9999", "published 9999-12-31.."),
        ("on:2024-02", "published 2024-02-01..2024-02-29"), ("on:2023-06-18", "published 2023-06-18..2023-06-18"),
        ("on:yesterday", "published 2023-06-17..2023-06-17"), ("after:7d", "published 2023-06-12.."),
        ("after:1M", "published 2023-05-19.."), ("on:1y", "published 2022-06-18..2022-06-18"),
        ("happened:2022-11..2023-02", "happened 2022-11-01..2023-02-28"), ("happened:2023..", "happened 2023-01-01.."),
        ("happened:..1999", "happened ..1999-12-31"), ("happened:2023-02", "happened 2023-02-01..2023-02-28"),
        ("https://ledger.example/a", "<https://ledger.example/a>"), ("10:30", "<10:30>"), ("é:ù", "<é:ù>"),
        ("no\u{0}thing", "<no> & <thing>"), ("\"no\u{0}thing\"", "<no thing>"), ("(a) {b} ^c", "<(a)> & <{b}> & <^c>"),
    ])
    func aSearchIsReadAsMeant(typed: String, wanted: String) throws {
        #expect(shown(try SearchQuery(typed, today: CivilDate(iso: "2023-06-18"))) == wanted)
    }

    /// The bytes of the mistake stand between the marks.
    @Test(arguments: [
        ("tide [\"the pier]", QueryError.Reason.unclosedPhrase), ("a [-] b", .missingTerm), ("a [-]", .missingTerm),
        ("[OR] a", .missingAlternative), ("a [OR]", .missingAlternative), ("a OR [OR] b", .missingAlternative),
        ("title:[]", .missingValue), ("by:[] x", .missingValue), ("[colour]:red", .unknownField),
        ("is:[new]", .unknownState), ("on:[2023-02-30]", .badDate), ("after:[someday]", .badDate),
        ("after:[7]", .badDate), ("happened:[..]", .badDate), ("happened:[x]..2023", .badDate),
        ("happened:[2023..2022]", .reversedInterval), ("a [&] b", .noWord),
        ("title:[***]", .noWord), ("[\"\"]", .noWord), ("[🌊]", .noWord),
    ])
    func aMistakeSaysWhereItStands(marked: String, reason: QueryError.Reason) {
        let bytes = Array(marked.utf8)
        let open = bytes.firstIndex(of: UInt8(ascii: "[")) ?? 0
        let close = bytes.lastIndex(of: UInt8(ascii: "]")) ?? 0
        let typed = String(decoding: bytes.filter { $0 != 0x5B && $0 != 0x5D }, as: UTF8.self)
        let wanted = QueryError(position: open, length: close - open - 1, reason: reason)
        #expect(throws: wanted) { try SearchQuery(typed) }
    }

    @Test func relativeDatesNeedADay() {
        #expect(throws: QueryError(position: 3, length: 5, reason: .badDate)) { try SearchQuery("on:today") }
    }

    @Test func aPastedTextIsNoSearch() {
        let words = String(repeating: "a ", count: 65)
        #expect(throws: QueryError(position: 128, length: 1, reason: .tooLong)) { try SearchQuery(words) }
        let long = String(repeating: "a", count: 5000)
        #expect(throws: QueryError(position: 4096, length: 904, reason: .tooLong)) { try SearchQuery(long) }
    }
}
