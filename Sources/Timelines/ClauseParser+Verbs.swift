import Text

/// Gives each verb to the clause that waits for it.
extension ClauseParser {
    mutating func takeVerb(_ index: Int) {
        if let group, goesOn(group, index) {
            self.group = index
            return
        }
        let before = latest(before: index)
        let noun = nounPhrase(in: before)
        switch boundary.word {
        case .mark: afterMark(index, before, noun)
        case .conjunction: afterConjunction(index, before, noun)
        case .verb: afterVerb(index, before, noun)
        default: afterOpener(index, before, noun)
        }
    }

    /// Whether the verb belongs to the one before: "has been launched", "is not expected", "was quickly put".
    private func goesOn(_ group: Int, _ index: Int) -> Bool {
        let bytes = document.text.bytes.span
        guard index - group <= 6, word(group) == .ahead || isHelper(document.tokens[group], in: bytes) else {
            return false
        }
        return ((group + 1)..<index).allSatisfy {
            switch word($0) {
            case .adverb, .filler, .time, .preposition: true
            // "Will be launched".
            default: isHelper(document.tokens[$0], in: bytes)
            }
        }
    }

    /// The verb of an opened clause that is still without one.
    private mutating func afterOpener(_ index: Int, _ before: Range<Int>, _ noun: Range<Int>?) {
        guard let top = stack.indices.last else { return }
        let frame = stack[top]
        if frame.kind == .relative {
            if let noun {
                add(.ofObject, subject: noun, verb: index, in: top)
            } else {
                add(.relative, subject: frame.antecedent, verb: index, in: top)
            }
        } else if frame.kind == .said, noun == nil, !frame.antecedent.isEmpty {
            add(.relative, subject: frame.antecedent, verb: index, in: top)
        } else {
            add(frame.kind, subject: noun ?? 0..<0, verb: index, in: top)
        }
    }

    private mutating func afterMark(_ index: Int, _ before: Range<Int>, _ noun: Range<Int>?) {
        if isAttribution(index, noun) {
            attribute(index, noun)
            return
        }
        let waiting =
            stack.lastIndex { $0.clause == nil && $0.subject != nil }
            ?? stack.lastIndex { $0.isOpen && $0.clause != nil }
        guard let noun else {
            // "…, on the cold launched": a participle within a phrase.
            let isNew = waiting.map { stack[$0].clause == nil } ?? false
            if hasPhrase(before), word(index) == .participle, !isNew { return }
            if let waiting {
                leaveInner(above: waiting, at: boundary.start)
                var subject = stack[waiting].subject ?? 0..<0
                // "Leonov, 30, and his commander were": one list.
                let isList = (subject.upperBound..<max(subject.upperBound, index)).prefix(40).contains {
                    word($0) == .mark && word($0 + 1) == .conjunction
                }
                if isList, stack[waiting].clause == nil { subject = subject.lowerBound..<index }
                add(stack[waiting].kind, subject: subject, verb: index, in: waiting)
            } else if let pending, word(index) != .participle || takesObject(index) {
                dropInner()
                add(stack.last?.kind == .said ? .said : .main, subject: pending, verb: index, in: stack.indices.last)
            } else if word(index) != .participle || takesObject(index) {
                dropInner()
                coordinate(index)
            }
            return
        }
        // "A, B and C were": one list.
        if let waiting, let first = stack[waiting].subject, !stack[waiting].sawPhrase, stack[waiting].clause == nil,
            before.contains(where: { word($0) == .conjunction })
        {
            leaveInner(above: waiting, at: boundary.start)
            add(stack[waiting].kind, subject: first.lowerBound..<index, verb: index, in: waiting)
            return
        }
        if let waiting = stack.lastIndex(where: { $0.isOpen && $0.clause == nil }) {
            let isAside = word(index) == .participle && stack[waiting].subject != nil && !takesObject(index)
            leaveInner(above: waiting, at: boundary.start)
            let own = stack[waiting].subject
            add(stack[waiting].kind, subject: noun, verb: index, in: waiting)
            // "Pioneer 10, a probe launched in March, reached": the subject stays the first.
            if isAside { stack[waiting].subject = own }
            return
        }
        dropInner()
        add(stack.last?.kind == .said ? .said : .main, subject: noun, verb: index, in: stack.indices.last)
    }

    /// Takes "the ministry said", up to the next mark.
    private mutating func attribute(_ index: Int, _ noun: Range<Int>?) {
        add(.attribution, subject: noun ?? 0..<0, verb: index, in: nil)
        attribution = clauses.indices.last
        boundary = (index + 1, .mark)
    }

    private mutating func afterConjunction(_ index: Int, _ before: Range<Int>, _ noun: Range<Int>?) {
        if noun != nil, isAttribution(index, noun) {
            attribute(index, noun)
            return
        }
        guard let noun else {
            if word(before.lowerBound - 2) == .mark { dropInner() }
            coordinate(index)
            return
        }
        // "Men who flew and their wives were": both belong to what waits.
        if let waiting = stack.lastIndex(where: { $0.clause == nil && $0.subject != nil }) {
            let first = stack[waiting].subject?.lowerBound ?? noun.lowerBound
            leaveInner(above: waiting, at: boundary.start)
            add(stack[waiting].kind, subject: first..<index, verb: index, in: waiting)
            return
        }
        if stack.last?.kind != .subordinate { dropInner() }
        let kind = stack.last?.kind ?? .main
        add(kind == .relative ? .main : kind, subject: noun, verb: index, in: stack.indices.last)
    }

    /// A second verb without a mark or conjunction before it.
    private mutating func afterVerb(_ index: Int, _ before: Range<Int>, _ noun: Range<Int>?) {
        guard let top = stack.indices.last, let clause = stack[top].clause else { return }
        let previous = clauses[clause]
        if let noun, word(previous.verb) == .saying || group.map({ word($0) == .saying }) ?? false {
            let own = lastNoun(in: noun)
            if stack.count >= Self.deepest { stack.removeLast() }
            stack.append(Frame(kind: .said, opener: nil, start: own.lowerBound))
            add(.said, subject: own, verb: index, in: stack.indices.last, from: own.lowerBound)
            return
        }
        let isParticiple = word(index) == .participle
        if stack[top].isOpen, !previous.subject.isEmpty, noun == nil || !isParticiple {
            // "Photographs printed on Tuesday show": the first was a participle.
            add(stack[top].kind, subject: previous.subject.lowerBound..<index, verb: index, in: top, from: index)
        } else if !isParticiple || noun == nil, let waiting = stack.lastIndex(where: { $0.clause == nil }),
            let subject = stack[waiting].subject
        {
            leaveInner(above: waiting, at: index)
            add(stack[waiting].kind, subject: subject, verb: index, in: waiting, from: index)
        } else if !isParticiple, let noun, lastNoun(in: noun).lowerBound > noun.lowerBound {
            // "A copy of the plates the probe carried".
            let own = lastNoun(in: noun)
            if stack.count >= Self.deepest { stack.removeLast() }
            stack.append(
                Frame(
                    kind: .relative, opener: own.lowerBound, start: own.lowerBound,
                    antecedent: noun.lowerBound..<own.lowerBound))
            add(.ofObject, subject: own, verb: index, in: stack.indices.last, from: own.lowerBound)
        }
    }

    /// A verb that shares the subject of the one before: "and flew home".
    private mutating func coordinate(_ index: Int) {
        guard let top = stack.indices.last, let last = stack[top].clause else {
            add(.main, subject: 0..<0, verb: index, in: stack.indices.last)
            return
        }
        let before = clauses[last]
        let helper = helper(for: index, after: before)
        add(before.kind, subject: before.subject, verb: index, in: top)
        if let helper, let added = clauses.indices.last { clauses[added].helper = helper }
    }

    /// The "was" of a passive that the next verb shares: "was scanned and sent by radio".
    private func helper(for verb: Int, after before: Clause) -> Int? {
        guard word(verb) == .participle, !takesObject(verb) else { return nil }
        if let helper = before.helper { return helper }
        let isBe = isCopula(document.tokens[before.verb], in: document.text.bytes.span)
        return isBe && isPassive(after: before.verb) ? before.verb : nil
    }

    /// Whether "was" is followed by a participle.
    private func isPassive(after verb: Int) -> Bool {
        var index = verb + 1
        while index < verb + 5, word(index) == .adverb || word(index) == .filler || word(index) == .time { index += 1 }
        return word(index) == .participle
    }

    /// Appends a clause for the frame at `top`, and gives it the tokens that waited for it.
    ///
    /// - Parameter own: the first token that is its own; nil for all after the boundary.
    mutating func add(
        _ kind: Clause.Kind, subject: Range<Int>, verb: Int, in top: Int?, from own: Int? = nil
    ) {
        let frame = top.map { stack[$0] }
        let index = clauses.count
        let start = frame?.clause == nil ? frame?.start ?? boundary.start : boundary.start
        clauses.append(
            Clause(
                kind: kind, start: kind == .attribution ? boundary.start : start, opener: frame?.opener,
                subject: subject, verb: verb, end: sentence.upperBound))
        clauses[index].antecedent = frame?.antecedent ?? 0..<0
        for token in (own ?? boundary.start)...verb { owners[token - sentence.lowerBound] = index }
        if let top {
            if frame?.clause == nil, top > 0, kind == .said, let parent = stack[top - 1].clause {
                clauses[parent].said = index
                clauses[index].sayer = parent
            }
            if frame?.clause == nil {
                for token in start..<max(start, boundary.start) where owners[token - sentence.lowerBound] == nil {
                    owners[token - sentence.lowerBound] = index
                }
            }
            stack[top].clause = index
            if !subject.isEmpty { stack[top].subject = subject }
            stack[top].isOpen = word(verb) == .participle && !takesObject(verb)
        }
        pending = nil
        group = verb
        boundary = (verb + 1, .verb)
    }

    /// Leaves the clauses within others, down to what is told or said.
    private mutating func dropInner() {
        while stack.count > 1, let last = stack.last, last.kind != .said || last.clause == nil { stack.removeLast() }
    }
}
