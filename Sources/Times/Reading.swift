import Articles
import Text

/// One sentence as the rules read it, with what is known from before it. The rules are extensions of this type, one
/// family a file; each looks at a bounded number of lexemes, so that the whole is linear.
struct Reading: Sendable {
    /// The publication day, nil when unknown.
    let anchor: CivilDate?
    /// The sentence.
    var lexemes: [Lexeme] = []
    /// What the text spoke of before.
    var reference = Reference()

    init(anchor: CivilDate?) { self.anchor = anchor }

    /// The word at `index`, `.outside` beyond the sentence.
    subscript(index: Int) -> Word {
        index >= 0 && index < lexemes.count ? lexemes[index].word : .outside
    }

    /// Whether a hyphen joins the lexeme at `index` to the one before.
    func isJoined(_ index: Int) -> Bool { index >= 0 && index < lexemes.count && lexemes[index].isJoined }

    /// Whether the lexeme begins with a capital.
    func isCapital(_ index: Int) -> Bool {
        guard index >= 0, index < lexemes.count else { return false }
        return lexemes[index].casing == .initialUpper || lexemes[index].casing == .allUpper
    }

    /// The longest expression that begins at `index`; of two as long, that of the family named first.
    func expression(at index: Int) -> Match? {
        guard begins(index) else { return nil }
        var best = Longest(start: index)
        best.consider(clockTime(at: index))
        best.consider(phased(at: index))
        best.consider(calendar(at: index))
        best.consider(set(at: index))
        best.consider(duration(at: index))
        best.consider(vague(at: index))
        return best.match
    }

    /// A date of the calendar without "early" and the like before it; the longest of the families.
    func calendar(at index: Int) -> Match? {
        var best = Longest(start: index)
        best.consider(numericDate(at: index))
        best.consider(fullDate(at: index))
        best.consider(weekday(at: index))
        best.consider(month(at: index))
        best.consider(holiday(at: index))
        best.consider(quarter(at: index))
        best.consider(season(at: index))
        best.consider(relativeUnit(at: index))
        best.consider(currentUnit(at: index))
        best.consider(dayWord(at: index))
        best.consider(year(at: index))
        guard let found = best.match else { return nil }
        return withDayPart(found)
    }

    /// Whether an expression can begin with the word: most of a text is passed over here.
    private func begins(_ index: Int) -> Bool {
        switch self[index] {
        case .at: self[index + 1] == .least || self[index + 1] == .most
        case .other, .outside, .alternate, .namedDay, .pastVerb, .deferred, .will, .have, .being, .due, .modal, .not,
            .of, .on, .to, .and, .or, .by, .since, .until, .through, .during, .between, .from, .for, .as,
            .comma, .dash, .open, .close, .currency, .percent, .possessive, .stop:
            false
        default: true
        }
    }
}

/// The longest of the expressions that begin at one word; of two as long, the one considered first.
private struct Longest {
    let start: Int
    private(set) var match: Match?

    init(start: Int) { self.start = start }

    mutating func consider(_ other: Match?) {
        guard let other, other.end > (match?.end ?? start) else { return }
        match = other
    }
}
