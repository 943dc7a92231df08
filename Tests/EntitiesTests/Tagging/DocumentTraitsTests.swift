import Testing
import Text

@testable import Entities

@Suite struct DocumentTraitsTests {
    private let model = EntityModel(
        gazetteer: [],
        tagger: ModelMaking(
            lists: Array("city\tNew York\tYork\ncommon\tnew\nfirst\tAnna\norg\tBank of New York\n".utf8), classes: .none
        ).withoutWeights())

    /// The traits of words, a sentence a line.
    private func traits(_ text: String) -> DocumentTraits {
        let sentences = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        return DocumentTraits(TokenizedText(words: sentences), model: model)
    }

    @Test func aTokenWithoutTraitsStandsBehindTheLast() {
        #expect(traits("").tokens.count == 1)
        let found = traits("Anna left .")
        #expect(found.tokens.count == 4 && found.tokens[3].word == 0 && found.sentences == [0..<3])
    }

    @Test func theFirstWordOfASentenceIsItsFirstWithLettersOrDigits() {
        let found = traits("( Anna left\n3 men came")
        #expect(found.tokens.indices.filter { found.tokens[$0].flags.contains(.initial) } == [1, 3])
    }

    @Test(arguments: [
        ("ANNA LINDH VISITS OSLO", true, false), ("Anna Lindh Visits Northern Norway Again", false, true),
        ("Anna Lindh visits northern Norway again", false, false), ("US", false, false),
    ])
    func linesOfCapitalsAndTitlesAreTold(line: String, isCapital: Bool, isTitle: Bool) {
        let tokens = traits(line).tokens.dropLast()
        #expect(tokens.allSatisfy { $0.flags.contains(.capitalLine) == isCapital })
        #expect(tokens.allSatisfy { $0.flags.contains(.titleLine) == isTitle })
    }

    @Test(arguments: [
        ("who knows new york ?", true), ("i love new york", true), ("I love new york", true), ("I", false),
        ("Who knows new york ?", false), ("? !", false),
    ])
    func linesWithoutCapitalsAreToldAndTheirNamesKnown(line: String, isSmall: Bool) {
        let tokens = traits(line).tokens.dropLast()
        #expect(tokens.allSatisfy { $0.flags.contains(.smallLine) == isSmall })
        #expect(tokens.contains { $0.marks.any & WordClass.city.rawValue != 0 } == (isSmall && tokens.count > 3))
    }

    @Test func aRunOfCapitalisedWordsKnowsItsEnds() {
        let tokens = traits("yesterday Anna Lindh met Annan").tokens
        #expect(tokens.dropLast().map(\.runStart) == [0, 1, 1, 3, 4])
        #expect(tokens.dropLast().map(\.runEnd) == [0, 2, 2, 3, 4])
    }

    @Test func aListMarksThePlacesOfItsPhraseAndKeepsTheLongest() {
        let tokens = traits("he saw New York and new york").tokens
        let (city, common) = (WordClass.city.rawValue, WordClass.common.rawValue)
        #expect(tokens[2].marks.first == city && tokens[3].marks.last == city)
        #expect(tokens[3].marks.only & city == 0)
        #expect(tokens[2].marks.only == common && tokens[2].marks.long == 0)
        // What only a word with a capital can be.
        #expect(tokens[6].marks.any & city == 0 && tokens[5].marks.any == common)
        let bank = traits("the Bank of New York").tokens
        let organization = WordClass.organization.rawValue
        #expect(bank[1].marks.first == organization && bank[2].marks.middle == organization)
        #expect(bank[4].marks.last & organization != 0 && bank[1].marks.long == organization)
    }

    @Test func theOtherPlacesOfAWordAreChained() {
        let tokens = traits("Annan spoke\nthen Annan left\nLeft alone\nANNAN SPEAKS AT LAST").tokens
        #expect(tokens[0].firstOccurrence == 0 && tokens[0].nextOccurrence == 3 && tokens[3].nextOccurrence == -1)
        #expect(tokens[0].occurrences == 2 && tokens[3].firstOccurrence == 0)
        #expect(tokens[5].flags.contains(.seenSmall) && !tokens[0].flags.contains(.seenSmall))
        // A line of capitals looks up its words but is no evidence itself.
        #expect(tokens[7].firstOccurrence == 0 && tokens[7].occurrences == 2)
    }

    @Test func aPartOfADocumentIsReadByItself() {
        let document = TokenizedText(words: [["Anna", "left"], ["she", "saw", "New", "York"]])
        let part = DocumentPart(sentences: [0..<4], tokens: 2..<6)
        let found = DocumentTraits(part, of: document, model: model)
        #expect(found.tokens.count == 5 && found.sentences == [0..<4])
        #expect(found.tokens[2].marks.first == WordClass.city.rawValue)
        #expect(String(decoding: found.letters, as: UTF8.self) == "shesawnewyork")
    }

    @Test func aClassByVectorsIsFoundInAnyCase() {
        let making = ModelMaking(
            lists: [], classes: .none, vectors: VectorClasses(lines: Array("01\toslo\tétain\n".utf8)))
        let model = EntityModel(gazetteer: [], tagger: making.withoutWeights())
        let traits = DocumentTraits(TokenizedText(words: [["Oslo", "OSLO", "Étain", "Bergen"]]), model: model)
        #expect(traits.tokens.prefix(4).map(\.vectorClass) == [1, 1, 1, 0])
    }
}
