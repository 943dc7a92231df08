extension RunReader {
    /// Where the name goes on after the small words or marks that begin at `index`; nil when they end it.
    func joint(at index: Int, after last: NameUnit, _ units: [NameUnit]) -> Int? {
        let all = words.words
        let limit = sentence.upperBound
        func isCapital(_ at: Int) -> Bool { at < limit && all[at].isCapital && !all[at].classes.contains(.nonName) }
        let word = all[index]
        switch word.mark {
        case .ampersand: return isCapital(index + 1) ? index + 1 : nil
        case .hyphen: return isCapital(index + 1) ? index + 1 : nil
        case .of, .preposition:
            let heads: WordClass = word.mark == .of ? [.organizationOf, .placeOf] : [.organizationOf]
            let head = all[last.tokens.upperBound - 1].classes.union(last.classes)
            guard !head.isDisjoint(with: heads) else { return nil }
            if isCapital(index + 1) { return index + 1 }
            return index + 1 < limit && all[index + 1].mark == .the && isCapital(index + 2) ? index + 2 : nil
        case .and:
            guard isCapital(index + 1) else { return nil }
            let next = all[index + 1].classes
            let hasHead = units.contains {
                all[$0.tokens.lowerBound].mark == .of || all[$0.tokens.lowerBound].mark == .preposition
            }
            let isPlain = next.contains(.common) && next.isDisjoint(with: [.known, .title, .personal])
            let lastIsPlain =
                all[index - 1].classes.contains(.common) && last.classes.isDisjoint(with: [.known, .personal])
            if hasHead, isPlain, lastIsPlain { return index + 1 }
            var end = index + 1
            while end < min(limit, index + 4), all[end].isCapital { end += 1 }
            return lastIsPlain && isPlain && end > index + 1 && all[end - 1].classes.contains(.organizationTail)
                && !last.classes.contains(.organizationTail) ? index + 1 : nil
        case .possessive:
            let isPlain = last.classes.contains(.common) && last.classes.isDisjoint(with: .known)
            guard isPlain, isCapital(index + 1), units.count == 1 else { return nil }
            return index + 1
        default:
            guard word.classes.contains(.particle), word.casing == .lower, !last.classes.contains(.stop) else {
                return nil
            }
            var end = index + 1
            while end < min(limit, index + 3),
                (all[end].classes.contains(.particle) && all[end].casing == .lower) || all[end].mark == .hyphen
            {
                end += 1
            }
            return isCapital(end) ? end : nil
        }
    }
}
