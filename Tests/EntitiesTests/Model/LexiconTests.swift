import Testing
import Text

@testable import Entities

@Suite struct LexiconTests {
    private func key(_ phrase: String) -> PhraseKey {
        let bytes = Array(phrase.utf8)
        return PhraseKey(bytes.span, ByteRange(0, bytes.count))
    }

    @Test func phrasesHaveTheListsTheyWereGiven() {
        let phrases = (0..<2000).map { (key: key("word\($0)"), lists: $0 % 2 == 0 ? WordClass.city : .surname) }
        let sections = Lexicon.sections(of: phrases + [(key("word4"), .country)])
        sections.groups.withUnsafeBytes { groups in
            sections.entries.withUnsafeBytes { entries in
                sections.lists.withUnsafeBytes { lists in
                    let table = PackedTable(groups: ModelArray(groups), entries: ModelArray(entries))
                    let lexicon = Lexicon(phrases: table, lists: ModelArray(lists))
                    #expect(lexicon[key("Word8")] == .city)
                    #expect(lexicon[key("word9")] == .surname)
                    #expect(lexicon[key("word4")] == [.city, .country])
                    #expect((3000..<3200).count { !lexicon[key("word\($0)")].isEmpty } < 8)
                }
            }
        }
    }
}
