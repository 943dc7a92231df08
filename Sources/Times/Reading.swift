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
        var best: Match?
        func consider(_ match: Match?) {
            guard let match, match.end > (best?.end ?? index) else { return }
            best = match
        }
        consider(clockTime(at: index))
        consider(phased(at: index))
        consider(calendar(at: index))
        consider(set(at: index))
        consider(duration(at: index))
        consider(vague(at: index))
        return best
    }

    /// A date of the calendar without "early" and the like before it; the longest of the families.
    func calendar(at index: Int) -> Match? {
        var best: Match?
        func consider(_ match: Match?) {
            guard let match, match.end > (best?.end ?? index) else { return }
            best = match
        }
        consider(numericDate(at: index))
        consider(fullDate(at: index))
        consider(weekday(at: index))
        consider(month(at: index))
        consider(holiday(at: index))
        consider(quarter(at: index))
        consider(season(at: index))
        consider(relativeUnit(at: index))
        consider(currentUnit(at: index))
        consider(dayWord(at: index))
        consider(year(at: index))
        guard let found = best else { return nil }
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
