import Testing
import Text

@testable import Entities

@Suite struct FeatureReaderTests {
    private let model = EntityModel(
        gazetteer: [],
        tagger: ModelMaking(lists: Array("first\tAnna\n".utf8), classes: .none).withoutWeights())

    /// The features of each token of the sentences, in their order.
    private func features(_ sentences: [String]) -> [[UInt32]] {
        let words = sentences.map { $0.split(separator: " ").map(String.init) }
        let traits = DocumentTraits(TokenizedText(words: words), model: model)
        var sink = FeatureSink()
        return traits.withReader(of: model) { reader in
            traits.sentences.flatMap { sentence in
                sentence.map { index in
                    reader.read(index, in: sentence, into: &sink)
                    return Array(sink.features)
                }
            }
        }
    }

    @Test func equalWordsInEqualPlacesHaveEqualFeatures() {
        #expect(features(["she met Anna ."]) == features(["she met Anna ."]))
    }

    @Test func otherWordsChangeWhatTheyStandNextTo() {
        let (left, right) = (features(["he saw a dog ."])[1], features(["he saw a cat ."])[1])
        // Of the words two places on, only the second counts.
        #expect(left.count == right.count)
        #expect((1...3).contains(zip(left, right).count { $0 != $1 }))
    }

    @Test func aSentenceDoesNotSeeTheNext() {
        #expect(features(["we left .", "he slept ."])[2] == features(["we left .", "it rained ."])[2])
    }

    @Test func aNameSeenElsewhereBringsItsSurroundings() {
        let alone = features(["Zork won ."])[0]
        let twice = features(["Zork won .", "then President Zork spoke ."])[0]
        #expect(Set(twice).subtracting(alone).count >= 5)
        let often = features(["Zork won ."] + Array(repeating: "then President Zork spoke .", count: 40))[0]
        // One surrounding counts once, however often it comes.
        #expect(Set(often).count == often.count && often.count <= twice.count + 1)
    }

    @Test func aListTellsOfItsWordsAndTheirNeighbours() {
        let (known, unknown) = (features(["Anna left ."]), features(["Enna left ."]))
        #expect(known[0].count > unknown[0].count && known[1].count > unknown[1].count)
    }

    @Test func aWordOfAnyLengthHasFewerFeaturesThanThereIsRoomFor() {
        let words = ["A", "Al-", "-Al", "é", String(repeating: "A-", count: 300), String(repeating: "é", count: 99)]
        for word in words {
            let found = features([[word, word, word].joined(separator: " ")])
            #expect(found.allSatisfy { (20..<FeatureSink.capacity / 2).contains($0.count) })
        }
    }
}
