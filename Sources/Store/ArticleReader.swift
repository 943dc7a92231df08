import Articles
import GRDB
import Text

/// Reads one article and what belongs to it. Every value of the file is checked; what cannot be is left out.
struct ArticleReader {
    private let database: Database

    init(_ database: Database) { self.database = database }

    func article(_ id: Int64) throws -> StoredArticle? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT \(ListReader.columns), a.added_day, a.published_evidence, a.site, a.metadata, a.flags,
                    cleaning, engine_versions.entities, times, timelines, CAST(a.text AS BLOB), a.structure
                FROM article a JOIN article_state s ON s.article = a.id JOIN source ON source.id = a.source
                    LEFT JOIN engine_versions ON engine_versions.id = a.versions
                WHERE a.id = ?
                """, arguments: [id])
        guard let row, let summary = ListReader.summary(row) else { return nil }
        let text = UTF8Text(repairing: row.bytes(17))
        let published = row.day(4).map { day in
            PublicationDay(day: day, evidence: row.named(9) ?? .stated)
        }
        let stored = StoredJSON.value(StoredMetadata.self, from: row.string(11)) ?? StoredMetadata(Metadata())
        let flags = StoredJSON.value([StoredFlag].self, from: row.string(12)) ?? []
        let structure = StoredJSON.value(StoredStructure.self, from: row.string(18))
        let article = Article(
            title: summary.title, text: text, kinds: structure?.paragraphKinds ?? [],
            markup: structure?.markup(in: text) ?? [],
            metadata: stored.metadata(site: row.string(10), published: published),
            flags: flags.compactMap { $0.flag(within: text.count) })
        let versions = EngineVersions(
            cleaning: row.integer(13) ?? 0, entities: row.integer(14) ?? 0, times: row.integer(15) ?? 0,
            timelines: row.integer(16) ?? 0)
        let (annotations, entityIDs) = try annotations(of: id, within: text.count, versions: versions)
        let content = AnnotatedArticle(
            article: article, residue: try residue(of: id, within: text.count), annotations: annotations,
            entityIDs: entityIDs)
        return StoredArticle(
            summary: summary, content: content, dayAdded: row.day(8) ?? CivilDate(daysSinceEpoch: 0))
    }

    func rawDocument(of id: Int64) throws -> RawDocument? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT form, charset, origin, title, url, stated_day, modification_day, bytes
                FROM raw_document WHERE article = ?
                """, arguments: [id])
        return row.map { row in
            RawDocument(
                bytes: row.bytes(7), origin: row.string(2) ?? "", form: row.named(0) ?? .text, charset: row.string(1),
                title: row.string(3), url: row.string(4), statedDay: row.day(5), modificationDay: row.day(6))
        }
    }

    /// The events of an article, in document order.
    ///
    /// - Parameters:
    ///   - limit: bytes of its text.
    ///   - times: number of its time expressions.
    ///   - entity: where each of its stored entities stands among those that are given out; nil where it does not.
    func events(
        of id: Int64, within limit: Int = Int(Int32.max), times: Int = .max, entity: (Int) -> Int? = { $0 }
    ) throws -> [Event] {
        try rows(
            """
            SELECT lower, upper, label, first_day, last_day, precision, certainty, time_ordinal, entity_ordinals
            FROM event WHERE article = ? ORDER BY ordinal
            """, of: id
        ) { row in
            Self.event(row, within: limit, times: times, entity: entity)
        }
    }

    /// An event from the columns of `events(of:)`.
    static func event(
        _ row: Row, within limit: Int = Int(Int32.max), times: Int = .max, entity: (Int) -> Int? = { $0 }
    ) -> Event? {
        guard let range = row.range(0, 1, within: limit), let label = row.string(2), let span = row.span(3, 4) else {
            return nil
        }
        let time = row.integer(7).flatMap { (0..<times).contains($0) ? $0 : nil }
        return Event(
            sentence: range, label: label, span: span, precision: row.named(5) ?? .day,
            certainty: row.named(6) ?? .approximate, time: time,
            entities: OrdinalList.ordinals(row.string(8)).compactMap(entity))
    }

    private func annotations(
        of id: Int64, within limit: Int, versions: EngineVersions
    ) throws -> (Annotations, [EntityID]) {
        let (entities, places) = try entities(of: id, within: limit)
        let times: [TimeExpression] = try rows(
            """
            SELECT lower, upper, type, value, modifier, first_day, last_day, precision
            FROM time_expression WHERE article = ? ORDER BY ordinal
            """, of: id
        ) { row in
            guard let range = row.range(0, 1, within: limit), let type: TimeType = row.named(2) else { return nil }
            return TimeExpression(
                range: range, type: type, value: row.string(3) ?? "", modifier: row.named(4), span: row.span(5, 6),
                precision: row.named(7) ?? .day)
        }
        let events = try events(of: id, within: limit, times: times.count) { places[$0] }
        let annotations = Annotations(
            entities: entities.map(\.entity), times: times, events: events, versions: versions)
        return (annotations, entities.map(\.id))
    }

    /// The entities, and where each stored one stands among them: those that are one entity of the store are one here.
    private func entities(of id: Int64, within limit: Int) throws -> (entities: [ShownEntity], places: [Int: Int]) {
        var mentions: [Int: [ByteRange]] = [:]
        let mentionRows = try Row.fetchCursor(
            database,
            sql: """
                SELECT lower, upper, entity_ordinal FROM mention WHERE article = ? ORDER BY entity_ordinal, lower
                """, arguments: [id])
        while let row = try mentionRows.next() {
            guard let ordinal = row.integer(2), let range = row.range(0, 1, within: limit) else { continue }
            mentions[ordinal, default: []].append(range)
        }
        var entities: [ShownEntity] = []
        var places: [Int: Int] = [:]
        var placeOfID: [EntityID: Int] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT ae.ordinal, e.kind, ae.name, ae.aliases, ae.roles, e.id, ae.subtype
                FROM article_entity ae JOIN entity e ON e.id = ae.entity WHERE ae.article = ? ORDER BY ae.ordinal
                """, arguments: [id])
        while let row = try rows.next() {
            guard let ordinal = row.integer(0), let kind: EntityKind = row.named(1), let name = row.string(2),
                let key = row.key(5), let ranges = mentions[ordinal]
            else { continue }
            let entity = Entity(
                kind: kind, subtype: row.subtype(6, of: kind), name: name, aliases: StoredJSON.list(row.string(3)),
                roles: StoredJSON.list(row.string(4)), mentions: disjoint(ranges))
            let id = EntityID(key)
            if let place = placeOfID[id] {
                places[ordinal] = place
                entities[place] = entities[place].joined(with: entity)
            } else {
                (places[ordinal], placeOfID[id]) = (entities.count, entities.count)
                entities.append(ShownEntity(id: id, entity: entity))
            }
        }
        return (entities, places)
    }

    private func residue(of id: Int64, within limit: Int) throws -> [Residue] {
        try rows("SELECT reason, text, position FROM residue WHERE article = ? ORDER BY ordinal", of: id) { row in
            guard let reason: Residue.Reason = row.named(0) else { return nil }
            return Residue(
                reason: reason, text: row.string(1) ?? "", position: min(max(row.integer(2) ?? 0, 0), limit))
        }
    }

    /// The rows of an article, without those that `value` refuses.
    private func rows<Value>(_ sql: String, of id: Int64, _ value: (Row) -> Value?) throws -> [Value] {
        let rows = try Row.fetchCursor(database, sql: sql, arguments: [id])
        var values: [Value] = []
        while let row = try rows.next() {
            if let value = value(row) { values.append(value) }
        }
        return values
    }
}

/// An entity of an article, and which of the store it is.
private struct ShownEntity {
    let id: EntityID
    let entity: Entity

    /// One entity of two that are the same in the store: the name of more words, and all that either has.
    func joined(with other: Entity) -> ShownEntity {
        func words(_ name: String) -> Int { name.utf8.count { $0 == .space } }
        let isFuller = words(other.name) > words(entity.name)
        let name = isFuller ? other.name : entity.name
        var aliases: [String] = []
        for alias in [entity.name] + entity.aliases + [other.name] + other.aliases
        where alias != name && !aliases.contains(alias) { aliases.append(alias) }
        return ShownEntity(
            id: id,
            entity: Entity(
                kind: entity.kind, subtype: entity.subtype ?? other.subtype, name: name, aliases: aliases,
                roles: entity.roles + other.roles.filter { !entity.roles.contains($0) },
                mentions: disjoint((entity.mentions + other.mentions).sorted())))
    }
}

/// The ranges without those that begin in one before them.
private func disjoint(_ ranges: [ByteRange]) -> [ByteRange] {
    var kept: [ByteRange] = []
    for range in ranges {
        if let last = kept.last, range.lower < last.upper { continue }
        kept.append(range)
    }
    return kept
}
