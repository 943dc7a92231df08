import Testing

@testable import Entities

@Suite struct VectorClassesTests {
    /// Words around four directions, the first two near each other.
    private func classes(seed: UInt64) -> VectorClasses {
        var random = SplitMix(seed: seed)
        let centres: [[Float]] = [[1, 0, 0], [0.8, 0.6, 0], [0, 0, 1], [0, -1, 0]]
        var (words, vectors): ([String], [Float]) = ([], [])
        for number in 0..<80 {
            let group = (number + number / 20) % 4
            words.append("\("abcd".map(String.init)[group])\(number)x")
            vectors += centres[group].map { 3 * ($0 + Float(random.number(in: 0...9)) / 100) }
        }
        return VectorClasses(of: words, vectors: vectors, size: 3, count: 4, rounds: 10)
    }

    @Test func wordsOfOneDirectionShareAClass() {
        let found = classes(seed: 1).classes
        #expect(found.count == 4)
        #expect(found.allSatisfy { Set($0.words.map(\.first)).count == 1 && $0.words.count == 20 })
    }

    @Test func nearClassesShareTheBeginningOfTheirPath() throws {
        let found = classes(seed: 1).classes
        let paths = try "abcd".map { letter in try #require(found.first { $0.words[0].first == letter }).path }
        #expect(paths[0].dropLast() == paths[1].dropLast() && Set(paths).count == 4)
    }

    @Test func linesAreReadAsTheyWereWritten() {
        let found = classes(seed: 2)
        let read = VectorClasses(lines: Array(("# a comment\n" + found.lines).utf8))
        #expect(read.lines == found.lines)
        #expect(read.wordClasses.words.count == 80 && read.wordClasses.paths.allSatisfy { $0 > 1 && $0 < 16 })
        #expect(VectorClasses(lines: Array("x\ty\n\n".utf8)).classes.isEmpty)
    }

    @Test func tooFewWordsHaveNoClasses() {
        #expect(VectorClasses(of: ["a", "b"], vectors: [1, 2], size: 1, count: 2, rounds: 3).classes.isEmpty)
    }
}
