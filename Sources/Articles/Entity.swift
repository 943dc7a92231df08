import Text

/// The kinds of entity that are told apart.
package enum EntityKind: String, Sendable, CaseIterable, Codable {
    case person, organization, place, other
}

/// One person, organisation, place or other named thing of an article: a name, a kind, and every place it is named.
///
/// - Invariant: `mentions` ascend and are not empty; no two entities of an article share a byte; a `subtype` is one of
///   its `kind`.
package struct Entity: Hashable, Sendable {
    /// What it is.
    package let kind: EntityKind
    /// What it is more closely; nil where the evidence is weak.
    package let subtype: EntitySubtype?
    /// The fullest name the article gives.
    package let name: String
    /// Its other names in the article, without `name`, in the order of their first use.
    package let aliases: [String]
    /// Roles and titles as the article words them ("US Secretary of State"), in the order of their first use.
    package let roles: [String]
    /// Where it is named, in text order.
    package let mentions: [ByteRange]

    package init(
        kind: EntityKind, subtype: EntitySubtype? = nil, name: String, aliases: [String], roles: [String],
        mentions: [ByteRange]
    ) {
        precondition(subtype.map { $0.kind == kind } ?? true, "a \(kind) is no \(subtype?.rawValue ?? "")")
        (self.kind, self.subtype, self.name, self.aliases) = (kind, subtype, name, aliases)
        (self.roles, self.mentions) = (roles, mentions)
    }
}

/// The key of an entity over all articles of a store.
package struct EntityID: Hashable, Sendable, Comparable, Codable {
    /// The store's own number; no other entity ever gets it.
    package let rawValue: Int64

    package init(_ rawValue: Int64) { self.rawValue = rawValue }

    package static func < (left: EntityID, right: EntityID) -> Bool { left.rawValue < right.rawValue }
}
