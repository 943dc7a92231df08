import Articles

/// A tag of the sequence model: outside of names, or a token's place in a name of a kind.
///
/// 0 is outside; 1 + 4 · kind + place is inside, kinds in the order of `kinds`, places in that of `Place`.
struct NameTag: Hashable, Sendable {
    let rawValue: UInt8

    /// Number of tags.
    static let count = 17
    /// Number of tags inside names.
    static let insideCount = 16
    static let outside = NameTag(rawValue: 0)
    static let kinds: [EntityKind] = [.person, .place, .organization, .other]

    /// Where a token stands in its name.
    enum Place: UInt8, Sendable {
        case first, middle, last, only
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ kind: Int, _ place: Place) { rawValue = UInt8(1 + 4 * kind) + place.rawValue }

    /// The place in `kinds`; nil outside.
    var kind: Int? { rawValue == 0 ? nil : Int(rawValue - 1) / 4 }
    /// The place in the name; nil outside.
    var place: Place? { rawValue == 0 ? nil : Place(rawValue: (rawValue - 1) % 4) }

    /// Whether the name goes on after a token with this tag.
    var isOpen: Bool { place == .first || place == .middle }
    /// Whether the name began before a token with this tag.
    var goesOn: Bool { place == .middle || place == .last }

    /// Whether `next` can stand right after this tag.
    func canPrecede(_ next: NameTag) -> Bool {
        isOpen ? next.goesOn && next.kind == kind : !next.goesOn
    }
}
