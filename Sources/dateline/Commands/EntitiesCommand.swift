import ArgumentParser
import Articles
import Library
import Store

/// `dateline entities [NAME]` and what is decided about them.
struct EntitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities",
        abstract: "Lists people, organisations, places and other names over all articles; merges and splits them.",
        discussion: """
            Articles name one entity where they have the same name in full, or where company and roles say so; in doubt \
            there are two. Merge and split put that right, for articles to come too, and are kept when articles are \
            annotated anew.
            """,
        subcommands: [ListEntities.self, ShowEntity.self, MergeEntities.self, SplitEntity.self, UndoEntities.self],
        defaultSubcommand: ListEntities.self)
}

/// `dateline entities [list] [NAME]`
struct ListEntities: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists entities: number, kind, articles, mentions, name, subtype; the most named first.")

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
        rows.forEach { print($0, json: json) }
    }
}

/// `dateline entities merge ID ID…`
struct MergeEntities: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Makes one entity of several; the first keeps its number and name.",
        discussion: "Prints the entity. dateline entities undo takes it back.")

    @OptionGroup var place: StorePlace
    @Flag(help: "A line of JSON an entity.") var json = false
    @Argument(help: "The entities' numbers, as entities lists them; the one that stays first.") var ids: [Int64]

    func run() throws {
        guard ids.count > 1 else { throw ProgramEnd.usage(words(.fewerThanTwo)) }
        let store = try place.open()
        let decision = try withStore { () throws(StoreError) in try store.mergeEntities(ids.map(EntityID.init)) }
        decision.entities.forEach { print($0, json: json) }
    }
}

/// `dateline entities split ID --name NAME | --article N…`
struct SplitEntity: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Makes two entities of one.",
        discussion: """
            With --name, the articles that call it so in full are of another entity, those to come too: of the one that \
            was merged under that name, or of a new one. With --article, whom these articles name is a new entity.

            Prints the entity and the other one. dateline entities undo takes it back.
            """)

    @OptionGroup var place: StorePlace
    @Option(help: "The name that is another's.") var name: String?
    @Option(name: .customLong("article"), help: "The number of an article that names another; may be repeated.")
    var articles: [Int64] = []
    @Flag(help: "A line of JSON an entity.") var json = false
    @Argument(help: "The entity's number, as entities lists it.") var id: Int64

    func run() throws {
        guard (name == nil) != articles.isEmpty else {
            throw ProgramEnd.usage("give either --name NAME or --article NUMBER: what is to be split off.")
        }
        let store = try place.open()
        let decision = try withStore { () throws(StoreError) in
            if let name { return try store.splitEntity(EntityID(id), name: name) }
            return try store.splitEntity(EntityID(id), articles: articles.map(ArticleID.init))
        }
        decision.entities.forEach { print($0, json: json) }
    }
}

/// `dateline entities undo`
struct UndoEntities: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Takes the last merge or split back; once more, the one before.",
        discussion: "Prints the entities it was about, as they are again.")

    @OptionGroup var place: StorePlace
    @Flag(help: "A line of JSON an entity.") var json = false

    func run() throws {
        let store = try place.open()
        let decision = try withStore { () throws(StoreError) in try store.undoEntityDecision() }
        decision.entities.forEach { print($0, json: json) }
    }
}

extension EntityKind: ExpressibleByArgument {}

/// Prints an entity over all articles.
private func print(_ row: EntityRow, json: Bool) {
    if json {
        printJSON(jsonLine(EntityAnswer(row)))
    } else {
        let subtype = row.subtype.map { "\t\($0.rawValue)" } ?? ""
        printOutput(
            "\(row.id.rawValue)\t\(row.kind.rawValue)\t\(row.articles)\t\(row.mentions)\t\(row.name)\(subtype)")
    }
}

/// An entity over all articles, for scripts.
private struct EntityAnswer: Encodable {
    let id: Int64
    let name: String
    let kind: EntityKind
    let subtype: EntitySubtype?
    let articles: Int
    let mentions: Int

    init(_ row: EntityRow) {
        (id, name, kind, subtype) = (row.id.rawValue, row.name, row.kind, row.subtype)
        (articles, mentions) = (row.articles, row.mentions)
    }
}
