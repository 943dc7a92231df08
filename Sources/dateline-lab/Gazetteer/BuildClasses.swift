import ArgumentParser
import Entities
import Glibc
import Text

/// `dateline-lab build-classes`
struct BuildClasses: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes classes of words from vectors of words.",
        discussion: "The vectors come as text, most frequent word first: the word and its numbers, parted by spaces. "
            + "Equal vectors give equal classes.")

    @Argument(help: "The file of the vectors.") var vectors: String
    @Option(help: "Where the classes go.") var output = "Sources/CModel/entities/words.classes"
    @Option(help: "How many words get a class.") var words = 95_000
    @Option(help: "How many classes there are.") var classes = 1024
    @Option(help: "Rounds in which words move between classes.") var rounds = 15

    func run() throws {
        var (names, numbers, size): ([String], [Float], Int) = ([], [], 0)
        for line in try bytes(of: vectors).split(separator: UInt8.newline) where names.count < words {
            let fields = line.split(separator: UInt8.space)
            guard let word = fields.first, isWord(word) else { continue }
            let row = fields.dropFirst().compactMap { Float(String(decoding: $0, as: UTF8.self)) }
            if size == 0 { size = row.count }
            guard row.count == size else { continue }
            names.append(String(decoding: word, as: UTF8.self))
            numbers += row
        }
        let found = VectorClasses(of: names, vectors: numbers, size: size, count: classes, rounds: rounds)
        try write(Array((classesHeader + found.lines).utf8), to: output)
        print("\(found.classes.count) classes of \(names.count) words")
    }
}

/// Whether these bytes are a word of letters, periods, hyphens and apostrophes.
private func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count <= 30 && bytes.contains { $0.isLetter || $0 >= 0x80 }
        && bytes.allSatisfy { $0.isLetter || $0 >= 0x80 || $0 == .period || $0 == .dash || $0 == .apostrophe }
}

/// What the file says of itself.
private let classesHeader = """
    # Made by "dateline-lab build-classes" of GloVe 6B, 50 numbers a word; don't edit. "path<TAB>word<TAB>word…".
    # GloVe: Global Vectors for Word Representation (Pennington, Socher, Manning 2014), from Wikipedia and Gigaword; the
    # vectors are released under the Public Domain Dedication and License 1.0.

    """
