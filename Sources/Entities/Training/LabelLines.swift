import Text

/// Labels of a corpus whose words stand elsewhere: a line a sentence, a letter a word, an empty line behind each document.
///
/// `.` is outside and `?` unknown; `P`, `L`, `O`, `M` begin the name of a person, a place, an organisation, or another
/// one, and `p`, `l`, `o`, `m` go on with it. Others' texts need not be kept to keep what a teacher said of them.
package struct LabelLines: Sendable {
    private let documents: [[[TaggedWord.Label]]]

    /// Reads the lines; any other letter is unknown. O(n).
    package init(_ bytes: [UInt8]) {
        var documents: [[[TaggedWord.Label]]] = []
        var sentences: [[TaggedWord.Label]] = []
        for line in bytes.split(separator: UInt8.newline, omittingEmptySubsequences: false) {
            if !line.isEmpty {
                sentences.append(line.map(Self.label))
            } else if !sentences.isEmpty {
                documents.append(sentences)
                sentences = []
            }
        }
        self.documents = sentences.isEmpty ? documents : documents + [sentences]
    }

    /// The documents with these labels in place of their own; without those whose sentences have other lengths, since
    /// they are not the ones that were labelled.
    package func labelled(_ documents: [TaggedDocument]) -> [TaggedDocument] {
        zip(documents, self.documents).compactMap { document, lines in
            guard document.sentences.map(\.count) == lines.map(\.count) else { return nil }
            var labelled = document
            labelled.sentences = zip(document.sentences, lines).map { words, labels in
                zip(words, labels).map { TaggedWord(word: $0.word, label: $1) }
            }
            return labelled
        }
    }

    private static func label(_ letter: UInt8) -> TaggedWord.Label {
        if letter == .period { return .outside }
        guard let kind = Array("plom".utf8).firstIndex(of: letter.lowercased) else { return .unknown }
        return letter.isUpper ? .first(kind) : .further(kind)
    }
}

extension TaggedDocument {
    /// A text of which nothing is said yet, as the tokenizer reads it.
    ///
    /// - Parameter corpus: as in `documents(of:marksOthers:corpus:)`.
    package init(_ text: TokenizedText, corpus: UInt32 = 0) {
        sentences = text.sentences.map { sentence in
            sentence.map { TaggedWord(word: text.string($0), label: .unknown) }
        }
        (marksOthers, self.corpus) = (true, corpus)
    }

    /// The words, a line each, an empty line behind each sentence: for those who label them elsewhere.
    package var columns: String {
        "-DOCSTART-\n\n" + sentences.map { $0.map { $0.word + "\t?\n" }.joined() + "\n" }.joined()
    }
}
