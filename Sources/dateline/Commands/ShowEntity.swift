import ArgumentParser
import Articles
import Library
import Store
import Text

/// `dateline entities card ID`
struct ShowEntity: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "card",
        abstract: "Tells what all articles say of one entity: names, roles, mentions a week, company, articles.")

    /// Weeks that are drawn.
    private static let weeks = 26

    @OptionGroup var place: StorePlace
    @Option(help: "Names, roles, companions and articles at the most, each.") var limit = 10
    @Flag(help: "A line of JSON in place of words.") var json = false
    @Argument(help: "The entity's number, or its name.") var entity: String

    func run() throws {
        let store = try place.open()
        let card = try withStore { () throws(StoreError) in
            guard let row = try store.entities(called: entity, limit: 1).first else { return nil as EntityCard? }
            return try store.entityCard(row.id, limit: limit)
        }
        guard let card else {
            throw ProgramEnd(code: 1, notice: "no article names “\(entity)”: dateline entities lists the names.")
        }
        if json { printJSON(jsonLine(CardAnswer(card))) } else { lines(card).forEach(printOutput) }
    }

    private func lines(_ card: EntityCard) -> [String] {
        let kind = card.row.subtype?.rawValue ?? card.row.kind.rawValue
        var lines = ["\(card.row.name) · \(kind) · \(card.row.mentions) mentions in \(card.row.articles) articles"]
        func add(_ name: String, _ values: [String]) {
            if !values.isEmpty { lines += ["", "\(name): \(values.joined(separator: ", "))"] }
        }
        add("Also", card.aliases)
        add("Roles", card.roles)
        if !card.weeks.isEmpty { lines += ["", "Mentions a week:"] + bars(card.weeks) }
        add("Named with", card.company.map { "\($0.row.name) (\($0.shared))" })
        lines += ["", "Latest articles:"]
        lines += card.articles.rows.map {
            "\($0.id.rawValue)\t\($0.published?.description ?? "undated   ")\t\($0.title)"
        }
        return lines
    }

    /// The latest weeks as bars, those without a mention between them too.
    private func bars(_ weeks: [EntityCard.Week]) -> [String] {
        guard let last = weeks.last?.monday else { return [] }
        let counts = Dictionary(weeks.map { ($0.monday, $0.mentions) }) { first, _ in first }
        let mondays = (0..<Self.weeks).map { last.adding(days: -7 * $0) }.reversed().drop { counts[$0] == nil }
        let most = mondays.compactMap { counts[$0] }.max() ?? 1
        return mondays.map { monday in
            let count = counts[monday] ?? 0
            let width = count == 0 ? 0 : max(1, count * 40 / most)
            return "\(monday)  \(String(repeating: "█", count: width)) \(count)"
        }
    }
}

/// A card, for scripts.
private struct CardAnswer: Encodable {
    let id: Int64
    let name: String
    let kind: EntityKind
    let subtype: EntitySubtype?
    let articles: Int
    let mentions: Int
    let aliases: [String]
    let roles: [String]
    let weeks: [Week]
    let company: [Companion]
    let latest: [SummaryAnswer]

    struct Week: Encodable {
        let monday: CivilDate
        let mentions: Int
    }

    struct Companion: Encodable {
        let id: Int64
        let name: String
        let kind: EntityKind
        let shared: Int
    }

    init(_ card: EntityCard) {
        (id, name, kind, subtype) = (card.row.id.rawValue, card.row.name, card.row.kind, card.row.subtype)
        (articles, mentions) = (card.row.articles, card.row.mentions)
        (aliases, roles) = (card.aliases, card.roles)
        weeks = card.weeks.map { Week(monday: $0.monday, mentions: $0.mentions) }
        company = card.company.map {
            Companion(id: $0.row.id.rawValue, name: $0.row.name, kind: $0.row.kind, shared: $0.shared)
        }
        latest = card.articles.rows.map(SummaryAnswer.init)
    }
}
