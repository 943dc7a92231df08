import ArgumentParser
import Glibc
import HTML
import Library
import Text

/// `dateline-lab parse-html`
struct ParseHTML: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse-html",
        abstract: "Prints the tree of a page, or its tokens, in the form of html5lib's tests.",
        discussion: "Reads one page from standard input, or with --json-lines a question a line: "
            + "{\"id\",\"html\",\"fragment\"?:\"context element\",\"tokens\"?:{\"state\",\"lastStartTag\"}}.")

    @Flag(help: "Questions and answers as lines of JSON.") var jsonLines = false
    @Option(help: "The character encoding, as a server would have told it.") var charset: String?

    func run() throws {
        guard jsonLines else {
            print(htmlDocument(ofPage: try bytes(of: "/dev/stdin"), charset: charset).outline)
            return
        }
        var someFailed = false
        while let line = readLine() {
            if line.allSatisfy({ $0 == " " || $0 == "\t" || $0 == "\r" }) { continue }
            do throws(QuestionFault) {
                print(jsonLine(try answer(line)))
            } catch {
                someFailed = true
                print(jsonLine(error))
            }
            fflush(nil)
        }
        if someFailed { throw ExitCode(1) }
    }

    private func answer(_ line: String) throws(QuestionFault) -> ParseAnswer {
        let asked = try question(line, as: ParseQuestion.self)
        guard let html = asked.html else { throw QuestionFault(id: asked.id, error: "no \"html\"") }
        let text = UTF8Text(html)
        if let wanted = asked.tokens {
            guard let state = TokenizerState(rawValue: wanted.state ?? TokenizerState.data.rawValue) else {
                throw QuestionFault(id: asked.id, error: "no tokenizer state is called \"\(wanted.state ?? "")\"")
            }
            let tokens = HTML.tokens(of: text, from: state, lastStartTag: wanted.lastStartTag)
            return ParseAnswer(id: asked.id, tokens: tokens.map(TokenRow.init))
        }
        let document =
            asked.fragment.map { htmlFragment(of: text, in: FragmentContext(html5lib: $0)) }
            ?? htmlDocument(of: text)
        return ParseAnswer(id: asked.id, tree: document.outline)
    }
}

private struct ParseQuestion: Decodable {
    let id: QuestionID?
    let html: String?
    let fragment: String?
    let tokens: Tokens?

    struct Tokens: Decodable {
        let state: String?
        let lastStartTag: String?
    }
}

private struct ParseAnswer: Encodable {
    let id: QuestionID?
    var tree: String?
    var tokens: [TokenRow]?
}

/// A token as html5lib's tests write it: an array whose first string tells its kind.
struct TokenRow: Encodable {
    let token: HTMLToken

    func encode(to encoder: any Encoder) throws {
        var row = encoder.unkeyedContainer()
        switch token {
        case .doctype(let name, let publicID, let systemID, let forcesQuirks):
            try row.encode("DOCTYPE")
            try row.encode(name)
            try row.encode(publicID)
            try row.encode(systemID)
            try row.encode(!forcesQuirks)
        case .startTag(let name, let attributes, let isSelfClosing):
            try row.encode("StartTag")
            try row.encode(name)
            try row.encode(Dictionary(attributes.map { ($0.name, $0.value) }) { first, _ in first })
            if isSelfClosing { try row.encode(true) }
        case .endTag(let name):
            try row.encode("EndTag")
            try row.encode(name)
        case .comment(let text):
            try row.encode("Comment")
            try row.encode(text)
        case .characters(let text):
            try row.encode("Character")
            try row.encode(text)
        }
    }
}

extension FragmentContext {
    /// The context element as html5lib's tests name it: "div", "svg path", "math mi".
    init(html5lib name: String) {
        if name.hasPrefix("svg ") {
            self.init(String(name.dropFirst(4)), namespace: .svg)
        } else if name.hasPrefix("math ") {
            self.init(String(name.dropFirst(5)), namespace: .mathML)
        } else {
            self.init(name)
        }
    }
}
