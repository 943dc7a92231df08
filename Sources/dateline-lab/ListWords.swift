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
        for text in try textDocuments(of: file) { print(text.columns, terminator: "") }
    }
}

/// The texts of a file, a form feed between them, as the tagger reads them: nothing is said of their words yet.
///
/// - Parameter corpus: as in `TaggedDocument`.
func textDocuments(of path: String, corpus: UInt32 = 0) throws -> [TaggedDocument] {
    try bytes(of: path).split(separator: UInt8(ascii: "\u{C}")).map { text in
        TaggedDocument(TokenizedText(UTF8Text(repairing: Array(text))), corpus: corpus)
    }
}
