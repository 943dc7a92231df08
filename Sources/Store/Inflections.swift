import Text

/// The regular inflected forms of English words: plural, past tense, participles.
///
/// Knows no words: what it gives is looked up in the index's vocabulary, where what is no word is not found.
///
/// - SeeAlso: Quirk et al., A Comprehensive Grammar of the English Language (1985), 3.5-3.10 and 5.79-5.80.
enum Inflections {
    /// The shortest form that is taken for a base.
    private static let shortest = 3

    /// The other forms of the word that `word` is a form of: "voting" gives "vote", "votes" and "voted".
    ///
    /// - Parameter word: folded, as the index holds it; a word with other than the letters a to z has no other forms.
    /// - Returns: ascending, without `word`; among them forms that no one uses.
    /// - Complexity: O(length of the word).
    static func others(of word: String) -> [String] {
        let letters = Array(word.utf8)
        guard letters.count >= shortest, letters.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) else {
            return []
        }
        var found: Set<[UInt8]> = []
        for base in bases(of: letters) where base.count >= shortest {
            let forms = forms(of: base)
            if base == letters || forms.contains(letters) { found.formUnion(forms + [base]) }
        }
        found.remove(letters)
        return found.map { String(decoding: $0, as: UTF8.self) }.sorted()
    }

    /// What the word may be a form of, itself among them; a superset.
    private static func bases(of word: [UInt8]) -> [[UInt8]] {
        var bases = [word]
        func without(_ ending: StaticString) -> [UInt8]? {
            let ending = Array("\(ending)".utf8)
            return word.count > ending.count && word.hasSuffix(ending) ? word.dropLast(ending.count) : nil
        }
        for ending: StaticString in ["s", "es", "d", "ed", "ing"] {
            guard let rest = without(ending) else { continue }
            bases.append(rest)
            if rest.count >= 2, rest.last == rest.dropLast().last { bases.append(rest.dropLast()) }
        }
        if let rest = without("ing") { bases.append(rest + Array("e".utf8)) }
        for ending: StaticString in ["ies", "ied"] {
            if let rest = without(ending) { bases.append(rest + Array("y".utf8)) }
        }
        return bases
    }

    /// The plural or third person, the past and the participle in -ing, in each spelling that is in use.
    private static func forms(of base: [UInt8]) -> [[UInt8]] {
        guard let last = base.last, let before = base.dropLast().last else { return [] }
        let hasVowelBefore = isVowel(before)
        func adding(_ ending: String, to stem: [UInt8]) -> [UInt8] { stem + Array(ending.utf8) }
        var forms: [[UInt8]] = []
        let isSibilant =
            [UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z")].contains(last)
            || base.hasSuffix(Array("ch".utf8)) || base.hasSuffix(Array("sh".utf8))
        switch last {
        case UInt8(ascii: "y") where !hasVowelBefore:
            let stem = Array(base.dropLast())
            return [adding("ies", to: stem), adding("ied", to: stem), adding("ing", to: base)]
        case UInt8(ascii: "e"):
            forms = [adding("s", to: base), adding("d", to: base)]
            let keepsE = [UInt8(ascii: "e"), UInt8(ascii: "y"), UInt8(ascii: "o")].contains(before)
            forms.append(adding("ing", to: keepsE ? base : base.dropLast()))
            return forms
        case UInt8(ascii: "o") where !hasVowelBefore: forms = [adding("es", to: base), adding("s", to: base)]
        default: forms = [adding(isSibilant ? "es" : "s", to: base)]
        }
        let doubles =
            !isVowel(last) && last != UInt8(ascii: "w") && last != UInt8(ascii: "x") && hasVowelBefore
            && base.dropLast(2).last.map(isVowel) == false
        let isShort = base.dropLast(2).count { isVowel($0) } == 0
        // One syllable doubles always ("planned"), more of them by their stress, which is not written.
        if !(doubles && isShort) { forms += [adding("ed", to: base), adding("ing", to: base)] }
        if doubles { forms += [adding("ed", to: base + [last]), adding("ing", to: base + [last])] }
        return forms
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
        count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
    }
}
