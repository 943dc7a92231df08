import Articles
import Entities
import Testing
import Text

@Suite struct EntityTests {
    /// The entity whose name or alias is `name`.
    private func entity(_ name: String, in text: String) -> Entity? {
        found(in: text).first { $0.name == name || $0.aliases.contains(name) }
    }

    @Test(arguments: [
        ("Antony Hale arrived. Hale said no. Reporters asked Hale.", "Antony Hale", ["Hale"], 3),
        ("Xi Jinping spoke. Later Xi left.", "Xi Jinping", ["Xi"], 2),
        ("The European Union (EU) met. The EU agreed.", "European Union", ["EU"], 3),
        (
            "The National Aeronautics and Space Administration waited. NASA said so.",
            "National Aeronautics and Space Administration", ["NASA"], 2
        ),
        (
            "The US State Department said so. The State Department later agreed.", "US State Department",
            ["State Department"], 2
        ),
        ("The United States and the US are one; so is the U.S. too.", "United States", ["US"], 3),
        ("Officials in Britain said the UK agreed.", "Britain", ["UK"], 2),
        ("Microsoft Corp. grew. Shares of Microsoft rose.", "Microsoft Corp.", ["Microsoft"], 2),
        ("Wernher von Braun came. Von Braun smiled.", "Wernher von Braun", ["Von Braun"], 2),
        ("Khalid al-Rashid came. Al-Rashid spoke.", "Khalid al-Rashid", ["Al-Rashid"], 2),
    ])
    func oneThingIsOneEntityUnderAllItsNames(text: String, name: String, aliases: [String], mentions: Int) {
        let entity = entity(name, in: text)
        #expect(entity?.name == name)
        #expect(entity?.aliases == aliases)
        #expect(entity?.mentions.count == mentions)
    }

    @Test func aNationAndItsPeopleAreTwo() {
        let all = found(in: "China said the Chinese economy grew. China’s leaders agreed.")
        #expect(all.map(\.name) == ["China", "Chinese"])
        #expect(all.map(\.kind) == [.place, .other])
    }

    @Test func aSurnameMeansTheLastOfTwoWhoBearIt() {
        let text = "Anna Berg sang. Berg bowed. Then Otto Berg played. Berg left, and Berg slept."
        #expect(entity("Anna Berg", in: text)?.mentions.count == 2)
        #expect(entity("Otto Berg", in: text)?.mentions.count == 3)
    }

    @Test(arguments: [
        ("US Secretary of State Antony Hale spoke.", "Antony Hale", ["US Secretary of State"]),
        ("Chinese Foreign Minister Chen Gang waited.", "Chen Gang", ["Chinese Foreign Minister"]),
        ("Janet Ohlsson, the Treasury secretary, agreed.", "Janet Ohlsson", ["Treasury secretary"]),
        ("He met China’s top diplomat Wang Yi.", "Wang Yi", ["top diplomat"]),
        ("Mr. Peter Lund waited.", "Peter Lund", []),
        ("Ann Hill is a senior correspondent in Rome.", "Ann Hill", ["senior correspondent"]),
        ("Peter Lund, President Maria Silva and Otto Berg met.", "Peter Lund", []),
    ])
    func rolesStandAsTheArticleWordsThem(text: String, name: String, roles: [String]) {
        #expect(entity(name, in: text)?.roles == roles)
    }

    @Test func entitiesComeByNumberOfMentions() {
        let all = found(in: "Oslo is far. Bergen is near Oslo. Anna Lindh likes Oslo. Lindh lives there.")
        #expect(all.map(\.name) == ["Oslo", "Anna Lindh", "Bergen"])
    }

    @Test func theTitleTellsButHoldsNoMention() {
        let text = "Stone was tired. Officials said Stone would go."
        let all = found(in: text, title: "Mayor Maria Stone resigns in Lima")
        #expect(all.map(\.kind) == [.person])
        #expect(all.first?.mentions == [ByteRange(0, 5), ByteRange(32, 37)])
    }
}
