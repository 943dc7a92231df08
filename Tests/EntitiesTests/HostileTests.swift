import Articles
import Entities
import Testing
import Text

@Suite struct HostileTests {
    @Test(arguments: [
        String(repeating: "A", count: 200_000), String(repeating: "Al-", count: 30_000),
        String(repeating: "Zork ", count: 5_000), String(repeating: "University of ", count: 2_000),
        String(repeating: "President ", count: 3_000), String(repeating: ".,;!? ", count: 5_000),
        String(repeating: "(", count: 10_000), String(repeating: "de la von ", count: 2_000),
        String(repeating: "Anna Smith, the president, ", count: 1_000), String(repeating: "Aa - ", count: 3_000),
        "’s’s’s", "-", "\u{FEFF}", "É É É", "of", "The", "Mr.", "\n\n\n", "日本語 Tokyo",
    ])
    func anyTextGivesMentionsThatShareNoByte(text: String) {
        let all = found(in: text)
        let ranges = all.flatMap(\.mentions).sorted()
        let bytes = text.utf8.count
        var end = 0
        for range in ranges {
            #expect(range.lower >= end && range.upper > range.lower && range.upper <= bytes)
            end = range.upper
        }
        #expect(all.allSatisfy { !$0.name.isEmpty && !$0.mentions.isEmpty })
    }

    @Test(arguments: [
        [], [0x09], [0x0A, 0x09, 0x0A], Array("country".utf8), Array("country\t\t\nnonsense\tX\n#\ta".utf8),
        [0xFF, 0x09, 0xC3, 0x09], Array("alias\t-\t.\nfirst\t'\t''".utf8),
    ])
    func anyBytesGiveAModel(bytes: [UInt8]) {
        let model = EntityModel(gazetteer: bytes, tagger: bytes)
        let document = TokenizedText(UTF8Text("Anna met X of Y in Zed."))
        #expect(entities(in: document, title: nil, model: model).count <= 4)
    }
}
