import Articles
import Testing
import Text

@testable import Timelines

private let published = CivilDate(iso: "2023-06-18")

/// A text and its times, which are marked in it: "It flew on [1957-10-04 that day]."; a span is written "from..to".
func marked(_ marked: String) -> (text: String, times: [TimeExpression]) {
    var (text, times) = ("", [TimeExpression]())
    for (index, piece) in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
        guard index > 0 else {
            text += piece
            continue
        }
        let parts = piece.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
        let words = parts[0].split(separator: " ", maxSplits: 1)
        let ends = words[0].split(separator: "..", omittingEmptySubsequences: false).map { CivilDate(iso: $0) }
        let start = text.utf8.count
        text += words[1]
        times.append(
            TimeExpression(
                range: ByteRange(start, text.utf8.count), type: .date, value: "2023-01-01",
                span: DaySpan(from: ends.first ?? nil, to: ends.last ?? nil), precision: .day))
        text += parts[1]
    }
    return (text, times)
}

/// Events of a text whose times are marked.
func events(
    _ text: String, on day: CivilDate? = published, people: [String] = [], includesImplied: Bool = false
) -> [Event] {
    let (text, times) = marked(text)
    let entities = people.map { name in
        Entity(kind: .person, name: name, aliases: [], roles: [], mentions: ranges(of: name, in: text))
    }
    return Timelines.events(
        in: TokenizedText(UTF8Text(text)), times: times, entities: entities, published: day,
        includesImplied: includesImplied)
}

private func ranges(of name: String, in text: String) -> [ByteRange] {
    let (bytes, wanted) = (Array(text.utf8), Array(name.utf8))
    guard bytes.count >= wanted.count else { return [] }
    return (0...(bytes.count - wanted.count)).filter { Array(bytes[$0..<($0 + wanted.count)]) == wanted }
        .map { ByteRange($0, $0 + wanted.count) }
}

struct TimelinesTests {
    @Test(arguments: [
        (
            "The space age opened on [1957-10-04 October 4, 1957], when a small ball began to beep.",
            "The space age opened"
        ),
        ("On [1969-07-20 July 20, 1969], two men landed on the Moon.", "Two men landed on the Moon"),
        ("The probe reached Venus in [1962-12-14 December 1962].", "The probe reached Venus"),
        ("After the [1967-01-27 January] fire was put out, work stopped.", "The fire was put out"),
        ("Skylab, which was launched in [1973-05-14 May 1973], fell in [1979-07-11 July 1979].", "Skylab was launched"),
        ("Yuri Gagarin, a pilot, circled the Earth on [1961-04-12 April 12, 1961].", "Yuri Gagarin circled the Earth"),
        ("[1957-10-04 Today]'s launch was a success.", "Launch was a success"),
        (
            "The mayor said on [2023-06-17 Saturday] that he hopes to reopen the bridge.",
            "The mayor said he hopes to reopen the bridge"
        ),
        ("The bridge is closed, officials said on [2023-06-17 Saturday].", "The bridge is closed"),
        ("Skylab, which flew well, housed crews before it was given up in [1974-02-08 1974].", "Skylab was given up"),
        ("The ship could sail as early as [2023-06-20 Tuesday].", "The ship could sail"),
        ("[2023-06-17 Saturday] is the tenth anniversary of the flood.", "The tenth anniversary of the flood"),
        (
            "The crew answered on [1958-01-31 January 31], with a slim satellite.",
            "The crew answered with a slim satellite"
        ),
        (
            "The Soviet Union launched a probe in [1959-09-12 1959] and flew past Venus later.",
            "The Soviet Union launched a probe"
        ),
        ("Luna 9 landed softly and sent pictures home in [1966-02-03 1966].", "Luna 9 sent pictures home"),
        ("Founded in [1911-01-01 1911], the firm makes pumps.", "The firm founded"),
        ("Born in [1934-03-09 1934] near Moscow, Gagarin flew jets.", "Gagarin born near Moscow"),
        ("Officials said the dam broke on [2023-06-16 Friday].", "The dam broke"),
        ("Shares fell, the third slide since [2020-03-01 March 2020].", "The third slide"),
        ("Nobody had come since the crew left in [1972-12-14 December 1972].", "The crew left"),
    ])
    func theLabelTellsTheClauseWithoutTheTime(text: String, label: String) {
        #expect(events(text).first?.label == label)
    }

    @Test func titlesBeforeANameAreLeftOut() {
        let found = events(
            "French Foreign Minister Ann Smith flew to Rome on [2023-06-17 Saturday].", people: ["Ann Smith"])
        #expect(found.map(\.label) == ["Ann Smith flew to Rome"])
        #expect(found.map(\.entities) == [[0]])
    }

    @Test func heInWhatOneSaysIsTheOneWhoSays() {
        let found = events("Ann Smith said on [2023-06-17 Saturday] that she will retire in [2024-01-01 January].")
        #expect(found.map(\.label) == ["Ann Smith said she will retire", "Ann Smith will retire"])
        #expect(found.map(\.certainty) == [.stated, .expected])
    }

    @Test(arguments: [
        "The committee on the safety of the northern ferries and harbours decided at its long session in the town hall "
            + "on [2023-06-17 Saturday] to replace all the boats that were built before the great storm.",
        "It was \(String(repeating: "very ", count: 40))cold on [2023-06-17 Saturday].",
        "\(String(repeating: "x", count: 300)) on [2023-06-17 Saturday].",
    ])
    func longLabelsAreCutBetweenWords(text: String) {
        let label = events(text).first?.label ?? ""
        #expect(!label.isEmpty && label.utf8.count <= 72)
    }

    @Test(arguments: [
        ("It ran from [1962-01-01..1962-12-31 1962] to [1964-01-01..1964-12-31 1964].", "1962-01-01", "1964-12-31"),
        ("It ran between [1962-01-01..1962-12-31 1962] and [1964-01-01..1964-12-31 1964].", "1962-01-01", "1964-12-31"),
        ("It has run since [2020-03-01..2020-03-31 March 2020].", "2020-03-01", "2023-06-18"),
        ("He stays through [2023-06-19 Monday].", "2023-06-18", "2023-06-19"),
    ])
    func wordsOfAnIntervalMakeOneSpan(text: String, from: String, to: String) {
        #expect(events(text).map(\.span) == [DaySpan(from: CivilDate(iso: from), to: CivilDate(iso: to))])
    }

    @Test(arguments: [
        ("The king arrived on [2023-06-17 Saturday].", Event.Certainty.stated),
        ("The king will arrive on [2023-06-20 Tuesday].", .expected),
        ("Talks could follow in [2023-06-18.. the coming months].", .expected),
        ("The king could have come on [2023-06-10 June 10].", .stated),
    ])
    func whatLiesAheadIsExpected(text: String, certainty: Event.Certainty) {
        #expect(events(text).map(\.certainty) == [certainty])
    }

    @Test func theFirstSentenceHappensOnThePublicationDay() {
        let text = "Fire closed the tunnel to all trains. Nobody was hurt. It opened in [1998-01-01..1998-12-31 1998]."
        let found = events(text)
        #expect(found.map(\.label) == ["Fire closed the tunnel to all trains", "It opened"])
        #expect(found.first?.span == published.map { DaySpan(day: $0) } && found.first?.time == nil)
        #expect(events(text, on: nil).map(\.label) == ["It opened"])
    }

    @Test func timesOfTwoClausesMakeTwoEvents() {
        let text =
            "Alan Shepard flew in [1961-05-05 May 1961], and John Glenn circled the Earth in [1962-02-20 February 1962]."
        #expect(events(text).map(\.label) == ["Alan Shepard flew", "John Glenn circled the Earth"])
        #expect(events(text).map(\.time) == [0, 1])
    }

    @Test func timesOfOneClauseMakeOneEventUnlessTheyAreListed() {
        let compared =
            "Sales of the shop rose from [2022-06-01..2022-06-30 a year earlier] by a third on [2023-06-17 Saturday]."
        #expect(events(compared).map(\.time) == [1])
        let listed = "Apollo crews flew in [1968-01-01..1968-12-31 1968] and [1969-01-01..1969-12-31 1969]."
        #expect(events(listed).map(\.time) == [0, 1])
    }

    @Test func partsOfAListTellWhatHappenedAtTheirTimes() {
        let text =
            "It was the end of a contest that the East led, with the first moon in [1957-10-04 October 1957], with the "
            + "flight of Yuri Gagarin on [1961-04-12 April 12, 1961], and with a walk in space in [1965-03-18 March 1965]."
        #expect(
            events(text).map(\.label) == ["The first moon", "The flight of Yuri Gagarin", "A walk in space"])
    }

    @Test func repeatedAndUnknownTimesGiveNoEvent() {
        let text = UTF8Text("They meet every day. It lasted five years.")
        let times = [
            TimeExpression(range: ByteRange(10, 19), type: .set, value: "P1D", precision: .day),
            TimeExpression(range: ByteRange(31, 41), type: .duration, value: "P5Y", precision: .year),
        ]
        #expect(Timelines.events(in: TokenizedText(text), times: times, entities: [], published: nil).isEmpty)
    }

    @Test(arguments: ["on [2023-06-17 Monday] ", "and he said [2023-06-17 Monday], ", "[2023-06-17 Monday]"])
    func manyTimesInOneSentenceEndInTime(piece: String) {
        for event in events(String(repeating: piece, count: 1000)) { #expect(!event.label.isEmpty) }
    }
}
