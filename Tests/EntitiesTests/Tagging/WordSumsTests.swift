import Testing
import Text

@testable import Entities

@Suite struct WordSumsTests {
    private let model = EntityModel(
        gazetteer: [],
        tagger: ModelMaking(lists: Array("first\tAnna\n".utf8), classes: .none).withoutWeights())

    /// A word of a line without capitals, of one with them, with digits, marks, or twice in a row, tells the same by
    /// itself as with all else.
    @Test(arguments: [
        ["Anna met Anna ."], ["anna met anna ."], ["ANNA MET ANNA IN OSLO TODAY", "Anna met Anna in Oslo today"],
        ["In 1990 and 2021 , and and 1990 ."], ["a"], ["A b", "b A", "b", "A"], ["x-ray X-ray X-Ray x-ray"],
    ])
    func whatWordsTellAloneAndTogetherIsAll(lines: [String]) {
        let words = lines.map { $0.split(separator: " ").map(String.init) }
        let traits = DocumentTraits(TokenizedText(words: words), model: model)
        traits.withReader(of: model) { reader in
            var sink = FeatureSink()
            var rows: [(feature: UInt32, row: SIMD16<Int8>)] = []
            for sentence in traits.sentences {
                for index in sentence {
                    reader.read(index, in: sentence, into: &sink)
                    rows += sink.features.map { ($0, SIMD16(repeating: Int8($0 % 5 + 1))) }
                }
            }
            weights(rows) { weights in
                var sums = WordSums()
                // The second time all words are known.
                sums.begin(reader, count: traits.tokens.count - 1, weights: weights)
                sums.begin(reader, count: traits.tokens.count - 1, weights: weights)
                for sentence in traits.sentences {
                    for index in sentence {
                        reader.read(index, in: sentence, into: &sink)
                        let all = weights.sum(of: sink.features)
                        #expect(all[0] >= Int16(sink.count))
                        reader.readContext(index, in: sentence, into: &sink)
                        #expect(all == weights.sum(of: sink.features) &+ sums.sum(at: index, in: sentence))
                    }
                }
            }
        }
    }
}
