import Articles
import GRDB

/// Finds each article's story as it enters the store, and keeps which is whose.
///
/// Only articles of the weeks around are looked at that have a heavy term in common: the cost of an article does not
/// grow with the store. A story is never divided or joined with another afterwards: its number stays.
struct StoryTables {
    /// How many of an article's heaviest terms it is found by.
    private static let indexedTerms = 10
    /// How many of the latest articles with a term in a week are looked at.
    private static let mostWithTerm = 60
    /// How many articles are compared in full.
    private static let mostCompared = 12

    private let database: Database
    private var counts: TermCounts
    private var weeks: StoryWeeks
    /// Articles that are placed in the order of their days, so that each week is read once.
    private var waiting: [Waiting] = []
    /// Those read or written in this transaction.
    private var known: [Int64: Member] = [:]
    private let memberOf: DirectStatement
    private let latestOf: Statement
    private let storyInsert: Statement
    private let memberInsert: Statement
    private let memberUpdate: Statement

    private struct Waiting {
        let article: Int64
        let day: Int
        let signature: ArticleSignature
    }

    init(_ database: Database) throws {
        self.database = database
        counts = TermCounts(database)
        weeks = try StoryWeeks(database)
        memberOf = try DirectStatement(
            database, sql: "SELECT story, day, copy_of, signature FROM article_story WHERE article = ?")
        latestOf = try database.cachedStatement(
            sql: """
                SELECT article FROM article_story WHERE story = ?
                ORDER BY day DESC, article DESC LIMIT \(StoryRules.latest)
                """)
        storyInsert = try database.cachedStatement(sql: "INSERT INTO story (articles) VALUES (0)")
        memberInsert = try database.cachedStatement(
            sql: "INSERT INTO article_story (article, story, day, copy_of, signature) VALUES (?, ?, ?, ?, ?)")
        memberUpdate = try database.cachedStatement(
            sql: "UPDATE article_story SET day = ?, signature = ? WHERE article = ?")
    }

    /// Puts an article into the story it belongs to, or into one of its own, when the transaction finishes; one that has
    /// a story stays in it.
    ///
    /// - Parameters:
    ///   - day: of publication, or on which it came, in days since 1970-01-01.
    ///   - signature: nil where the article was not annotated for it; it gets no story then.
    mutating func place(_ article: Int64, day: Int, _ signature: ArticleSignature?) {
        guard let signature, !signature.terms.isEmpty else { return }
        waiting.append(Waiting(article: article, day: day, signature: signature))
    }

    /// Places the articles and stores what is counted; once, after the last article of a transaction.
    mutating func finish() throws {
        // A transaction that adds nothing need not read them.
        guard !waiting.isEmpty else { return }
        try counts.load()
        waiting.sort { ($0.day, $0.article) < ($1.day, $1.article) }
        for article in waiting { try place(article) }
        waiting = []
        try weeks.save()
        try counts.save()
    }

    private mutating func place(_ new: Waiting) throws {
        let (article, day, signature) = (new.article, new.day, new.signature)
        let present = try member(article)
        if present == nil { counts.add(signature.terms.map(\.hash)) }
        let vector = TermVector(signature, articles: counts.articles, count: counts.count)
        let blob = StoredBytes.data(StoredSignature.bytes(of: signature))
        if let present {
            try memberUpdate.execute(arguments: [day, blob, article])
            known[article] = Member(
                story: present.story, day: day, copyOf: present.copyOf, signature: signature, vector: vector)
        } else {
            let match = try match(signature, vector, day: day)
            let story = try match?.story ?? makeStory()
            try memberInsert.execute(arguments: [article, story, day, match?.copyOf, blob])
            known[article] = Member(
                story: story, day: day, copyOf: match?.copyOf, signature: signature, vector: vector)
        }
        try weeks.add(
            article, vector.heaviest.prefix(Self.indexedTerms).map(\.hash), to: StoryWeeks.week(of: day),
            isNew: present == nil)
    }

    private func makeStory() throws -> Int64 {
        try storyInsert.execute()
        return database.lastInsertedRowID
    }

    /// The story of the article most like it, and what it is a copy of.
    private mutating func match(
        _ signature: ArticleSignature, _ vector: TermVector, day: Int
    ) throws -> (story: Int64, copyOf: Int64?)? {
        var alike: [(member: Member, score: Double)] = []
        for article in try candidates(for: vector, day: day) {
            guard let member = try member(article), abs(member.day - day) <= StoryRules.window else { continue }
            if signature.resemblance(to: member.signature) >= StoryRules.copy {
                return (member.story, member.copyOf ?? article)
            }
            let score = StoryRules.similarity(vector, member.vector, daysApart: member.day - day)
            if score >= StoryRules.nearest { alike.append((member, score)) }
        }
        alike.sort { $0.score > $1.score }
        var refused: Set<Int64> = []
        for (member, _) in alike where !refused.contains(member.story) {
            if try isLikeLatest(vector, of: member.story) { return (member.story, nil) }
            refused.insert(member.story)
        }
        return nil
    }

    /// Whether it is like the latest articles of a story, on average.
    private mutating func isLikeLatest(_ vector: TermVector, of story: Int64) throws -> Bool {
        let latest = try Int64.fetchAll(latestOf, arguments: [story])
        var (sum, count) = (0.0, 0)
        for article in latest {
            guard let member = try member(article) else { continue }
            sum += vector.similarity(to: member.vector)
            count += 1
        }
        return count > 0 && sum / Double(count) >= StoryRules.average
    }

    /// The articles of the weeks around that share most of the heaviest terms, by their weight; the later first of equals.
    private mutating func candidates(for vector: TermVector, day: Int) throws -> [Int64] {
        var shared: [Int64: Float] = [:]
        let around = StoryWeeks.week(of: day - StoryRules.window)...StoryWeeks.week(of: day + StoryRules.window)
        for (term, weight) in vector.heaviest.prefix(Self.indexedTerms) {
            for week in around {
                try weeks.latest(Self.mostWithTerm, with: term, in: week) {
                    shared[$0, default: 0] += weight * weight
                }
            }
        }
        return shared.sorted { ($1.value, $1.key) < ($0.value, $0.key) }.prefix(Self.mostCompared).map(\.key)
    }

    private mutating func member(_ article: Int64) throws -> Member? {
        if let member = known[article] { return member }
        var found: (story: Int64, day: Int, copyOf: Int64?, signature: ArticleSignature)?
        try memberOf.run {
            $0.set(0, article)
        } row: { row in
            guard let story = row.key(0), let day = row.integer(1) else { return }
            found = (story, day, row.key(2), StoredSignature.signature(in: row.bytes(3)))
        }
        guard let (story, day, copyOf, signature) = found else { return nil }
        let vector = TermVector(signature, articles: counts.articles, count: counts.count)
        let member = Member(story: story, day: day, copyOf: copyOf, signature: signature, vector: vector)
        known[article] = member
        return member
    }
}

/// An article of a story.
private struct Member {
    let story: Int64
    let day: Int
    /// The first of the articles that have its text.
    let copyOf: Int64?
    let signature: ArticleSignature
    let vector: TermVector
}
