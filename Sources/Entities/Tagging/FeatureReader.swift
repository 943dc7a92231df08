/// Gives the features of a document's tokens: the one definition that training and tagging share.
///
/// The numbers before the hashes tell the templates apart; a template that changes must change its number, or the
/// weights of an older model would be read for it.
struct FeatureReader {
    let tokens: UnsafePointer<TokenTraits>
    let letters: UnsafePointer<UInt8>
    let classes: WordClassTable
    let vectors: WordClassTable

    /// Where a hash of a word before the sentence or after it begins.
    private static let (before, after): (UInt64, UInt64) = (0xB0_5000, 0xE0_5000)

    /// The features of the token at `index` of the sentence, in place of those that `sink` holds.
    ///
    /// - Complexity: O(1), no allocation.
    func read(_ index: Int, in sentence: Range<Int>, into sink: inout FeatureSink) {
        readContext(index, in: sentence, into: &sink)
        for place in WindowPlace.allCases where sentence.contains(index + place.offset) {
            readWord(index + place.offset, as: place, into: &sink)
        }
    }

    /// Those that hang on more than one word, or on where the words stand, in place of those that `sink` holds;
    /// `readWord` has the others.
    ///
    /// - Complexity: O(1), no allocation.
    func readContext(_ index: Int, in sentence: Range<Int>, into sink: inout FeatureSink) {
        sink.clear()
        let token = tokens[index]
        addFlags(token, to: &sink)
        addWindow(token, index, sentence, to: &sink)
        if token.isCapital { addRun(token, index, sentence, to: &sink) }
        addLists(token, index, sentence, to: &sink)
        addClasses(token, index, sentence, to: &sink)
        addVectors(token, index, sentence, to: &sink)
        if token.isCapital { addRunVectors(token, sentence, to: &sink) }
        if token.isCapital, token.flags.contains(.letters) { addDocument(token, index, to: &sink) }
    }

    /// Whether the token has a capital, or one at most two tokens away, or stands in a line that has none to give.
    @inline(__always) func isNearCapital(_ index: Int, in sentence: Range<Int>) -> Bool {
        tokens[index].flags.contains(.smallLine)
            || (max(index - 2, sentence.lowerBound)..<min(index + 3, sentence.upperBound)).contains {
                tokens[$0].isCapital
            }
    }

    /// A few features of the token for which a corpus has weights of its own while the tagger is trained, so that the
    /// habits of its annotators stay out of the weights that all share (Daumé III 2007).
    ///
    /// - Complexity: O(1), no allocation.
    func readHabits(_ index: Int, in sentence: Range<Int>, into sink: inout FeatureSink) {
        sink.clear()
        let token = tokens[index]
        sink.add(201, 1)
        sink.add(203, token.lower)
        sink.add(204, lower(index - 1, sentence))
        sink.add(205, lower(index + 1, sentence))
        sink.add(212, token.shortShape)
        sink.add(216, short(index - 1, sentence))
        sink.add(217, short(index + 1, sentence))
        sink.add(242, UInt64(token.flags.rawValue & 0x73))
        if token.isCapital {
            let (start, end) = (Int(token.runStart), Int(token.runEnd))
            sink.add(252, lower(start - 1, sentence))
            sink.add(253, lower(end + 1, sentence))
            sink.add(255, UInt64(min(end - start + 1, 6) * 8 + min(index - start, 6)))
        }
        sink.add(275, token.marks.any)
        if token.wordClass > 0 { sink.add(282, UInt64(token.wordClass)) }
    }

    @inline(__always) private func lower(_ index: Int, _ sentence: Range<Int>) -> UInt64 {
        if index < sentence.lowerBound { return Self.before &+ UInt64(sentence.lowerBound - index) }
        return index < sentence.upperBound ? tokens[index].lower : Self.after &+ UInt64(index - sentence.upperBound)
    }

    @inline(__always) private func short(_ index: Int, _ sentence: Range<Int>) -> UInt64 {
        if index < sentence.lowerBound { return Self.before &+ UInt64(sentence.lowerBound - index) }
        return index < sentence.upperBound
            ? tokens[index].shortShape : Self.after &+ UInt64(index - sentence.upperBound)
    }

    /// What the word's place tells.
    @inline(__always) private func addFlags(_ token: TokenTraits, to sink: inout FeatureSink) {
        let flags = UInt64(token.flags.rawValue)
        sink.add(40, flags & 0x41)
        if token.flags.contains(.initial), token.isCapital { sink.add(41, token.lower) }
        sink.add(42, flags & 0x173)
    }

    /// What the words around it tell.
    @inline(__always) private func addWindow(
        _ token: TokenTraits, _ index: Int, _ sentence: Range<Int>, to sink: inout FeatureSink
    ) {
        let (before, after) = (lower(index - 1, sentence), lower(index + 1, sentence))
        let (before2, after2) = (lower(index - 2, sentence), lower(index + 2, sentence))
        let (shape, shapeBefore, shapeAfter) = (
            token.shortShape, short(index - 1, sentence), short(index + 1, sentence)
        )
        // Words of the sentence have these by themselves (`readWord`).
        if index == sentence.lowerBound {
            sink.add(4, before)
            sink.add(16, shapeBefore)
        }
        if index + 1 == sentence.upperBound {
            sink.add(5, after)
            sink.add(17, shapeAfter)
        }
        if index - 2 < sentence.lowerBound { sink.add(6, before2) }
        if index + 2 >= sentence.upperBound { sink.add(7, after2) }
        sink.add(8, combined(before, token.lower))
        sink.add(9, combined(token.lower, after))
        sink.add(10, combined(before, after))
        sink.add(13, combined(shapeBefore, shape))
        sink.add(14, combined(shape, shapeAfter))
        sink.add(15, combined(combined(shapeBefore, shape), shapeAfter))
        sink.add(43, combined(before, shape))
        sink.add(44, combined(after, shape))
        sink.add(50, combined(combined(before2, before), shape))
        sink.add(51, combined(combined(after, after2), shape))
        guard token.isCapital else { return }
        for distance in 2...4 {
            if index - distance >= sentence.lowerBound { sink.add(45, tokens[index - distance].lower) }
            if index + distance < sentence.upperBound { sink.add(46, tokens[index + distance].lower) }
        }
    }

    /// What stands around the run of capitalised words, and the token's place in it.
    @inline(__always) private func addRun(
        _ token: TokenTraits, _ index: Int, _ sentence: Range<Int>, to sink: inout FeatureSink
    ) {
        let (start, end) = (Int(token.runStart), Int(token.runEnd))
        let (before, after) = (lower(start - 1, sentence), lower(end + 1, sentence))
        sink.add(52, before)
        sink.add(53, after)
        sink.add(54, combined(before, after))
        sink.add(55, UInt64(min(end - start + 1, 6) * 8 + min(index - start, 6)))
        sink.add(56, tokens[end].lower)
        sink.add(57, tokens[start].lower)
        if end > index { sink.add(58, combined(tokens[end].lower, token.shortShape)) }
        if end + 2 < sentence.upperBound { sink.add(59, combined(after, tokens[end + 2].lower)) }
        if start - 2 >= sentence.lowerBound { sink.add(60, combined(tokens[start - 2].lower, before)) }
        if tokens[end].length > 3 { sink.add(61, tokens[end].ending) }
    }

    /// What the lexicon knows of it and its neighbours.
    @inline(__always) private func addLists(
        _ token: TokenTraits, _ index: Int, _ sentence: Range<Int>, to sink: inout FeatureSink
    ) {
        let marks = token.marks
        let none = ListMarks()
        let before = index > sentence.lowerBound ? tokens[index - 1].marks : none
        let after = index + 1 < sentence.upperBound ? tokens[index + 1].marks : none
        let isInitial = token.flags.contains(.initial)
        // In a line without capitals the lists know every word, so they tell less there.
        let line: UInt64 = token.flags.contains(.smallLine) ? 80 : 0
        var bits = marks.any
        while bits != 0 {
            let list = UInt64(bits.trailingZeroBitCount)
            let bit = bits & (~bits &+ 1)
            bits &= bits &- 1
            let place = marks.place(bit)
            let spot = list << 3 | place
            sink.add(70 + line, spot << 1 | (marks.long & bit != 0 ? 1 : 0))
            sink.add(71 + line, list)
            sink.add(72 + line, combined(spot, token.shortShape))
            if isInitial { sink.add(69, spot) }
        }
        addSpots(before, 73, to: &sink)
        addSpots(after, 74, to: &sink)
        let (here, left, right) = (marks.any, before.any, after.any)
        sink.add(75 + line, here)
        sink.add(76 + line, combined(left, here))
        sink.add(77 + line, combined(here, right))
        sink.add(78 + line, combined(combined(left, here), token.shortShape))
    }

    @inline(__always) private func addSpots(_ marks: ListMarks, _ id: UInt64, to sink: inout FeatureSink) {
        var bits = marks.any
        while bits != 0 {
            let bit = bits & (~bits &+ 1)
            sink.add(id, UInt64(bits.trailingZeroBitCount) << 3 | marks.place(bit))
            bits &= bits &- 1
        }
    }

    /// What the classes of the words around tell.
    @inline(__always) private func addClasses(
        _ token: TokenTraits, _ index: Int, _ sentence: Range<Int>, to sink: inout FeatureSink
    ) {
        func wordClass(_ at: Int) -> UInt16 { sentence.contains(at) ? tokens[at].wordClass : 0 }
        let (before, here, after) = (wordClass(index - 1), token.wordClass, wordClass(index + 1))
        if here > 0, before > 0 { sink.add(85, UInt64(before) << 16 | UInt64(here)) }
        if here > 0, after > 0 { sink.add(86, UInt64(here) << 16 | UInt64(after)) }
        if before > 0, after > 0 { sink.add(87, UInt64(before) << 16 | UInt64(after)) }
        if before > 0 { sink.add(88, combined(UInt64(before), token.shortShape)) }
        if after > 0 { sink.add(89, combined(UInt64(after), token.shortShape)) }
    }

    /// What the classes by vectors tell of the words together.
    @inline(__always) private func addVectors(
        _ token: TokenTraits, _ index: Int, _ sentence: Range<Int>, to sink: inout FeatureSink
    ) {
        let (before, here, after) = (vector(index - 1, sentence), token.vectorClass, vector(index + 1, sentence))
        if before > 0 { sink.add(125, combined(UInt64(before), token.shortShape)) }
        if after > 0 { sink.add(128, combined(UInt64(after), token.shortShape)) }
        let (left, middle, right) = (branch(before), branch(here), branch(after))
        sink.add(131, left << 16 | middle << 2 | token.form)
        sink.add(132, middle << 16 | right << 2 | token.form)
        sink.add(133, combined(left << 16 | right, token.shortShape))
    }

    @inline(__always) private func vector(_ index: Int, _ sentence: Range<Int>) -> UInt16 {
        sentence.contains(index) ? tokens[index].vectorClass : 0
    }

    /// The beginning of the class's path; 0 for no class.
    @inline(__always) private func branch(_ vectorClass: UInt16) -> UInt64 {
        vectorClass > 0 ? vectors.path(of: vectorClass, length: 6) : 0
    }

    /// What the classes at the ends of the run of capitalised words tell, and those around it.
    @inline(__always) private func addRunVectors(
        _ token: TokenTraits, _ sentence: Range<Int>, to sink: inout FeatureSink
    ) {
        let (start, end) = (Int(token.runStart), Int(token.runEnd))
        sink.add(134, branch(tokens[start].vectorClass))
        sink.add(135, branch(tokens[end].vectorClass))
        sink.add(136, UInt64(tokens[end].vectorClass))
        let (before, after) = (branch(vector(start - 1, sentence)), branch(vector(end + 1, sentence)))
        sink.add(137, before)
        sink.add(138, after)
        sink.add(139, before << 16 | after)
    }

    /// What the other places tell where the document has the word.
    @inline(__always) private func addDocument(_ token: TokenTraits, _ index: Int, to sink: inout FeatureSink) {
        let flags = UInt64(token.flags.intersection([.initial, .seenSmall]).rawValue)
        sink.add(100, flags)
        sink.add(101, UInt64(min(token.occurrences, 4)) << 8 | flags)
        let start = sink.count
        var other = Int(token.firstOccurrence)
        var seen = 0
        while other >= 0, seen < 8 {
            if other != index {
                seen += 1
                addOccurrence(other, since: start, to: &sink)
            }
            other = Int(tokens[other].nextOccurrence)
        }
    }

    @inline(__always) private func addOccurrence(_ other: Int, since start: Int, to sink: inout FeatureSink) {
        let token = tokens[other]
        let (first, last) = (Int(token.runStart), Int(token.runEnd))
        let isFirst = token.flags.contains(.initial)
        // The words of the sentence before or after tell as little as the mark between them.
        let before = other > 0 ? tokens[other - 1] : TokenTraits()
        let after = tokens[other + 1]  // A token of no traits stands behind the last.
        sink.addOnce(102, before.lower, since: start)
        sink.addOnce(103, after.lower, since: start)
        sink.addOnce(104, UInt64(min(last - first + 1, 4) * 8 + min(other - first, 4)), since: start)
        sink.addOnce(105, first > 0 ? tokens[first - 1].lower : 0, since: start)
        sink.addOnce(106, tokens[last + 1].lower, since: start)
        if !isFirst {
            let joins: UInt64 = (before.isCapital ? 2 : 0) | (after.isCapital ? 1 : 0)
            sink.addOnce(108, joins, since: start)
        }
        addSpotsOnce(before.marks, 109, since: start, to: &sink)
        addSpotsOnce(after.marks, 110, since: start, to: &sink)
        var bits = token.marks.any & ~token.marks.only
        while bits != 0 {
            sink.addOnce(111, UInt64(bits.trailingZeroBitCount), since: start)
            bits &= bits &- 1
        }
        if before.vectorClass > 0 {
            sink.addOnce(140, vectors.path(of: before.vectorClass, length: 7), since: start)
        }
        if after.vectorClass > 0 { sink.addOnce(141, vectors.path(of: after.vectorClass, length: 7), since: start) }
        if before.wordClass > 0 { sink.addOnce(112, UInt64(before.wordClass), since: start) }
        if after.wordClass > 0 { sink.addOnce(113, UInt64(after.wordClass), since: start) }
    }

    @inline(__always) private func addSpotsOnce(
        _ marks: ListMarks, _ id: UInt64, since start: Int, to sink: inout FeatureSink
    ) {
        var bits = marks.any
        while bits != 0 {
            let bit = bits & (~bits &+ 1)
            sink.addOnce(id, UInt64(bits.trailingZeroBitCount) << 3 | marks.place(bit), since: start)
            bits &= bits &- 1
        }
    }
}
