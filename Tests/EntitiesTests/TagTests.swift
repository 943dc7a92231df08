import Entities
import Testing

@Suite struct TagTests {
    @Test func tagsAreIOB2() {
        let sentences = [
            ["Anna", "Lindh", "visited", "the", "United", "Nations", "in", "Geneva", "."], [], ["Lindh", "left", "."],
        ]
        #expect(
            tags(for: sentences, model: model) == [
                ["B-PER", "I-PER", "O", "O", "B-ORG", "I-ORG", "O", "B-LOC", "O"], [], ["B-PER", "O", "O"],
            ])
    }

    @Test(arguments: [[[]], [[""]], [["", "Oslo", ""]], [["\u{0}", " ", "\n"]], []] as [[[String]]])
    func theAnswerHasTheShapeOfTheQuestion(sentences: [[String]]) {
        #expect(tags(for: sentences, model: model).map(\.count) == sentences.map(\.count))
    }

    @Test func possessiveClitsAreLeftOut() {
        #expect(
            tags(for: [["We", "like", "Norway", "'s", "coast", "."]], model: model) == [
                ["O", "O", "B-LOC", "O", "O", "O"]
            ])
    }
}
