import ArgumentParser
import Articles
import Library
import Store

/// `dateline entities [NAME]`
struct EntitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities", abstract: "Lists people, organisations, places and other names over all articles.")

    @OptionGroup var place: StorePlace
    @Option(help: "Only one kind: person, organization, place, other.") var kind: EntityKind?
    @Option(help: "Entities at the most.") var limit = 50
    @Flag(help: "A line of JSON an entity.") var json = false
    @Argument(help: "The beginning of a word of the name.") var name: String?

    func run() throws {
        let store = try place.open()
        let rows = try withStore { () throws(StoreError) in
            try store.entities(kind: kind, matching: name, limit: max(0, limit))
        }
        for row in rows {
            if json {
                printJSON(jsonLine(EntityAnswer(row)))
            } else {
                printOutput("\(row.kind.rawValue)\t\(row.articles)\t\(row.mentions)\t\(row.name)")
            }
        }
    }
}

extension EntityKind: ExpressibleByArgument {}

/// An entity over all articles, for scripts.
private struct EntityAnswer: Encodable {
    let name: String
    let kind: EntityKind
    let articles: Int
    let mentions: Int

    init(_ row: EntityRow) { (name, kind, articles, mentions) = (row.name, row.kind, row.articles, row.mentions) }
}
