import ArgumentParser
import Entities
import Text

/// `dateline-lab list-words`
struct ListWords: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the words of texts as the tagger reads them, for a teacher to label.",
        discussion: "A line each; an empty line ends a sentence, \"-DOCSTART-\" begins a text.")

    @Argument(help: "A file of texts, a form feed between them.") var file: String

    func run() throws {
        for text in try bytes(of: file).split(separator: UInt8(ascii: "\u{C}")) {
            print(TaggedDocument(TokenizedText(UTF8Text(repairing: Array(text)))).columns, terminator: "")
        }
    }
}
