import Text

/// Everything the engine knows, loaded once from bytes.
package struct EntityModel: Sendable {
    /// What is known of words and phrases.
    let phrases: KnownPhrases
    /// For each name that has other names, the number of its group.
    let aliasGroups: [PhraseKey: Int]
    /// What names and the words in and around them tell of subtypes.
    let subtypes: PhraseTable<SubtypeClass>
    /// What the tagger knows of words and phrases.
    let lexicon: Lexicon
    /// Distributional classes of words.
    let wordClasses: WordClassTable
    /// Classes of words in small letters by vectors made of much more text.
    let vectorClasses: WordClassTable
    let weights: FeatureWeights
    let wordSums = WordSumPool()
    let transitions: Transitions
    private let file: ModelBytes

    /// Reads a gazetteer: lines "class<TAB>phrase<TAB>phrase…"; "#" begins a comment, "alias" a line whose
    /// phrases name one thing.
    ///
    /// - Parameter gazetteer: UTF-8; bad lines and unknown classes are skipped.
    /// - Parameter subtypes: lines of the same form, with the classes that `SubtypeClass` names; without them the gazetteer
    ///   alone tells subtypes.
    /// - Parameter tagger: a model file as `train-entities` writes it, which nothing frees as long as the program lives;
    ///   one that is none tags nothing.
    /// - Complexity: O(n) in the gazetteer, O(1) in the model file.
    package init(gazetteer: [UInt8], subtypes: [UInt8] = [], tagger: UnsafeRawBufferPointer) {
        self.init(gazetteer: gazetteer, subtypes: subtypes, file: ModelBytes(forever: tagger))
    }

    /// The same with a model file of bytes that are copied.
    package init(gazetteer: [UInt8], subtypes: [UInt8] = [], tagger: [UInt8]) {
        self.init(gazetteer: gazetteer, subtypes: subtypes, file: ModelBytes(copying: tagger))
    }

    private init(gazetteer: [UInt8], subtypes: [UInt8], file: ModelBytes) {
        func array<Value>(_ section: ModelFile.Section, _ type: Value.Type) -> ModelArray<Value> {
            ModelArray(ModelFile.section(section, of: file.raw))
        }
        self.file = file
        func table(_ groups: ModelFile.Section, _ entries: ModelFile.Section) -> PackedTable {
            PackedTable(groups: array(groups, SlotGroup.self), entries: array(entries, UInt32.self))
        }
        lexicon = Lexicon(phrases: table(.phraseGroups, .phraseEntries), lists: array(.lists, UInt64.self))
        wordClasses = WordClassTable(words: table(.wordGroups, .wordEntries), paths: array(.paths, UInt32.self))
        vectorClasses = WordClassTable(
            words: table(.vectorGroups, .vectorEntries), paths: array(.vectorPaths, UInt32.self))
        weights = FeatureWeights(
            slots: array(.slots, UInt16.self), groups: array(.slotGroups, SlotGroup.self),
            rows: array(.rows, SIMD16<Int8>.self))
        transitions = Transitions(array(.transitions, Float.self))
        self.subtypes = subtypeTable(subtypes)
        let (table, groups) = Self.read(gazetteer)
        phrases = KnownPhrases(table: table, lexicon: lexicon)
        aliasGroups = groups
    }

    private static func read(_ gazetteer: [UInt8]) -> (PhraseTable<WordClass>, [PhraseKey: Int]) {
        let bytes = gazetteer.span
        let (tab, newline): (UInt8, UInt8) = (.tab, .newline)
        // A phrase, or the beginning of one, ends at a tab, a space, a hyphen or an apostrophe.
        var count = 0
        for byte in gazetteer where byte <= 0x2D { count += 1 }
        var phrases = PhraseTable<WordClass>(capacity: count)
        var groups: [PhraseKey: Int] = [:]
        var group = 0
        var index = 0
        var (name, classes): (ByteRange, WordClass?) = (ByteRange(0, 0), nil)
        while index < bytes.count {
            var field = index
            while field < bytes.count, bytes[field] != tab, bytes[field] != newline { field += 1 }
            // Most lines go on with the class of the line before.
            if !isSame(ByteRange(index, field), name, in: bytes) {
                name = ByteRange(index, field)
                classes = WordClass.named(String(decoding: gazetteer[index..<field], as: UTF8.self))
            }
            if bytes[index] == 0x23 { classes = nil }
            group += 1
            while field < bytes.count, bytes[field] == tab {
                let start = field + 1
                field = start
                while field < bytes.count, bytes[field] != tab, bytes[field] != newline { field += 1 }
                let phrase = ByteRange(start, field)
                if let classes {
                    add(classes, phrase, of: bytes, to: &phrases)
                } else if isAlias(name, in: bytes), !phrase.isEmpty {
                    groups[PhraseKey(bytes, phrase)] = group
                }
            }
            index = field + 1
        }
        return (phrases, groups)
    }
}

private func isAlias(_ name: ByteRange, in bytes: Span<UInt8>) -> Bool {
    guard name.count == 5 else { return false }
    for (offset, byte) in "alias".utf8.enumerated() where bytes[name.lower + offset] != byte { return false }
    return true
}

/// Adds a phrase, and marks each of its beginnings as the beginning of a longer one.
private func add(
    _ classes: WordClass, _ range: ByteRange, of bytes: Span<UInt8>, to phrases: inout PhraseTable<WordClass>
) {
    var key = PhraseKey()
    for index in range.lower..<range.upper {
        let byte = bytes[index]
        if byte == 0x20 || byte == 0x2D || byte == 0x27, !key.isEmpty { phrases.insert(.prefix, for: key) }
        key.append(byte)
    }
    if !key.isEmpty { phrases.insert(classes, for: key) }
}
