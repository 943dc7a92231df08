import Text

/// The words of a text that tell what it is about, as hashes: folded to small letters, plain endings left out.
struct ContentWords {
    /// In order, one for each word that tells something.
    private(set) var hashes: [UInt64] = []

    /// The words of some of a text's tokens. O(n).
    init(_ tokens: Range<Int>, of document: TokenizedText) {
        let bytes = document.text.bytes.span
        for index in tokens {
            let token = document.tokens[index]
            guard token.kind == .word || token.kind == .number, token.range.count <= Self.longest else { continue }
            let hash = Self.hash(of: token.range, in: bytes)
            if !Self.empty.contains(hash) { hashes.append(hash) }
        }
    }

    /// The longest word that counts, in bytes.
    private static let longest = 40

    /// The hash of a word without its plain ending.
    private static func hash(of range: ByteRange, in bytes: Span<UInt8>) -> UInt64 {
        StableHash(lowercasing: ByteRange(range.lower, stem(range, in: bytes)), in: bytes).value
    }

    /// Where the word ends without "-ing", "-ed" or "-s": enough to join "sails", "sailed" and "sailing".
    private static func stem(_ range: ByteRange, in bytes: Span<UInt8>) -> Int {
        func ends(_ ending: StaticString) -> Bool {
            range.count - ending.utf8CodeUnitCount >= 3
                && stands(anyCase: ending, in: bytes, at: range.upper - ending.utf8CodeUnitCount)
        }
        let endings: [StaticString] = ["ings", "ing", "ied", "ies", "ed", "es", "s", "ly"]
        for ending in endings where ends(ending) {
            if ending.utf8CodeUnitCount == 1, ends("ss") { break }
            return range.upper - ending.utf8CodeUnitCount
        }
        return range.upper
    }

    /// Words that every text has.
    private static let empty: Set<UInt64> = {
        let words = """
            a about above after again all also am an and any are as at be because been before being below between both
            but by can could did do does doing down during each even few for from had has have having he her here him
            his how i if in into is it its just like many may me more most much must my no nor not now of off on one
            once only or other our out over own said say saying says she should since so some still such than that the
            their them then there these they this those through to told too under until up upon us very was we were
            what when where which while who whom whose why will with would yet you your
            """
        let text = TokenizedText(UTF8Text(words))
        return Set(text.tokens.map { hash(of: $0.range, in: text.text.bytes.span) })
    }()
}
