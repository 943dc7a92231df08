import Text

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

    /// The documents of a corpus in columns parted by tabs: word, tag, and what does not matter here.
    ///
    /// "-DOCSTART-" begins a document, an empty line ends a sentence, "?" is an unknown tag.
    package static func documents(of bytes: [UInt8], marksOthers: Bool) -> [TaggedDocument] {
        var documents: [TaggedDocument] = []
        var document = TaggedDocument(sentences: [], marksOthers: marksOthers)
        var sentence: [TaggedWord] = []
        func closeSentence() {
            if !sentence.isEmpty { document.sentences.append(sentence) }
            sentence = []
        }
        func closeDocument() {
            closeSentence()
            if !document.sentences.isEmpty { documents.append(document) }
            document.sentences = []
        }
        for line in bytes.split(separator: UInt8.newline, omittingEmptySubsequences: false) {
            guard !line.isEmpty else {
                closeSentence()
                continue
            }
            let columns = line.split(separator: UInt8.tab)
            guard columns.count > 1, let word = columns.first else { continue }
            let text = String(decoding: word, as: UTF8.self)
            if text == "-DOCSTART-" {
                closeDocument()
            } else {
                sentence.append(TaggedWord(word: text, label: TaggedWord.Label(columns[1])))
            }
        }
        closeDocument()
        return documents
    }

    /// The document as the tagger reads it.
    var text: TokenizedText { TokenizedText(words: sentences.map { $0.map(\.word) }) }

    /// For each token the tags that may be right, as bits.
    var allowed: [UInt32] { sentences.flatMap { allowedTags($0, marksOthers: marksOthers) } }
}

extension TaggedWord.Label {
    /// The label of a tag such as "B-PER".
    init(_ tag: ArraySlice<UInt8>) {
        let kinds = ["PER", "LOC", "ORG", "MISC"]
        let text = String(decoding: tag, as: UTF8.self)
        guard let kind = kinds.firstIndex(of: String(text.dropFirst(2))) else {
            self = text == "?" ? .unknown : .outside
            return
        }
        self = text.hasPrefix("B") ? .first(kind) : .further(kind)
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
