import Text

/// Whether a block tells who an author is: "Ann Lee is a correspondent for …".
///
/// - Complexity: O(range.count), reading at most 400 bytes.
func isBiography(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    guard range.count >= 30, range.count <= 1600 else { return false }
    guard let end = personName(at: range.lower, upTo: min(range.upper, range.lower + 80), in: bytes),
        end + 1 < range.upper
    else { return false }
    let rest = lowercasedASCII(ByteRange(end, min(range.upper, end + 200)), in: bytes)
    return bioVerbs.contains { rest.hasPrefix(" \($0) ") } && bioWords.contains { rest.contains($0) }
}

private let bioVerbs = [
    "is a", "is an", "is the", "is our", "is senior", "is chief", "is based", "was a", "has been a", "has worked",
    "has covered", "has written", "has reported", "has been covering", "joined", "covers", "writes", "works as",
    "works for", "reports on", "reports for", "lives in", "holds a", "edits", "hosts", "teaches", "is currently",
]

private let bioWords = [
    "reporter", "correspondent", " editor", "journalist", "writer", "columnist", "author of", " producer",
    "contributor", "freelance", " bureau chief", "newsroom", "based in", "professor", " fellow", "covers ",
    "covering ", "blogger", "host of", "author,", "author and", "founder of", "covered ", "reporting from",
]

/// Whether a block is a person's name and nothing else.
func isNameLine(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    range.count <= 60 && personName(at: range.lower, upTo: range.upper, in: bytes) == range.upper
}
