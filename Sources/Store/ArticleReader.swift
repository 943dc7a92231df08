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
                SELECT \(ListReader.columns("s")), a.added_day, a.published_evidence, a.site, a.metadata, a.flags,
                    cleaning, engine_versions.entities, times, timelines, t.bytes, a.structure
                FROM article a JOIN article_state s ON s.article = a.id JOIN source ON source.id = a.source
                    LEFT JOIN article_text t ON t.article = a.id
                    LEFT JOIN engine_versions ON engine_versions.id = a.versions
                WHERE a.id = ?
                """, arguments: [id])
        guard let row, let summary = ListReader.summary(row) else { return nil }
        let text = UTF8Text(repairing: row.unpacked(17))
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
        let (annotations, entityIDs) = try annotations(of: id, text: text.bytes, versions: versions)
        let content = AnnotatedArticle(
            article: article, residue: try residue(of: id, within: text.count), annotations: annotations,
            entityIDs: entityIDs)
        return StoredArticle(
            summary: summary, content: content, dayAdded: row.day(8) ?? CivilDate(daysSinceEpoch: 0))
    }

    private func annotations(
        of id: Int64, text: [UInt8], versions: EngineVersions
    ) throws -> (Annotations, [EntityID]) {
        let packed = try AnnotationReader(database).annotations(of: id, text: text)
        let (entities, places) = try entities(of: id, packed.entities)
        let events = packed.events.map { event in
            Event(
                sentence: event.sentence, label: event.label, span: event.span, precision: event.precision,
                certainty: event.certainty, time: event.time.flatMap { packed.times.indices.contains($0) ? $0 : nil },
                entities: event.entities.compactMap { places[$0] })
        }
        let annotations = Annotations(
            entities: entities.map(\.entity), times: packed.times, events: events, versions: versions)
        return (annotations, entities.map(\.id))
    }

    /// The entities, and where each stored one stands among them: those that are one entity of the store are one here.
    private func entities(
        of id: Int64, _ names: [PackedAnnotations.Names]
    ) throws -> (entities: [ShownEntity], places: [Int: Int]) {
        var entities: [ShownEntity] = []
        var places: [Int: Int] = [:]
        var placeOfID: [EntityID: Int] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT ae.ordinal, e.kind, ae.roles, e.id
                FROM article_entity ae JOIN entity e ON e.id = ae.entity WHERE ae.article = ? ORDER BY ae.ordinal
                """, arguments: [id])
        while let row = try rows.next() {
            guard let ordinal = row.integer(0), let kind: EntityKind = row.named(1), let key = row.key(3),
                names.indices.contains(ordinal)
            else { continue }
            let stored = names[ordinal]
            let mentions = disjoint(stored.mentions)
            guard !mentions.isEmpty else { continue }
            let entity = Entity(
                kind: kind, subtype: stored.subtype?.kind == kind ? stored.subtype : nil, name: stored.name,
                aliases: stored.aliases, roles: StoredJSON.list(row.string(2)), mentions: mentions)
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
