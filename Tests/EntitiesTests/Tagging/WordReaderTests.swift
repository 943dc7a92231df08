import Testing
import Text

@testable import Entities

@Suite struct WordReaderTests {
    /// The traits of a word that stands alone, and its small letters.
    private func read(_ word: String) -> (traits: TokenTraits, letters: String) {
        let bytes = Array(word.utf8)
        let range = ByteRange(0, bytes.count)
        var reader = WordReader(capacity: 0)
        let traits = reader.traits(
            of: Token(range: range, kind: .word, casing: casing(of: range, in: bytes.span)), in: bytes.span)
        return (traits, String(decoding: reader.letters, as: UTF8.self))
    }

    @Test(arguments: [
        ("1998", "2026"), ("B-52", "B-47"), ("O’Neill", "O'Neill"), ("Al–Ahram", "Al-Ahram"), ("``", "''"),
    ])
    func wordsThatDifferInDigitsAndTypographyOnlyAreOne(left: String, right: String) {
        #expect(read(left).traits.word == read(right).traits.word)
        #expect(read(left).traits.shape == read(right).traits.shape)
    }

    @Test func smallLettersAreKeptInOrderOfTokens() {
        let bytes = Array("Élysée MÜNCHEN".utf8)
        var reader = WordReader(capacity: bytes.count)
        let found = tokens(in: bytes.span).map { reader.traits(of: $0, in: bytes.span) }
        #expect(String(decoding: reader.letters, as: UTF8.self) == "élyséemünchen")
        #expect(found.map(\.letters) == [0, 8] && found.map(\.length) == [8, 8])
        #expect(found[1].lower == read("münchen").traits.word)
    }

    @Test(arguments: [
        ("Oslo", true, false, true, false), ("NATO", true, true, true, false), ("iPhone", false, false, true, false),
        ("9th", false, false, false, true), ("B-52", true, false, false, true), ("AT&T", true, true, false, false),
        ("Ålesund", true, false, true, false), ("jean-luc", false, false, true, false),
        (",", false, false, false, false),
    ])
    func flagsTellWhatAWordIsMadeOf(word: String, capital: Bool, allCapitals: Bool, letters: Bool, digit: Bool) {
        let flags = read(word).traits.flags
        #expect(flags.contains(.capital) == capital)
        #expect(flags.contains(.allCapitals) == allCapitals)
        #expect(flags.contains(.letters) == letters)
        #expect(flags.contains(.digit) == digit)
    }

    @Test func aWordOfFourCapitalsIsAlsoReadWithOne() {
        #expect(read("PARIS").traits.capitalized == read("Paris").traits.word)
        #expect(read("USA").traits.capitalized == read("USA").traits.word)
        #expect(read("Paris").traits.capitalized == read("Paris").traits.word)
    }

    @Test func shapesTellPatternsApart() {
        #expect(read("Xa-9").traits.shape == read("Ob-1").traits.shape)
        #expect(read("Oslo").traits.shape != read("Ob").traits.shape)
        #expect(read("Oslo").traits.shortShape == read("Ob").traits.shortShape)
        // Of a long word the head and the end count.
        #expect(read("Constantinople").traits.shape == read("Philadelphia").traits.shape)
        #expect(read("abcdeFghijk").traits.shape == read("abcdefghijk").traits.shape)
    }

    @Test func theEndingIsOfThreeLetters() {
        #expect(read("Berlin").traits.ending == read("merlin").traits.ending)
        #expect(read("of").traits.ending == 0 && read("the").traits.ending != 0)
    }

    @Test func ofALongWordTheBeginningIsRead() {
        let long = read(String(repeating: "A", count: 5_000))
        #expect(long.letters.count == WordReader.longest && Int(long.traits.length) == WordReader.longest)
    }
}
