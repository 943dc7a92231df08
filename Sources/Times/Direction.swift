/// Which way from the anchor the words around an expression point.
enum Direction: Sendable { case past, future }

extension Reading {
    /// The direction of the verb nearest before `index`, within its sentence and fifteen words.
    func direction(before index: Int) -> Direction? {
        verb(before: index).flatMap { direction(ofVerb: $0) }
    }

    /// The verb nearest before `index` that tells a direction.
    private func verb(before index: Int) -> Int? {
        var position = index - 1
        let limit = max(0, index - 15)
        while position >= limit {
            if direction(ofVerb: position) != nil { return position }
            position -= 1
        }
        return nil
    }

    /// The direction of the first verb at or after `index`, within its sentence and ten words.
    func direction(after index: Int) -> Direction? {
        var position = index
        let limit = min(lexemes.count, index + 10)
        while position < limit {
            if let found = direction(ofVerb: position) { return found }
            position += 1
        }
        return nil
    }

    /// The direction of the clause: the nearest verb before, else the first after.
    func direction(around start: Int, _ end: Int) -> Direction? {
        direction(before: start) ?? direction(after: end)
    }

    /// What the word at `index` tells if it is a verb.
    private func direction(ofVerb index: Int) -> Direction? {
        switch self[index] {
        case .will: return .future
        case .due:
            // "Is due Monday", "set to", "slated for"; "had been scheduled to" looks ahead no more.
            if self[index - 1] == .pastVerb { return .past }
            let isCue = self[index + 1] == .to || self[index + 1] == .for || self[index - 1] == .being
            return isCue ? .future : nil
        case .aim: return self[index + 1] == .to || self[index + 1] == .article ? .future : nil
        case .being where self[index + 1] == .to: return .future
        case .pastVerb, .deferred:
            // "To be paid", "is held", "the proposed": participles that tell no tense.
            switch self[index - 1] {
            case .being, .the, .article: return nil
            default: return .past
            }
        case .modal:
            // "Could not be reached on Friday".
            if self[index + 1] == .not, self[index + 2] == .being { return .past }
            return self[index + 1] == .have ? nil : .future
        case .have:
            // "Will have", "wants to have".
            switch self[index - 1] {
            case .will, .modal, .to: return nil
            default: return .past
            }
        default: return nil
        }
    }

    /// Whether a word that looks ahead ("through Monday") stands right before `index`, and no verb of the past
    /// before it holds it back.
    func looksAhead(before index: Int) -> Bool {
        switch self[index - 1] {
        case .through, .until, .by:
            // "Until Thursday, they had …" and "was open until Friday" look back.
            if self[index - 2] == .outside { return direction(after: index) != .past }
            guard let verb = verb(before: index - 1), direction(ofVerb: verb) == .past else { return true }
            return self[verb] != .pastVerb || direction(after: index) == .future
        case .as: return true
        case .from: return direction(before: index - 1) != .past
        default: return false
        }
    }

    /// Whether the clause of the expression looks ahead strongly.
    func isFuture(_ start: Int, _ end: Int) -> Bool {
        // "Will lead Friday's talks"; but "could appeal Friday's ruling": what a day owns has mostly been.
        if self[end] == .possessive { return verb(before: start).map { self[$0] == .will } ?? false }
        return looksAhead(before: start) || direction(around: start, end) == .future
    }
}
