import ArgumentParser
import Articles
import Library

/// `dateline clean`
struct Clean: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Cleans a document from standard input; touches no store.",
        discussion:
            "The document is an HTML page or plain text. With --json-lines, answers a question a line: "
            + "{\"id\",\"html\"|\"text\"|\"path\",\"title\"?,\"url\"?,\"charset\"?}."
    )

    @Flag(help: "Questions and answers as lines of JSON.") var jsonLines = false
    @Flag(help: "The answer as one line of JSON.") var json = false
    @Flag(help: "The article as Markdown.") var markdown = false

    func run() throws {
        let engines = Engines()
        if jsonLines {
            try answerLines { line throws(QuestionFault) in jsonLine(try engines.cleanAnswer(to: line)) }
            return
        }
        let bytes = try readInput()
        let raw = RawDocument(bytes: bytes, origin: "standard input")
        do throws(DocumentFault) {
            if json {
                printJSON(jsonLine(try engines.cleanAnswer(raw)))
            } else {
                let article = try engines.clean(raw).article
                printOutput(markdown ? article.markdown : article.printed)
            }
        } catch {
            throw ProgramEnd(code: 1, notice: "standard input: \(error.words).")
        }
    }
}

/// Answers each line of standard input; a bad one is answered with its error, and the rest goes on.
func answerLines(_ answer: (String) throws(QuestionFault) -> String) throws {
    var someFailed = false
    while let line = readInputLine() {
        if line.allSatisfy({ $0 == " " || $0 == "\t" || $0 == "\r" }) { continue }
        do {
            printJSON(try answer(line))
        } catch {
            someFailed = true
            printJSON(jsonLine(error))
        }
    }
    if someFailed { throw ProgramEnd.someFailed }
}
