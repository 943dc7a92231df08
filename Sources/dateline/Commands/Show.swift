import ArgumentParser
import Articles
import Library
import Store
import Text

/// `dateline show ID`
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Prints an article's cleaned text.")

    @OptionGroup var place: StorePlace
    @Flag(help: "The article and its annotations as one line of JSON.") var json = false
    @Flag(help: "What cleaning took out, in place of the text.") var residue = false
    @Argument(help: "The article's number, as list shows it.") var id: Int64

    func run() throws {
        let found = try storedArticle(id, in: try place.open())
        let article = found.content.article
        if json {
            printJSON(jsonLine(ArticleAnswer(found)))
        } else if residue {
            for piece in found.content.residue { printOutput("\(piece.reason.rawValue)\t\(piece.text)") }
        } else {
            printOutput(article.title)
            if !article.byline.isEmpty { printOutput(article.byline) }
            printOutput("")
            printOutput(article.printed)
        }
    }
}

/// The article with that number, or the end of the program.
func storedArticle(_ id: Int64, in store: ArticleStore) throws -> StoredArticle {
    let found = try withStore { () throws(StoreError) in try store.article(ArticleID(id)) }
    guard let found else {
        throw ProgramEnd(code: 1, notice: "there is no article \(id): dateline list shows the numbers.")
    }
    return found
}
