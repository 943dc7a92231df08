/// What an entity is more closely, told only where the evidence is good.
///
/// Organisations and persons have none, nor has a place that is none of these: a river, a mountain, a sea.
package enum EntitySubtype: String, Sendable, CaseIterable, Codable {
    /// A state, or a land that is called a country: "Scotland", "Taiwan".
    case country
    /// A part of the world, or of a country: a continent, a province, a county.
    case region
    /// A city, a town, a village, or a part of one.
    case city
    /// What people built: an airport, a stadium, a bridge, a street.
    case facility
    /// The people of a country or a place, one of them, or what is theirs: "French", "Londoners".
    case nationality
    /// A people without a country of its own, a faith, a movement, and who belongs to it: "Kurds", "Muslim".
    case group
    /// What happened or happens: a war, a tournament, a storm.
    case event
    /// A book, a film, a song, a painting.
    case work
    /// A law, a treaty, a constitution.
    case law
    /// What is made in numbers or has a make: a device, a weapon, a vehicle, a spacecraft.
    case product

    /// The kind of the entities that can have it.
    package var kind: EntityKind {
        switch self {
        case .country, .region, .city, .facility: .place
        case .nationality, .group, .event, .work, .law, .product: .other
        }
    }
}
