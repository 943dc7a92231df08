import Articles
import Testing
import Text

@testable import Timelines

private let published = CivilDate(iso: "2023-06-18")

/// The first day of what happens at a word of a text whose times are marked.
private func day(of word: String, in text: String, published: CivilDate? = published) -> String? {
    let (plain, times) = marked(text)
    let days = HappeningDays(in: TokenizedText(UTF8Text(plain)), times: times, entities: [], published: published)
    guard let place = plain.range(of: word) else { return "no such word" }
    return days.day(at: place)?.span.first?.description
}

extension String {
    /// The byte at which `word` begins.
    fileprivate func range(of word: String) -> Int? {
        let (bytes, wanted) = (Array(utf8), Array(word.utf8))
        return bytes.indices.first { bytes[$0...].starts(with: wanted) }
    }
}

struct HappeningDaysTests {
    @Test(arguments: [
        // The saying and what is said.
        ("The mayor said on [2023-06-16 Friday] that the bridge fell on [2023-06-14 Wednesday].", "said", "2023-06-16"),
        ("The mayor said on [2023-06-16 Friday] that the bridge fell on [2023-06-14 Wednesday].", "fell", "2023-06-14"),
        // A noun with a time of its own.
        ("It has sold ten boats since its launch in [2003-04-28 2003].", "launch", "2003-04-28"),
        ("After the [2023-02-01 February] trip he spoke on [2023-06-16 Friday].", "trip", "2023-02-01"),
        ("After the [2023-02-01 February] trip he spoke on [2023-06-16 Friday].", "spoke", "2023-06-16"),
        // An aside between marks.
        ("The dam, begun in [2020-05-01 May], was closed on [2023-06-16 Friday].", "begun", "2020-05-01"),
        ("The dam, begun in [2020-05-01 May], was closed on [2023-06-16 Friday].", "closed", "2023-06-16"),
        // Clauses that happen together.
        ("The crowd cheered on [2023-06-16 Friday] when she landed.", "landed", "2023-06-16"),
        ("She landed on [2023-06-16 Friday] and thanked the crew.", "thanked", "2023-06-16"),
        // The nearer of two.
        (
            "Ann flew in [1961-05-05 May 1961], and Ben circled the Earth in [1962-02-20 February 1962].", "circled",
            "1962-02-20"
        ),
        // Nobody has said what is yet to come.
        ("The firm announced ten new ships for [2024-01-01..2024-12-31 2024].", "announced", "2023-06-18"),
    ])
    func aWordHappensWhenItsClauseDoes(text: String, word: String, wanted: String) {
        #expect(day(of: word, in: text) == wanted)
    }

    @Test func whatNoTimeDatesHappenedOnTheDayTheArticleIsAbout() {
        let text =
            "The tunnel burned on [2023-06-16 Friday]. Trains stopped at once. It will open again. It has two tubes."
        #expect(day(of: "stopped", in: text) == "2023-06-16")
        #expect(day(of: "open", in: text) == "2023-06-18")
        #expect(day(of: "has", in: text) == "2023-06-18")
        let old = "The tunnel burned on [2023-05-16 May 16]. Trains stopped at once."
        #expect(day(of: "stopped", in: old) == "2023-06-18")
        #expect(day(of: "stopped", in: old, published: nil) == nil)
    }

    @Test func textsWithoutAWordHaveNoDay() {
        let empty = HappeningDays(in: TokenizedText(UTF8Text("")), times: [], entities: [], published: published)
        #expect(empty.day(at: 0) == nil)
        #expect(day(of: "...", in: "... on [2023-06-16 Friday]") != nil)
    }

    @Test func impliedEventsTellWhatNoTimeDates() {
        let text = "The tunnel burned on [2023-06-16 Friday]. Trains stopped at once. It has two tubes."
        #expect(events(text).map(\.label) == ["The tunnel burned"])
        let all = events(text, includesImplied: true)
        #expect(all.map(\.label) == ["The tunnel burned", "Trains stopped"])
        #expect(all.map(\.certainty) == [.stated, .approximate])
        #expect(all.map(\.span.first?.description) == ["2023-06-16", "2023-06-16"])
    }

    @Test func theExtentOfAnEventIsWhatItsTimeDates() {
        let text = "The mayor said on [2023-06-16 Friday] that the bridge fell on [2023-06-14 Wednesday]."
        let plain = Array(marked(text).text.utf8)
        let parts = events(text).map { String(decoding: plain[$0.extent.lower..<$0.extent.upper], as: UTF8.self) }
        #expect(parts.first?.hasPrefix("The mayor said on Friday") == true)
        #expect(parts.last?.hasSuffix("the bridge fell on Wednesday") == true)
    }
}
