import Testing

@testable import Entities

@Suite struct WordClassesTests {
    @Test func wordsOfLikeSurroundingsShareAClass() {
        var (random, columns) = (SplitMix(seed: 3), "")
        for _ in 0..<400 {
            let animal = random.one(of: ["cat", "dog", "hen"])
            let verb = random.one(of: ["ran", "sat", "ate"])
            columns += "the\tO\n\(animal)\tO\n\(verb)\tO\n.\tO\n\n"
        }
        let documents = TaggedDocument.documents(of: Array(columns.utf8), marksOthers: true)
        let found = WordClasses(of: documents, count: 4, least: 2, rounds: 10)
        func wordClass(_ word: String) -> UInt16? { found.words.first { $0.word == hash(of: word) }?.wordClass }
        #expect(wordClass("cat") == wordClass("dog") && wordClass("cat") == wordClass("hen"))
        #expect(wordClass("ran") == wordClass("sat") && wordClass("ran") == wordClass("ate"))
        #expect(wordClass("cat") != wordClass("ran") && wordClass("cat") != nil)
        #expect(Set(found.paths).count == 4)
    }

    @Test func tooFewWordsHaveNoClasses() {
        #expect(WordClasses(of: [], count: 4, least: 1, rounds: 1).words.isEmpty)
    }
}
