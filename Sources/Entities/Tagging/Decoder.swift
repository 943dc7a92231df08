/// Finds the best tags of a sentence from what its features and the transitions say (Viterbi).
struct Decoder {
    private let transitions: [Float]
    /// For each tag the tags that can stand before it.
    private let predecessors: [[UInt8]]
    private var scores: [Float] = []
    private var back: [UInt8] = []

    init(_ transitions: Transitions) {
        self.transitions = transitions.scores
        predecessors = (0..<NameTag.count).map { tag in
            (0..<NameTag.count).filter {
                NameTag(rawValue: UInt8($0)).canPrecede(NameTag(rawValue: UInt8(tag)))
            }.map(UInt8.init)
        }
    }

    /// The best tags.
    ///
    /// - Parameter emissions: for each token the score of each tag inside names; outside scores 0.
    /// - Returns: one tag a token, each able to follow the one before it, none left open at the end.
    /// - Complexity: O(n), 97 transitions a token.
    mutating func tags(_ emissions: [SIMD16<Float>]) -> [NameTag] {
        guard !emissions.isEmpty else { return [] }
        let width = NameTag.count
        scores = [Float](repeating: Transitions.impossible, count: emissions.count * width)
        back = [UInt8](repeating: 0, count: emissions.count * width)
        for tag in 0..<width {
            let start = transitions[Transitions.start * width + tag]
            scores[tag] = start + (tag == 0 ? 0 : emissions[0][tag - 1])
        }
        for index in 1..<emissions.count where emissions.count > 1 {
            let (now, last) = (index * width, (index - 1) * width)
            for tag in 0..<width {
                var (best, from) = (-Float.infinity, UInt8(0))
                for before in predecessors[tag] {
                    let score = scores[last + Int(before)] + transitions[Int(before) * width + tag]
                    if score > best { (best, from) = (score, before) }
                }
                scores[now + tag] = best + (tag == 0 ? 0 : emissions[index][tag - 1])
                back[now + tag] = from
            }
        }
        var tag = UInt8(0)
        let last = (emissions.count - 1) * width
        for candidate in 1..<UInt8(width) where !NameTag(rawValue: candidate).isOpen {
            if scores[last + Int(candidate)] > scores[last + Int(tag)] { tag = candidate }
        }
        var tags = [NameTag](repeating: .outside, count: emissions.count)
        for index in stride(from: emissions.count - 1, through: 0, by: -1) {
            tags[index] = NameTag(rawValue: tag)
            tag = back[index * width + Int(tag)]
        }
        return tags
    }
}
