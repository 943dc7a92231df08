/// Finds the best tags of a sentence from what its features and the transitions say (Viterbi).
///
/// The tags inside names are computed side by side, a lane each.
struct Decoder {
    /// For each tag, how well each tag inside a name follows it.
    private let entries: [SIMD16<Float>]
    /// How well being outside follows each tag inside a name.
    private let exits: SIMD16<Float>
    /// How well being outside follows itself.
    private let stay: Float
    private let start: TagScores
    private var back: [BackPointers] = []

    init(_ transitions: Transitions) {
        func score(_ before: Int, _ tag: Int) -> Float { transitions.scores[before * NameTag.count + tag] }
        func inside(_ score: (Int) -> Float) -> SIMD16<Float> {
            var lanes = SIMD16<Float>()
            for lane in 0..<NameTag.insideCount { lanes[lane] = score(lane + 1) }
            return lanes
        }
        entries = (0..<NameTag.count).map { before in inside { score(before, $0) } }
        exits = inside { score($0, 0) }
        stay = score(0, 0)
        start = TagScores(outside: score(Transitions.start, 0), inside: inside { score(Transitions.start, $0) })
    }

    /// The best tags.
    ///
    /// - Parameter emissions: for each token the score of each tag inside names; outside scores 0.
    /// - Returns: one tag a token, each able to follow the one before it, none left open at the end.
    /// - Complexity: O(n), 17 vectors of 16 transitions a token.
    mutating func tags(_ emissions: [SIMD16<Float>]) -> [NameTag] {
        guard let first = emissions.first else { return [] }
        var scores = start
        scores.inside += first
        back.removeAll(keepingCapacity: true)
        back.append(BackPointers())
        for emission in emissions.dropFirst() {
            let pointers = advance(&scores)
            scores.inside += emission
            back.append(pointers)
        }
        var tags = [NameTag](repeating: .outside, count: emissions.count)
        var tag = scores.bestClosed
        for index in tags.indices.reversed() {
            tags[index] = tag
            tag = back[index][tag]
        }
        return tags
    }

    /// Moves the scores over to the next token, and tells from which tag each of its tags came.
    @inline(__always) private func advance(_ scores: inout TagScores) -> BackPointers {
        var best = entries[0] + scores.outside
        var from = SIMD16<Int32>.zero
        for lane in 0..<NameTag.insideCount {
            let candidates = entries[lane + 1] + scores.inside[lane]
            let isBetter = candidates .> best
            best.replace(with: candidates, where: isBetter)
            from.replace(with: Int32(lane + 1), where: isBetter)
        }
        var pointers = BackPointers(inside: SIMD16<UInt8>(truncatingIfNeeded: from))
        let closing = scores.inside + exits
        let highest = closing.max()
        scores.outside += stay
        if highest > scores.outside {
            scores.outside = highest
            pointers.outside = UInt8((0..<NameTag.insideCount).first { closing[$0] == highest } ?? 0) + 1
        }
        scores.inside = best
        return pointers
    }
}

/// How well the best tags up to a token end with each tag.
private struct TagScores {
    var outside: Float
    /// Lanes in the order of the tags inside names.
    var inside: SIMD16<Float>

    /// The best tag that leaves no name open.
    var bestClosed: NameTag {
        var (best, tag) = (outside, NameTag.outside)
        for lane in 0..<NameTag.insideCount {
            let candidate = NameTag(rawValue: UInt8(lane + 1))
            if !candidate.isOpen, inside[lane] > best { (best, tag) = (inside[lane], candidate) }
        }
        return tag
    }
}

/// For each tag of a token, the tag of the token before it that leads to it best.
private struct BackPointers {
    var outside: UInt8 = 0
    var inside = SIMD16<UInt8>()

    subscript(tag: NameTag) -> NameTag {
        NameTag(rawValue: tag == .outside ? outside : inside[Int(tag.rawValue) - 1])
    }
}
