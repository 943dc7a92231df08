import ArgumentParser
import Articles
import Glibc
import Library
import Store

/// `dateline export FOLDER`
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes articles as files, one each, into a folder.",
        discussion: """
            All articles, or those that --query finds or whose numbers are given. A file that is there already is never \
            written over: doing it again adds what is new.
            """)

    @OptionGroup var place: StorePlace
    @Option(help: "Only the articles that this search finds.") var query: String?
    @Option(help: "Only the article of this number, as list shows it; may be given several times.") var article:
        [Int64] = []
    @Option(help: "md (Markdown), txt, json or html.") var format = "md"
    @Flag(help: "One line of JSON in place of the summary.") var json = false
    @Argument(help: "The folder; it is made where it is not there.") var folder: String

    func run() throws {
        guard let form = ArticleForm(rawValue: format) else {
            throw ProgramEnd.usage("\(format) is no format: write md, txt, json or html.")
        }
        guard query == nil || article.isEmpty else {
            throw ProgramEnd.usage("--query and --article can't both be given.")
        }
        let store = try place.open()
        let code = makeFolder(folder)
        guard code == 0 else {
            throw ProgramEnd.usage("the folder \(folder) can't be made: \(systemWords(code)).")
        }
        var outcome = ExportAnswer()
        try eachArticle(of: store) { stored in
            let path = "\(folder)/\(stored.fileName(form))"
            let code = writeNewFile(stored.file(form), at: path)
            switch code {
            case 0: outcome.written += 1
            case EEXIST: outcome.present += 1
            default:
                outcome.failed.append(path)
                printError("dateline: \(path): \(systemWords(code))")
            }
        }
        if json {
            printJSON(jsonLine(outcome))
        } else {
            let present = outcome.present == 0 ? "" : ", \(outcome.present) already there"
            let failed = outcome.failed.isEmpty ? "" : ", \(outcome.failed.count) failed"
            printOutput("\(outcome.written) written\(present)\(failed)")
        }
        if !outcome.failed.isEmpty { throw ProgramEnd.someFailed }
    }

    /// Gives the wanted articles to `body`, one after the other, the newest first.
    private func eachArticle(of store: ArticleStore, _ body: (StoredArticle) -> Void) throws {
        if !article.isEmpty {
            for id in article { body(try storedArticle(id, in: store)) }
            return
        }
        let list = query.map(ArticleList.search) ?? .all
        var anchor = ListAnchor.start
        while true {
            let page = try withStore { () throws(StoreError) in
                try store.page(of: list, at: anchor, limit: 200, today: today())
            }
            for row in page.rows {
                // One deleted since by another program is passed over.
                if let stored = try withStore({ () throws(StoreError) in try store.article(row.id) }) { body(stored) }
            }
            guard page.hasAfter, let last = page.rows.last else { return }
            anchor = .after(last.id)
        }
    }
}

/// What became of an export, for scripts.
private struct ExportAnswer: Encodable {
    var written = 0
    var present = 0
    var failed: [String] = []
}
