/// How well each tag follows each other one.
struct Transitions: Sendable {
    /// A row for each tag before, and one for the sentence's start; `impossible` where a tag can't follow.
    private(set) var scores: [Float]
    /// What one unit of a feature's weight counts.
    let unit: Float

    static let impossible: Float = -1e30
    /// The row of the sentence's start.
    static let start = NameTag.count

    /// The transitions of a model file's section: 18 rows of 17, then the unit.
    init(_ values: ModelArray<Float>) {
        let count = (NameTag.count + 1) * NameTag.count
        let isWhole = values.count > count
        scores = (0..<count).map { index in
            let (before, tag) = (index / NameTag.count, NameTag(rawValue: UInt8(index % NameTag.count)))
            let isPossible =
                before == Self.start ? !tag.goesOn : NameTag(rawValue: UInt8(before)).canPrecede(tag)
            guard isPossible else { return Self.impossible }
            return isWhole && values[index].isFinite ? values[index] : 0
        }
        unit = isWhole && values[count].isFinite ? values[count] : 0
    }
}
