import Testing

@testable import Cleaning

@Suite struct BodyTests {
    private func text(_ lines: [String]) -> [String] {
        let document = cleaned(lines.joined(separator: "\n\n"))
        return document.article.paragraphs.map { document.article.text[$0] }
    }

    @Test func theListThatTheLastLineAnnouncesIsText() {
        let items = ["A bus line by the autumn", "A new landing stage", "Free rides for the children of the shore"]
        let announced = report + ["The council has promised three things to the people of the northern shore:"] + items
        #expect(text(["Home", "News"] + announced + ["Advertisement", "Subscribe to our newsletter"]) == announced)
    }

    @Test func otherArticlesWithTheirDaysAreNoText() {
        let teasers = [
            "Fishermen block the canal again", "12 April 2021",
            "They want to be heard before the summer, they said on Monday.",
            "Ferry captain says goodbye to the sea", "11 April 2021",
            "Thirty years, two storms and one rescued dog are enough for him.",
            "Bridge to stay open all night long", "10 April 2021",
            "Lorries may now cross until the morning, the ministry said.",
        ]
        #expect(text(["Advertisement"] + report + ["Share this article"] + teasers) == report)
    }

    @Test func whatReadersWriteIsNoText() {
        let comments = [
            "Add comment", "I have used that ferry since I was a boy, and I will miss the sound of it in the morning.",
            "They should have repaired it years ago, when the piles were still sound, as everybody here knew.",
        ]
        #expect(text(["Advertisement"] + report + comments) == report)
    }

    @Test func afterTheWebsOwnLinesComesNoText() {
        let island = ["Share this article", "Subscribe to our newsletter", "Leave a comment"]
        let more = "The weather on the coast will stay calm until the end of the week, the office said."
        #expect(text(report + island + [more]) == report)
    }

    @Test func aRowOfTopicsWithTheirNumbersIsNoText() {
        let topics = "Harbour (12) Ferries (3) Bridges (41) Weather (7) Fishing (19)"
        #expect(text(["Advertisement", topics] + report + [topics]) == report)
    }
}
