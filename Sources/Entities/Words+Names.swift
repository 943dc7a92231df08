/// Whether the word stands as part of a name here.
func isName(_ word: Word, isAfterName: Bool, _ words: Words) -> Bool {
    guard word.isCapital else { return false }
    let classes = word.classes
    if classes.contains(.nonName) { return isAfterName && classes.contains(.surname) }
    // "US" and "WHO" are names in capitals only.
    if !classes.isDisjoint(with: [.stop, .common]), !classes.isDisjoint(with: .known), word.isAcronym { return true }
    if classes.contains(.stop) { return false }
    // "a FREE meal": capitals for stress.
    if word.casing == .allUpper, word.count > 1, classes.contains(.common), classes.isDisjoint(with: .known) {
        return false
    }
    guard word.isWeak else { return true }
    if word.isCapsLine, classes.isDisjoint(with: .known) { return words.isProper(word) }
    if !classes.isDisjoint(with: .known) {
        return !classes.contains(.common) || words.isProper(word) || word.isAcronym
    }
    if classes.contains(.title) || classes.contains(.courtesy) { return true }
    if classes.contains(.common) || !classes.isDisjoint(with: [.roleModifier, .role, .stop, .saying]) {
        return words.isProper(word) || isAfterName
    }
    if !classes.isDisjoint(with: .personal) { return true }
    return words.isProper(word) || (words.evidence[word.id].lower == 0 && word.ending != .common)
}
