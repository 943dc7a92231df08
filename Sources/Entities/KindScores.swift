import Articles

/// How strongly each kind is spoken for.
struct KindScores: Sendable {
    private var values: SIMD4<Float> = .zero

    init() {}

    init(person: Float = 0, organization: Float = 0, place: Float = 0, other: Float = 0) {
        values = SIMD4(person, organization, place, other)
    }

    subscript(kind: EntityKind) -> Float {
        switch kind {
        case .person: values[0]
        case .organization: values[1]
        case .place: values[2]
        case .other: values[3]
        }
    }

    /// The strongest kind and its score; of equals the first of person, place, organisation, other.
    var best: (kind: EntityKind, score: Float) {
        var best: (EntityKind, Float) = (.person, values[0])
        if values[2] > best.1 { best = (.place, values[2]) }
        if values[1] > best.1 { best = (.organization, values[1]) }
        if values[3] > best.1 { best = (.other, values[3]) }
        return best
    }

    static func += (left: inout KindScores, right: KindScores) { left.values += right.values }

    static func * (left: KindScores, right: Float) -> KindScores {
        var result = left
        result.values *= right
        return result
    }
}

extension KindScores {
    static func + (left: KindScores, right: KindScores) -> KindScores {
        var result = left
        result += right
        return result
    }
}
