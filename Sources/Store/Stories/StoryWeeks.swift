import FoundationEssentials
import GRDB

/// The heaviest terms of articles by the week of their day, to find those that are alike.
///
/// What a transaction adds to a week is one row at its end, and a week is read whole: a row a term, at a place of its
/// own, changed a quarter of all pages that an import changes in a store of a million articles.
struct StoryWeeks {
    /// Weeks that are kept: the three of a window, and two that were asked for before.
    private static let mostWeeks = 5

    private let database: Database
    private let rows: DirectStatement
    private var weeks: [Int: Week] = [:]

    /// A week, as it was read and as it grows.
    private struct Week {
        var postings = TermPostings()
        /// The number of the next row.
        var part: Int64 = 0
        /// What is not written yet.
        var added = StoryTermWriter()
    }

    init(_ database: Database) throws {
        self.database = database
        rows = try DirectStatement(
            database, sql: "SELECT part, terms FROM story_week WHERE week = ? ORDER BY part")
    }

    /// The week of a day; rounds down, also before 1970.
    static func week(of day: Int) -> Int { day >= 0 ? day / 7 : (day - 6) / 7 }

    /// Calls `body` with the latest articles that have a term in a week, the one that came last first.
    ///
    /// - Complexity: O(limit); of a week that was not asked for lately, O(its articles).
    mutating func latest(_ limit: Int, with term: UInt32, in week: Int, _ body: (Int64) -> Void) throws {
        try load(week)
        weeks[week]?.postings.latest(limit, with: term, body)
    }

    /// Adds an article's terms to a week, those that it does not have there already.
    ///
    /// - Parameter isNew: whether it has none anywhere.
    /// - Complexity: O(terms); of an article that is not new, O(articles of the week) for each.
    mutating func add(_ article: Int64, _ terms: [UInt32], to week: Int, isNew: Bool) throws {
        try load(week)
        let new = isNew ? terms : terms.filter { weeks[week]?.postings.contains($0, of: article) == false }
        guard !new.isEmpty else { return }
        for term in new { weeks[week]?.postings.append(term, of: article) }
        weeks[week]?.added.put(article, new)
    }

    /// Writes what was added; once, at the end of a transaction.
    mutating func save() throws {
        for week in weeks.keys.sorted() { try save(week) }
    }

    private mutating func save(_ week: Int) throws {
        guard let added = weeks[week]?.added, !added.bytes.isEmpty, let part = weeks[week]?.part else { return }
        try Self.insert(added, of: week, part: part, database)
        weeks[week]?.part += 1
        weeks[week]?.added = StoryTermWriter()
    }

    private mutating func load(_ week: Int) throws {
        guard weeks[week] == nil else { return }
        // Articles come in the order of their days: the earliest week is not asked for again soon.
        if weeks.count >= Self.mostWeeks, let first = weeks.keys.min() {
            try save(first)
            weeks[first] = nil
        }
        var found = Week()
        try rows.run {
            $0.set(0, week)
        } row: { row in
            found.part = (row.key(0) ?? 0) + 1
            StoryTermReader.read(row.bytes(1)) { article, terms in
                for term in terms { found.postings.append(term, of: article) }
            }
        }
        weeks[week] = found
    }

    /// Writes the rows of each week as one, and leaves articles out that are there no longer.
    ///
    /// - Complexity: O(articles · log articles).
    static func compact(_ database: Database) throws {
        let present = try database.cachedStatement(sql: "SELECT 1 FROM article WHERE id = ?")
        for week in try Int.fetchAll(database, sql: "SELECT DISTINCT week FROM story_week") {
            let rows = try Row.fetchCursor(
                database, sql: "SELECT terms FROM story_week WHERE week = ? ORDER BY part", arguments: [week])
            var writer = StoryTermWriter()
            while let row = try rows.next() {
                try StoryTermReader.read(row.bytes(0)) { article, terms in
                    if try Int.fetchOne(present, arguments: [article]) != nil { writer.put(article, terms) }
                }
            }
            try database.execute(sql: "DELETE FROM story_week WHERE week = ?", arguments: [week])
            try insert(writer, of: week, part: 0, database)
        }
    }

    /// Takes the terms over from the table that had a row for each up to version 8.
    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE story_week (
                    week INTEGER NOT NULL,
                    part INTEGER NOT NULL,
                    terms BLOB NOT NULL,
                    PRIMARY KEY (week, part)
                ) STRICT, WITHOUT ROWID
                """)
        for week in try Int.fetchAll(database, sql: "SELECT DISTINCT week FROM story_term") {
            let rows = try Row.fetchCursor(
                database, sql: "SELECT article, term FROM story_term WHERE week = ? ORDER BY article",
                arguments: [week])
            var (writer, article, terms): (StoryTermWriter, Int64, [UInt32]) = (StoryTermWriter(), 0, [])
            while let row = try rows.next() {
                guard let next = row.key(0), let term = row.key(1) else { continue }
                if next != article {
                    writer.put(article, terms)
                    (article, terms) = (next, [])
                }
                terms.append(UInt32(truncatingIfNeeded: term))
            }
            writer.put(article, terms)
            try insert(writer, of: week, part: 0, database)
        }
        try database.execute(sql: "DROP TABLE story_term")
    }

    /// Writes a row of a week; none for no terms.
    private static func insert(_ writer: StoryTermWriter, of week: Int, part: Int64, _ database: Database) throws {
        guard !writer.bytes.isEmpty else { return }
        try database.cachedStatement(sql: "INSERT INTO story_week (week, part, terms) VALUES (?, ?, ?)")
            .execute(arguments: [week, part, StoredBytes.data(writer.bytes)])
    }
}

/// Which articles have a term, in memory: one list for all, and a chain through it for the terms that hash alike.
private struct TermPostings {
    private var terms: [UInt32] = []
    private var articles: [Int64] = []
    /// The place of the next one of the chain, one that came earlier; -1 at its end.
    private var earlier: [Int32] = []
    /// The place of the last one of each chain; their number is a power of two.
    private var last = [Int32](repeating: -1, count: 256)

    mutating func append(_ term: UInt32, of article: Int64) {
        guard terms.count < Int32.max else { return }
        if terms.count == 2 * last.count { chainAnew(2 * terms.count) }
        terms.append(term)
        articles.append(article)
        earlier.append(-1)
        chain(terms.count - 1)
    }

    private mutating func chainAnew(_ count: Int) {
        last = [Int32](repeating: -1, count: count)
        for place in terms.indices { chain(place) }
    }

    private mutating func chain(_ place: Int) {
        let index = chainIndex(of: terms[place])
        earlier[place] = last[index]
        last[index] = Int32(truncatingIfNeeded: place)
    }

    /// The high bits of a product: those of the hash alone are the counter's (`TermCounts`).
    private func chainIndex(of term: UInt32) -> Int { Int(term &* 0x9E37_79B1 >> 8) & (last.count - 1) }

    func latest(_ limit: Int, with term: UInt32, _ body: (Int64) -> Void) {
        var (place, left) = (last[chainIndex(of: term)], limit)
        while place >= 0, left > 0 {
            let index = Int(place)
            if terms[index] == term {
                body(articles[index])
                left -= 1
            }
            place = earlier[index]
        }
    }

    func contains(_ term: UInt32, of article: Int64) -> Bool {
        var place = last[chainIndex(of: term)]
        while place >= 0 {
            let index = Int(place)
            if terms[index] == term, articles[index] == article { return true }
            place = earlier[index]
        }
        return false
    }
}

/// Writes the terms of articles one after another: the distance to the article before, their number, four bytes each.
private struct StoryTermWriter {
    private var writer = ByteWriter()
    private var before: Int64 = 0

    var bytes: [UInt8] { writer.bytes }

    mutating func put(_ article: Int64, _ terms: [UInt32]) {
        guard !terms.isEmpty else { return }
        writer.putSigned(Int(article - before))
        writer.put(terms.count)
        for term in terms { writer.putFourBytes(term) }
        before = article
    }
}

/// Reads what `StoryTermWriter` wrote; what is cut off is left out.
private enum StoryTermReader {
    static func read(_ bytes: [UInt8], _ body: (_ article: Int64, _ terms: [UInt32]) throws -> Void) rethrows {
        var reader = ByteReader(bytes)
        var (article, terms): (Int64, [UInt32]) = (0, [])
        while let distance = reader.signed(), let count = reader.number() {
            article += Int64(distance)
            terms.removeAll(keepingCapacity: true)
            while terms.count < count, let term = reader.fourBytes() { terms.append(term) }
            try body(article, terms)
        }
    }
}
