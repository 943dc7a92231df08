import Articles
import GRDB
import Text

extension ArticleStore {
    /// Stores documents in one transaction; one that is there already stays as it is.
    ///
    /// A document without a guid is known by its bytes, whatever its source. A hundred or two a call are quickest;
    /// what the user marks meanwhile waits for the call to end, about 2 ms a document, while reads do not wait.
    ///
    /// - Returns: one result a document, in order.
    package func add(_ documents: [NewDocument]) throws(StoreError) -> [AddResult] {
        if documents.count >= Self.manyDocuments { try logMore() }
        do {
            let results = try adding { database in
                var adding = try Adding(database, wordCounter, known: handover.take(in: database))
                let results = try documents.map { try adding.add($0) }
                try handover.leave(try adding.finish(), in: database)
                return results
            }
            imported.withLock { $0? += results.count(where: \.isAdded) }
            return results
        } catch {
            wordCounter.forget()
            handover.forget()
            throw error
        }
    }
}

extension ArticleStore {
    /// Documents of one call from which on it is an import.
    private static let manyDocuments = 256

    /// Lets the log grow to 256 MB until `finishImport`: the pages of the large indexes change in every transaction, and
    /// are written to their places once for several of them.
    private func logMore() throws(StoreError) {
        let isFirst = imported.withLock { imported in
            defer { imported = imported ?? 0 }
            return imported == nil
        }
        guard isFirst else { return }
        try outsideTransaction { database in
            try database.execute(sql: "PRAGMA wal_autocheckpoint = \(4 * Connection.longestLog)")
        }
    }

    /// Joins the pieces of the full-text index into one: each word that is asked for, and a beginning stands for up to 256,
    /// is looked up in each. In small transactions, so that others can write between.
    ///
    /// - SeeAlso: sqlite.org/fts5.html, 6.8 and 6.9
    func joinIndex(isStopped: () -> Bool = { false }) throws(StoreError) {
        // A negative number begins with all pieces, a positive one goes on.
        var pages = -Self.joinedPages
        var isWhole = false
        while !isWhole, !isStopped() {
            isWhole = try outsideTransaction { database in
                let before = database.totalChangesCount
                try database.execute(
                    sql: "INSERT INTO article_search (article_search, rank) VALUES ('merge', ?)", arguments: [pages])
                // The statement itself counts as one change.
                return database.totalChangesCount - before < 2
            }
            pages = Self.joinedPages
        }
    }

    /// Pages of the index that one transaction writes: a tenth of a second.
    private static let joinedPages = 500
}

/// One transaction's worth of new documents.
private struct Adding {
    private let database: Database
    private let wordCounter: WordCounter
    private let words: IndexWords
    private let tables: ArticleTables
    private var annotations: AnnotationTables
    private var stories: StoryTables
    private var sources: [String: Int64] = [:]
    private var added: [(key: SortKey, article: PackedArticle)] = []
    private let byGuid: Statement
    private let keys: SortKey.Source
    private let rawDocuments: RawDocumentTable
    private let stateInsert: Statement

    init(_ database: Database, _ wordCounter: WordCounter, known: KnownEntities) throws {
        self.database = database
        self.wordCounter = wordCounter
        words = try IndexWords()
        tables = try ArticleTables(database)
        annotations = try AnnotationTables(database, known: known)
        stories = try StoryTables(database)
        byGuid = try database.cachedStatement(sql: "SELECT id FROM article WHERE source = ? AND guid = ?")
        keys = try SortKey.Source(database)
        rawDocuments = try RawDocumentTable(database)
        stateInsert = try database.cachedStatement(
            sql: "INSERT INTO article_state (article, source, sort_key, is_dated) VALUES (?, ?, ?, ?)")
    }

    mutating func add(_ document: NewDocument) throws -> AddResult {
        let source = try source(document.source.withoutZero)
        let hash = document.packedRaw.hash
        let guid: String
        if let given = document.guid?.withoutZero {
            if let present = try Int64.fetchOne(byGuid, arguments: [source, given]) {
                return .present(ArticleID(present))
            }
            guid = given
        } else {
            let (present, others) = try rawDocuments.sameBytes(document.raw.bytes, hash)
            if let present { return .present(ArticleID(present)) }
            // Other bytes with the same hash: their order tells them apart.
            guid = "fnv1a:" + hash.hexadecimal + (others == 0 ? "" : "-\(others)")
        }
        let article = document.article
        let versions = try annotations.versions(document.annotations.versions)
        let id = try tables.insert(
            article, source: source, guid: guid, versions: versions, dayAdded: document.dayAdded)
        try rawDocuments.insert(document.raw, document.packedRaw, of: id)
        let day = article.publishedDay ?? document.dayAdded.daysSinceEpoch
        let key = try keys.next(of: day)
        try stateInsert.execute(arguments: [id, source, key.rawValue, article.publishedDay == nil ? 0 : 1])
        try tables.insert(document.cleaned.residue, of: id)
        try annotations.insert(document.annotations, document.packedAnnotations, of: id)
        stories.place(id, day: day, document.annotations.signature)
        added.append((key, article))
        return .added(ArticleID(id))
    }

    /// Enters the new articles into the full-text index, which wants them in the order of their keys, and counts their
    /// terms.
    ///
    /// - Returns: what is known of entities now.
    mutating func finish() throws -> KnownEntities {
        try stories.finish()
        let known = try annotations.finish()
        added.sort { $0.key < $1.key }
        for (key, article) in added {
            try tables.index(article, key: key.rawValue)
            try wordCounter.count(article.words.folded(by: words), in: database)
        }
        try wordCounter.save(always: false, in: database)
        added = []
        return known
    }

    private mutating func source(_ name: String) throws -> Int64 {
        if let id = sources[name] { return id }
        let found = try Int64.fetchOne(database, sql: "SELECT id FROM source WHERE name = ?", arguments: [name])
        let id: Int64
        if let found {
            id = found
        } else {
            try database.execute(sql: "INSERT INTO source (name) VALUES (?)", arguments: [name])
            id = database.lastInsertedRowID
        }
        sources[name] = id
        return id
    }
}
