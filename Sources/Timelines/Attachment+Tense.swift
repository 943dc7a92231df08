import Text

extension Attachment {
    /// Whether the sentence begins by telling what happened.
    var looksBack: Bool { sentence.clauses.first.map { looksBack(at: $0.verb) } ?? false }

    /// Whether the clause of the token tells what happened, not what is or is to come.
    func looksBack(at token: Int) -> Bool {
        guard let clause = clause(at: token) else { return true }
        let verb = sentence.clauses[clause].verb
        return sentence.word(verb) != .ahead && !isPresent(document.tokens[verb].range, in: document.text.bytes.span)
    }
}

/// Whether the verb tells of now: "is", "have", "uses".
private func isPresent(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    let word = lowercasedASCII(range, in: bytes)
    switch word {
    case "was": return false
    case "are", "have", "do", "am": return true
    default: return word.utf8.last == 0x73 && !word.hasSuffix("ss")
    }
}
