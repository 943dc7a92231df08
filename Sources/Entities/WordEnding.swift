import Text

/// What the last letters of an unknown word tell.
enum WordEnding: UInt8, Sendable {
    case none
    /// As common words of English end: "Theoretically".
    case common
    /// As places are named: "Volgograd".
    case place
    /// As surnames are made: "Ivanovich".
    case surname

    /// The ending of the word in `range`; `none` for short words. O(1).
    init(_ range: ByteRange, in bytes: Span<UInt8>) {
        self = .none
        guard range.count > 4, range.count <= 64 else { return }
        for (ending, meaning) in endings where range.count >= ending.count + 2 {
            var matches = true
            for offset in ending.indices where bytes[range.upper - ending.count + offset] != ending[offset] {
                matches = false
            }
            if matches {
                self = meaning
                return
            }
        }
    }
}

/// Endings as bytes, the first that matches counts.
private let endings: [([UInt8], WordEnding)] = [
    (
        "tion tions ment ments ness ities ous ful less ied able ible isms wise ency ancy ology graphy ally ely ing ly",
        WordEnding.common
    ),
    (
        "stan grad burg burgh ville town shire polis abad pur pore land lands wick ford port stadt furt heim haven "
            + "berg mouth minster bury borough",
        .place
    ),
    (
        "ov ova ev eva ski sky skiy ska vich vic vić sson sen ez escu enko yan ian shvili dze poulos akis oglu elli etti "
            + "ini man mann stein son",
        .surname
    ),
].flatMap { words, meaning in words.split(separator: " ").map { (Array($0.utf8), meaning) } }
