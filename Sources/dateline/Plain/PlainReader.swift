import Articles
import Interface
import Library
import Store
import Text

/// The reader without a screen: it prints one thing at a time, each line whole in itself, for braille displays, screen
/// readers, and terminals that can't be drawn on.
struct PlainReader {
    private let store: ArticleStore
    private let today: CivilDate
    private var list = ArticleList.all
    private var rows: [ArticleSummary] = []
    private var hasAfter = false
    /// The row said last; -1 before the first.
    private var row = -1
    private var reading: Reading?

    /// The open article, and what of it was said last.
    private struct Reading {
        let stored: StoredArticle
        let events: [Event]
        /// The paragraph said last; -1 before the first.
        var paragraph = -1
    }

    init(_ store: ArticleStore, today: CivilDate) { (self.store, self.today) = (store, today) }

    /// What is printed first.
    mutating func greeting() throws(StoreError) -> [String] {
        let counts = try store.counts()
        try show(.all)
        let articles = counts.total == 1 ? "1 article" : "\(counts.total) articles"
        return ["Dateline: \(articles), \(counts.unread) unread. Enter reads the next title, ? tells the keys."]
    }

    /// Answers a line that was typed.
    ///
    /// - Returns: the lines to print; nil to end.
    mutating func answer(_ line: String) throws(StoreError) -> [String]? {
        let words = line.split(separator: " ", maxSplits: 1).map(String.init)
        switch words.first ?? "" {
        case "": return try next()
        case "q":
            guard reading != nil else {
                if list == .all { return nil }
                try show(.all)
                return ["All articles."]
            }
            reading = nil
            return ["Back in the list."]
        case "Q": return nil
        case "?": return Self.help
        case "j": return try next()
        case "k": return previous()
        case "n": return try nextUnread()
        case "o", "l": return try open(row)
        case "s": return try star()
        case "N": return try toggleRead()
        case "e": return names()
        case "t": return timeline()
        case "i": return about()
        case "u" where list != .unread:
            try show(.unread)
            return ["Unread articles."]
        case let word where word.hasPrefix("/"): return try search(String(line.dropFirst()))
        case let word:
            if let number = Int(word) { return try open(number - 1) }
            return ["\(word) is no key here; ? tells them."]
        }
    }

    private static let help = [
        "Enter: next title, or next paragraph. k: the one before. A number: open that article. o: open the one just said.",
        "n: open the next unread. s: star. N: read or unread. u: only unread ones. / and words: search.",
        "In an article, e: its names. t: what happened when. i: about it. q: back, from the list end. Q: end.",
    ]

    private mutating func show(_ list: ArticleList) throws(StoreError) {
        let page = try store.page(of: list, at: .start, limit: 200, today: today)
        (self.list, rows, hasAfter, row, reading) = (list, page.rows, page.hasAfter, -1, nil)
    }

    private mutating func search(_ query: String) throws(StoreError) -> [String] {
        do throws(StoreError) {
            try show(.search(query.split(separator: " ").joined(separator: " ")))
        } catch {
            guard case .badQuery = error else { throw error }
            return [notice(error)]
        }
        let count = hasAfter ? "More than \(rows.count)" : "\(rows.count)"
        return ["\(count) found."]
    }

    private mutating func next() throws(StoreError) -> [String] {
        if var reading {
            let paragraphs = reading.stored.content.article.paragraphs
            guard reading.paragraph + 1 < paragraphs.count else {
                return ["End of the article. q goes back, n to the next unread."]
            }
            reading.paragraph += 1
            self.reading = reading
            return [paragraph(reading)]
        }
        if row + 1 >= rows.count, hasAfter, let last = rows.last {
            let page = try store.page(of: list, at: .after(last.id), limit: 200, today: today)
            rows += page.rows
            hasAfter = page.hasAfter
        }
        guard row + 1 < rows.count else { return [rows.isEmpty ? "No articles." : "End of the list."] }
        row += 1
        return [words(for: rows[row], row)]
    }

    private mutating func previous() -> [String] {
        if var reading {
            guard reading.paragraph > 0 else { return ["This is the first paragraph."] }
            reading.paragraph -= 1
            self.reading = reading
            return [paragraph(reading)]
        }
        guard row > 0 else { return ["This is the first article."] }
        row -= 1
        return [words(for: rows[row], row)]
    }

    private mutating func nextUnread() throws(StoreError) -> [String] {
        guard let index = rows.indices.dropFirst(row + 1).first(where: { !rows[$0].isRead }) else {
            return ["No unread article further down."]
        }
        return try open(index)
    }

    private mutating func open(_ index: Int) throws(StoreError) -> [String] {
        guard rows.indices.contains(index) else {
            return ["There is no article \(index + 1) here: Enter reads the titles with their numbers."]
        }
        guard let stored = try store.article(rows[index].id) else { return ["This article is no longer in the store."] }
        row = index
        reading = Reading(stored: stored, events: ArticleState(id: stored.summary.id, stored.content).events)
        if !rows[index].isRead {
            _ = try store.setRead([rows[index].id], true)
            rows[index].isRead = true
        }
        let article = stored.content.article
        return [
            article.title, article.byline,
            article.paragraphs.count == 1
                ? "1 paragraph; Enter reads it." : "\(article.paragraphs.count) paragraphs; Enter reads the next.",
        ]
        .filter { !$0.isEmpty }
    }

    private mutating func star() throws(StoreError) -> [String] {
        guard rows.indices.contains(row) else { return ["No article was read yet."] }
        rows[row].isStarred.toggle()
        _ = try store.setStarred([rows[row].id], rows[row].isStarred)
        return [rows[row].isStarred ? "Starred." : "No longer starred."]
    }

    private mutating func toggleRead() throws(StoreError) -> [String] {
        guard rows.indices.contains(row) else { return ["No article was read yet."] }
        rows[row].isRead.toggle()
        _ = try store.setRead([rows[row].id], rows[row].isRead)
        return [rows[row].isRead ? "Read." : "Unread."]
    }

    private func words(for row: ArticleSummary, _ index: Int) -> String {
        let day = row.published.map { $0.short(today: today) } ?? "undated"
        let state = [row.isRead ? nil : "unread", row.isStarred ? "starred" : nil].compactMap(\.self)
        return [
            "\(index + 1). \(row.title.isEmpty ? "No title" : row.title)", row.source, day,
            readingTime(minutes: row.minutes),
        ]
        .joined(separator: ", ") + state.map { ", \($0)" }.joined() + "."
    }

    private func paragraph(_ reading: Reading) -> String {
        let article = reading.stored.content.article
        let text = article.text[article.paragraphs[reading.paragraph]]
        return switch article.kinds[reading.paragraph] {
        case .heading: "Heading: \(text)"
        case .item(_, let number): "\(number.map { "\($0)." } ?? "Item:") \(text)"
        case .quote: "Quote: \(text)"
        case .code: "Code:\n\(text)"
        case .table: "Table:\n\(text)"
        case .text: text
        }
    }

    private func names() -> [String] {
        guard let reading else { return ["Open an article first: o, or its number."] }
        let entities = reading.stored.content.annotations.entities
        if entities.isEmpty { return ["No names found."] }
        return entities.map { entity in
            let role = entity.roles.first.map { ", \($0)" } ?? ""
            return "\(word(for: entity.kind)): \(entity.name)\(role), \(entity.mentions.count) times."
        }
    }

    private func word(for kind: EntityKind) -> String {
        switch kind {
        case .person: "Person"
        case .organization: "Organisation"
        case .place: "Place"
        case .other: "Other name"
        }
    }

    private func timeline() -> [String] {
        guard let reading else { return ["Open an article first: o, or its number."] }
        if reading.events.isEmpty { return ["Nothing dated found."] }
        return reading.events.map { event in
            let certainty =
                switch event.certainty {
                case .stated: ""
                case .approximate: "about "
                case .expected: "expected "
                }
            return "\(certainty)\(Interface.words(for: event.span, precision: event.precision)): \(event.label)."
        }
    }

    private func about() -> [String] {
        guard let reading else { return ["Open an article first: o, or its number."] }
        let metadata = reading.stored.content.article.metadata
        var lines = [reading.stored.content.article.byline]
        if let site = metadata.site { lines.append("Site: \(site).") }
        if let url = metadata.url { lines.append("Address: \(url)") }
        lines.append("\(reading.stored.content.residue.count) pieces of the page were taken out.")
        return lines.filter { !$0.isEmpty }
    }
}

/// Reads and answers lines until the user ends, or standard input does.
func runPlainReader(storePath: String) throws {
    var reader = PlainReader(try openStore(storePath), today: today())
    try withStore { () throws(StoreError) in
        try reader.greeting().forEach(printOutput)
        while let line = readInputLine(), let answer = try reader.answer(line) { answer.forEach(printOutput) }
    }
}
