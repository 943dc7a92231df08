import Articles
import Entities
import Glibc
import Library
import Store
import Text
import Timelines

/// The newest day of generated articles, and what searches count from.
private let today = CivilDate(daysSinceEpoch: 20_000)
/// Rows of a page that fills the largest screen.
private let pageRows = 60

/// Speed of stores of generated articles: what filling them costs, then every query that a screen waits for.
///
/// - Parameters:
///   - counts: the articles of each.
///   - folder: where the stores stand; one is made where it is not there, and stays for the next time.
func benchStores(_ counts: [Int], in folder: String, runs: Int, show: (BenchRow) -> Void) throws {
    let articles = GeneratedArticles(lastDay: today)
    let stores = counts.map { (count: $0, path: "\(folder)/\($0).sqlite") }
    func row(_ count: Int, _ name: String, _ values: [Double], _ unit: String) {
        show(BenchRow("\(count): \(name)", values, unit: unit, largerIsBetter: unit == perSecond))
    }
    mkdir(folder, 0o700)
    let staged = min(2000, counts.max() ?? 0)
    try benchStages(of: articles, count: staged, folder: folder) { row(staged, $0, $1, perSecond) }
    for (count, path) in stores {
        if access(path, F_OK) != 0 {
            if count > mostDifferent {
                try fillWithVariants(path, of: articles, count: count)
            } else {
                let rate = try fill(path, with: articles, count: count, folder: folder)
                row(count, "import, whole pipeline", [rate], perSecond)
            }
        }
        var size = stat()
        stat(path, &size)
        let sample = (0..<min(count, 500)).map { articles.article($0 * max(1, count / 500)).text.utf8.count }
        let plain = Double(sample.reduce(0, +)) / Double(sample.count)
        row(count, "bytes an article", [Double(size.st_size) / Double(count)], "bytes")
        row(count, "bytes over its plain text", [Double(size.st_size) / Double(count) / plain], "x")
    }
    // In turn: what a machine can do differs by a quarter from one minute to another, and the sizes are compared.
    let more = try (0..<importRuns).map { _ in
        try stores.map { try rateOfMore($0.path, after: $0.count, of: articles, folder: folder) }
    }
    for (index, store) in stores.enumerated() {
        row(store.count, "import, whole pipeline, \(moreArticles) more", more.map { $0[index] }, perSecond)
    }
    for (count, path) in stores {
        // The disk is done with the copies that went away before a store is read.
        sync()
        warm(path)
        try benchQueries(of: path, count: count, runs: runs) { row(count, $0, $1, "ms") }
        let newest = try ArticleStore(path: path).page(of: .all, at: .start, limit: 1).rows.first?.title ?? ""
        // As much of it as a narrow pane shows.
        try benchScreen(of: path, firstTitle: String(newest.prefix(16)), runs: runs) { row(count, $0, $1, $2) }
    }
}

private let perSecond = "articles/s"

/// What each stage of an import can do on one core, an article after the other.
private func benchStages(
    of articles: GeneratedArticles, count: Int, folder: String, row: (String, [Double]) -> Void
) throws {
    let made = (0..<count).map { articles.article($0) }
    let engines = Engines()
    func rate(_ name: String, _ work: () throws -> Void) rethrows { row(name, [Double(count) / (try seconds(work))]) }
    var raws: [RawDocument] = []
    rate("import, parse") {
        raws = made.map { article in
            RawDocument(
                bytes: Array(article.text.utf8), origin: "generated", title: article.title,
                statedDay: CivilDate(iso: article.published))
        }
    }
    var cleaned: [CleanedDocument] = []
    try rate("import, clean") { cleaned = try raws.map { try engines.clean($0) } }
    let model = shippedEntityModel()
    var names = 0
    rate("import, names") {
        for document in cleaned {
            let text = TokenizedText(document.article.text)
            names += entities(in: text, title: UTF8Text(document.article.title), model: model).count
        }
    }
    rate("import, times") {
        for document in cleaned { names += engines.times(in: document.article.text, anchor: today).count }
    }
    var annotations: [Annotations] = []
    rate("import, names, times, events, signature") { annotations = cleaned.map { engines.annotate($0.article) } }
    let nothing = Annotations(entities: [], times: [], events: [], versions: Engines.versions)
    for (name, withAnnotations) in [("import, store and index", false), ("import, store, index, annotations", true)] {
        let documents = raws.indices.map { index in
            NewDocument(
                raw: raws[index], cleaned: cleaned[index],
                annotations: withAnnotations ? annotations[index] : nothing, dayAdded: today)
        }
        let path = "\(folder)/stage.sqlite"
        defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
        let store = try ArticleStore(path: path)
        try rate(name) {
            for start in stride(from: 0, to: count, by: 256) {
                _ = try store.add(Array(documents[start..<min(start + 256, count)]))
            }
            try store.finishImport()
        }
    }
}

/// More articles than these are made of each other: finding the names in a million takes half an hour.
private let mostDifferent = 200_000

/// Makes the store of articles that are annotated once and stored ten times, under other titles and days; goes on where
/// it was stopped.
private func fillWithVariants(_ path: String, of articles: GeneratedArticles, count: Int) throws {
    let partial = path + ".partial"
    do {
        let store = try ArticleStore(path: partial)
        let engines = Engines()
        let (block, variants) = (1000, 10)
        // What is there already is not added again.
        var number = try store.counts().total / (block * variants) * (block * variants)
        while number < count {
            let made = (0..<min(block, count - number)).map { articles.article(number + $0) }
            let annotated = try made.map { article in
                let raw = RawDocument(
                    bytes: Array(article.text.utf8), origin: "generated", title: article.title,
                    statedDay: CivilDate(iso: article.published))
                let cleaned = try engines.clean(raw)
                return (raw, cleaned.article, engines.annotate(cleaned.article))
            }
            for variant in 0..<variants where number < count {
                var documents: [NewDocument] = []
                for (raw, article, annotations) in annotated where number < count {
                    var metadata = article.metadata
                    let day = (metadata.published?.day ?? today).adding(days: variant == 0 ? 0 : -number % 997)
                    metadata.published = PublicationDay(day: day, evidence: .stated)
                    let varied = Article(
                        title: article.title + " \(number)", text: article.text, kinds: article.kinds,
                        markup: article.markup, metadata: metadata, flags: article.flags)
                    documents.append(
                        NewDocument(
                            raw: raw, cleaned: CleanedDocument(article: varied, residue: []), annotations: annotations,
                            guid: "\(number)", dayAdded: today))
                    number += 1
                }
                for start in stride(from: 0, to: documents.count, by: 1000) {
                    _ = try store.add(Array(documents[start..<min(start + 1000, documents.count)]))
                }
            }
        }
        try store.finishImport()
    }
    rename(partial, path)
}

/// Makes the store as a user would: a file of JSON lines is imported.
///
/// - Returns: articles a second.
private func fill(_ path: String, with articles: GeneratedArticles, count: Int, folder: String) throws -> Double {
    let lines = "\(folder)/\(count).jsonl"
    try write((0..<count).lazy.map(articles.article), to: lines)
    defer { unlink(lines) }
    let partial = path + ".partial"
    for suffix in ["", "-wal", "-shm"] { unlink(partial + suffix) }
    var added = 0
    let time = try seconds {
        let store = try ArticleStore(path: partial)
        added = try importDocuments([lines], into: store, engines: Engines(), today: today).added.count
    }
    guard added == count else { throw SuiteFault(description: "\(added) of \(count) generated articles came in") }
    rename(partial, path)
    return Double(count) / time
}

/// Articles that are imported into each store on top of what it has.
private let moreArticles = 5000
/// How often into each.
private let importRuns = 5

/// Imports the articles that follow the first `count` into a copy of the store, which goes away again.
///
/// - Returns: articles a second.
private func rateOfMore(
    _ path: String, after count: Int, of articles: GeneratedArticles, folder: String
) throws -> Double {
    let (copy, lines) = ("\(folder)/more.sqlite", "\(folder)/more.jsonl")
    defer { for file in [copy, copy + "-wal", copy + "-shm", lines] { unlink(file) } }
    try copyFile(path, to: copy)
    try write((count..<count + moreArticles).lazy.map(articles.article), to: lines)
    var added = 0
    let time = try seconds {
        let store = try ArticleStore(path: copy)
        added = try importDocuments([lines], into: store, engines: Engines(), today: today).added.count
    }
    guard added == moreArticles else {
        throw SuiteFault(description: "\(added) of \(moreArticles) more articles came in")
    }
    return Double(added) / time
}

/// - Throws: `SuiteFault` where not all of it could be copied.
private func copyFile(_ path: String, to copy: String) throws {
    let (source, target) = (open(path, O_RDONLY), open(copy, O_WRONLY | O_CREAT | O_TRUNC, 0o600))
    defer { for descriptor in [source, target] where descriptor >= 0 { close(descriptor) } }
    var copied = 1
    while copied > 0 { copied = sendfile(target, source, nil, 1 << 30) }
    // What the disk has yet to write of it would be waited for by the commits that are measured.
    guard copied == 0, fsync(target) == 0 else {
        throw SuiteFault(description: "\(path) can't be copied to \(copy)")
    }
    // Nobody has a large store in memory twice: the system would take pages from the copy.
    posix_fadvise(source, 0, 0, POSIX_FADV_DONTNEED)
}

/// Reads a file from its beginning to its end, so that what is measured next finds it in the system's memory.
private func warm(_ path: String) {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while read(file, &buffer, buffer.count) > 0 {}
}

/// Writes articles to a file, a line of JSON each.
func write(_ articles: some Sequence<GeneratedArticle>, to path: String) throws {
    guard let file = fopen(path, "w") else { throw SuiteFault(description: "\(path) can't be written") }
    defer { fclose(file) }
    for article in articles { fputs(jsonLine(article) + "\n", file) }
}

/// Every query that a screen waits for, each on a connection that is open already.
private func benchQueries(
    of path: String, count: Int, runs: Int, row: (String, [Double]) -> Void
) throws {
    var opened: ArticleStore?
    // The first one makes the files of the log, which the rest may find.
    let opening = try (0...runs).map { _ in
        opened = nil
        return try seconds {
            let store = try ArticleStore(path: path)
            _ = try store.page(of: .all, at: .start, limit: pageRows)
            opened = store
        } * 1000
    }
    guard let store = opened else { return }
    row("open the store, first page", Array(opening.dropFirst()))
    func measure(_ name: String, times: Int = 40, _ work: (Int) throws -> Void) rethrows {
        row(name, try (0..<times * runs).map { index in try seconds { try work(index) } * 1000 })
    }
    var random = SplitMix(seed: 7)
    let some = (0..<997).map { _ in ArticleID(Int64.random(in: 1...Int64(count), using: &random)) }
    func article(_ index: Int) -> ArticleID { some[index % some.count] }
    try measure("list page, anywhere") { _ = try store.page(of: .all, at: .after(article($0)), limit: pageRows) }
    try measure("unread page, anywhere") { _ = try store.page(of: .unread, at: .after(article($0)), limit: pageRows) }
    try measure("list page, oldest first, anywhere") {
        _ = try store.page(of: .all, at: .after(article($0)), limit: pageRows, order: .oldest)
    }
    try measure("counts and sources") { _ in _ = try (store.counts(), store.sources()) }
    try measure("open article") { _ = try store.article(article($0)) }
    func search(_ name: String, _ queries: [String], times: Int = 10, order: ListOrder = .newest) throws {
        let parsed = try queries.map { try SearchQuery($0, today: today) }
        try measure("search, " + name, times: times) { index in
            _ = try store.search(parsed[index % parsed.count], order: order, limit: pageRows)
        }
    }
    try search("rare word", [GeneratedArticles.rareWord])
    try search("word in 100 articles", [GeneratedArticles.wordOfAHundred])
    try search("phrase", ["\"\(GeneratedArticles.phrase)\""])
    try search("32 % word", [GeneratedArticles.commonWord])
    try search("two words", ["harbourmaster causeway", "police bank", "government minister"])
    try search("beginning of a word", ["gov*", "har*", "bra*", "polic*", "mi*", "amber cau*", "pre*", "con*"])
    try search("field", ["person:adler", "place:oslo", "title:police", "is:unread bank", "on:2024-06 bank"])
    try search("happened", ["happened:2024-05", "happened:2021-02..2021-03"])
    try search("32 % word, oldest first", [GeneratedArticles.commonWord], order: .oldest)
    try search("32 % word, ranked", [GeneratedArticles.commonWord], times: 3, order: .best)
    try measure("timeline over all, days", times: 3) { _ in _ = try store.dayCounts(of: .list(.all)) }
    try measure("timeline over all, a month", times: 3) { index in
        let first = today.adding(days: -30 * (1 + index % 20))
        _ = try store.events(of: .list(.all), from: first, through: first.adding(days: 29), limit: 500)
    }
    try measure("entities, most named", times: 3) { _ in _ = try store.entities(kind: nil, matching: nil, limit: 60) }
}
