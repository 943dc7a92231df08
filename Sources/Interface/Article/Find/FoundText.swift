import Text

/// What is looked for in the article, and its hits.
struct FoundText: Hashable, Sendable {
    /// What was looked for, as the user wrote it.
    let text: String
    let words: [SoughtWords]
    /// Whether the user typed it for this text, and not for a search that led to it.
    let isTyped: Bool
    /// In text order, disjoint: all there are, or the nearest ones at first.
    private(set) var hits: [ByteRange]
    /// Whether these are all hits of the text.
    private(set) var isWhole: Bool
    /// The hit that has the reader's attention.
    var current = 0

    /// Nothing.
    init() { (text, words, isTyped, hits, isWhole) = ("", [], false, [], true) }

    /// - Parameters:
    ///   - hits: in text order, disjoint.
    ///   - place: the byte from which on the first hit has the attention; without one there, the first of all.
    init(_ words: [SoughtWords], for text: String, isTyped: Bool, hits: [ByteRange], isWhole: Bool, from place: Int) {
        (self.text, self.words, self.isTyped, self.hits, self.isWhole) = (text, words, isTyped, hits, isWhole)
        current = index(from: place)
    }

    /// Takes in all hits there are; the current one stays.
    ///
    /// - Parameter place: where to go on where there was no hit yet.
    mutating func take(_ all: [ByteRange], from place: Int) {
        let place = hits[safely: current]?.lower ?? place
        (hits, isWhole) = (all, true)
        current = index(from: place)
    }

    private func index(from place: Int) -> Int {
        let index = hits.firstPlace(fromWhere: { $0.lower >= place })
        return index < hits.count ? index : 0
    }
}
