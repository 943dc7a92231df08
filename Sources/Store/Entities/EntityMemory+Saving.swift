import GRDB

/// Writes what the transaction entered, each table in the order of its keys.
extension EntityMemory {
    /// Writes all, and goes on to know it; once, at the end of the transaction.
    func save() throws {
        try saveEntities()
        try saveNames()
        try saveRows()
        newPersons = [:]
        newNamings = [:]
        newest = nil
    }

    /// Writes all and forgets it: before others change the rows.
    func saveAndForget() throws {
        try save()
        known = KnownEntities()
    }

    private func saveEntities() throws {
        let insert = try DirectStatement(
            database,
            sql: "INSERT INTO entity (id, kind, name, subtype, articles, mentions) VALUES (?, ?, ?, ?, ?, ?)")
        let update = try DirectStatement(
            database,
            sql: "UPDATE entity SET articles = articles + ?, mentions = mentions + ? WHERE id = ?")
        let changed = known.facts.young.compactMap { entity, facts in
            facts.flatMap { $0.news.isNew || $0.news.articles > 0 || $0.news.mentions > 0 ? (entity, $0) : nil }
        }
        for (entity, facts) in changed.sorted(by: { $0.0 < $1.0 }) {
            let news = facts.news
            if news.isNew {
                try insert.run { row in
                    row.set(0, entity)
                    row.set(1, facts.kind.rawValue)
                    row.set(2, facts.name)
                    row.set(3, facts.subtype?.rawValue)
                    row.set(4, news.articles)
                    row.set(5, news.mentions)
                }
            } else {
                try update.run { row in
                    row.set(0, news.articles)
                    row.set(1, news.mentions)
                    row.set(2, entity)
                }
            }
            known.facts.change(entity) { $0?.news = KnownEntities.News() }
        }
    }

    private func saveNames() throws {
        let insert = try DirectStatement(
            database,
            sql: "INSERT INTO entity_name (key, entity, named, articles) VALUES (?, ?, ?, ?)")
        let update = try DirectStatement(
            database,
            sql: """
                UPDATE entity_name SET named = named + ?, articles = articles + ? WHERE key = ? AND entity = ?
                """)
        let changed = known.uses.young.filter { $0.value.contains { $0.isNew || $0.newArticles > 0 } }.map(\.key)
        for key in changed.sorted() {
            try known.uses.change(key) { uses in
                for index in uses.indices {
                    let use = uses[index]
                    if use.isNew {
                        try insert.run { row in
                            row.set(0, key)
                            row.set(1, use.entity)
                            row.set(2, use.named)
                            row.set(3, use.articles)
                        }
                    } else if use.newArticles > 0 {
                        try update.run { row in
                            row.set(0, use.newNamed)
                            row.set(1, use.newArticles)
                            row.set(2, key)
                            row.set(3, use.entity)
                        }
                    }
                    (uses[index].isNew, uses[index].newNamed, uses[index].newArticles) = (false, 0, 0)
                }
            }
        }
        // Of a name of many the newest are looked at, and these are others now.
        for (key, uses) in known.uses.young where uses.count >= Self.most * 2 { known.uses[key] = nil }
        let wordInsert = try DirectStatement(
            database,
            sql: "INSERT OR IGNORE INTO entity_word (word, entity) VALUES (?, ?)")
        for new in newWords.sorted(by: { ($0.word, $0.entity) < ($1.word, $1.entity) }) {
            try wordInsert.run { row in
                row.set(0, new.word)
                row.set(1, new.entity)
            }
        }
        newWords = []
    }

    private func saveRows() throws {
        let insert = try DirectStatement(
            database,
            sql: """
                INSERT INTO article_entity (article, ordinal, entity, mentions, roles, found) VALUES (?, ?, ?, ?, ?, ?)
                """)
        newRows.sort { ($0.entity, $0.article, $0.ordinal) < ($1.entity, $1.article, $1.ordinal) }
        for row in newRows {
            try insert.run { values in
                values.set(0, row.article)
                values.set(1, row.ordinal)
                values.set(2, row.entity)
                values.set(3, row.mentions)
                values.set(4, row.roles)
                values.set(5, row.found)
            }
        }
        newRows = []
    }
}
