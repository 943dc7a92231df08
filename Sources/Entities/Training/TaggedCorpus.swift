import Text

/// A word with its tag, as a corpus in columns has them.
package struct ColumnWord: Hashable, Sendable {
    package let word: String
    package let tag: String
}

/// The documents of a corpus in columns parted by tabs, as sentences: word, tag, and what does not matter here.
///
/// "-DOCSTART-" begins a document, an empty line ends a sentence, "# " begins a comment. No document and no sentence is
/// empty. O(n).
package func columnDocuments(of bytes: [UInt8], tagColumn: Int = 1) -> [[[ColumnWord]]] {
    var documents: [[[ColumnWord]]] = []
    var document: [[ColumnWord]] = []
    var sentence: [ColumnWord] = []
    func closeSentence() {
        if !sentence.isEmpty { document.append(sentence) }
        sentence = []
    }
    func closeDocument() {
        closeSentence()
        if !document.isEmpty { documents.append(document) }
        document = []
    }
    for line in bytes.split(separator: UInt8.newline, omittingEmptySubsequences: false) {
        if line.starts(with: "-DOCSTART-".utf8) {
            closeDocument()
        } else if line.isEmpty {
            closeSentence()
        } else if !line.starts(with: "# ".utf8) {
            let columns = line.split(separator: UInt8.tab)
            guard columns.count > tagColumn else { continue }
            sentence.append(
                ColumnWord(
                    word: String(decoding: columns[0], as: UTF8.self),
                    tag: String(decoding: columns[tagColumn], as: UTF8.self))
            )
        }
    }
    closeDocument()
    return documents
}

/// A word of a tagged corpus.
package struct TaggedWord: Hashable, Sendable {
    package let word: String
    let label: Label

    /// What an annotator said of a word.
    enum Label: Hashable, Sendable {
        case outside
        /// Nothing: any tag may be right.
        case unknown
        /// The first word of a name, or one further on; kinds as in `NameTag.kinds`.
        case first(Int), further(Int)

        var kind: Int? {
            switch self {
            case .outside, .unknown: nil
            case .first(let kind), .further(let kind): kind
            }
        }
    }
}

/// A document of a tagged corpus.
package struct TaggedDocument: Sendable {
    package var sentences: [[TaggedWord]]
    /// Whether the annotators marked other names than those of persons, places and organisations.
    let marksOthers: Bool
    /// The number of the corpus, from 1, whose annotators' habits are learned apart; 0 where they are what is wanted.
    let corpus: UInt32

    /// The documents of a corpus in columns; "?" is an unknown tag. A title that an annotator took for
    /// the beginning of a person's name is outside of it.
    package static func documents(of bytes: [UInt8], marksOthers: Bool, corpus: UInt32 = 0) -> [TaggedDocument] {
        columnDocuments(of: bytes).map { sentences in
            TaggedDocument(
                sentences: sentences.map { sentence in
                    withoutTitles(sentence.map { TaggedWord(word: $0.word, label: TaggedWord.Label($0.tag)) })
                },
                marksOthers: marksOthers, corpus: corpus)
        }
    }

    /// The document as the tagger reads it.
    var text: TokenizedText { TokenizedText(words: sentences.map { $0.map(\.word) }) }

    /// For each token the tags that may be right, as bits.
    var allowed: [UInt32] { sentences.flatMap { allowedTags($0, marksOthers: marksOthers) } }
}

extension TaggedWord.Label {
    /// The label of a tag such as "B-PER".
    init(_ tag: String) {
        let kinds = ["PER", "LOC", "ORG", "MISC"]
        guard let kind = kinds.firstIndex(of: String(tag.dropFirst(2))) else {
            self = tag == "?" ? .unknown : .outside
            return
        }
        self = tag.hasPrefix("B") ? .first(kind) : .further(kind)
    }
}

/// For each word the tags that may be right, as bits.
func allowedTags(_ sentence: [TaggedWord], marksOthers: Bool) -> [UInt32] {
    let other = 3
    let otherTags: UInt32 = 0b1111 << UInt32(1 + 4 * other)
    return sentence.indices.map { index in
        let label = sentence[index].label
        guard let kind = label.kind, kind != other || marksOthers else {
            if label == .unknown { return (1 << UInt32(NameTag.count)) - 1 }
            // What is outside may be a name of a kind that nobody looked for.
            return marksOthers ? 1 : 1 | otherTags
        }
        let goesOn = index > 0 && label == .further(kind) && sentence[index - 1].label.kind == kind
        let isContinued = index + 1 < sentence.count && sentence[index + 1].label == .further(kind)
        let place: NameTag.Place = goesOn ? (isContinued ? .middle : .last) : (isContinued ? .first : .only)
        return 1 << UInt32(NameTag(kind, place).rawValue)
    }
}

/// The sentence whose persons' names begin after their titles.
private func withoutTitles(_ sentence: [TaggedWord]) -> [TaggedWord] {
    var words = sentence
    for index in words.indices.dropLast()
    where words[index].label == .first(0) && words[index + 1].label == .further(0) && titles.contains(words[index].word)
    {
        words[index] = TaggedWord(word: words[index].word, label: .outside)
        words[index + 1] = TaggedWord(word: words[index + 1].word, label: .first(0))
    }
    return words
}

private let titles: Set<String> = [
    "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Sir", "Lord", "Lady", "Pope", "King", "Queen", "Prince",
    "Princess",
    "Emperor", "Empress", "Tsar", "Captain", "Dr", "Dr.", "President", "Professor", "Senator", "Sen.", "Gov.", "Rep.",
]
