import Articles

/// The word for a kind on the screen.
func word(for kind: EntityKind) -> String {
    switch kind {
    case .person: "person"
    case .organization: "organisation"
    case .place: "place"
    case .other: "other name"
    }
}

/// The word for a subtype on the screen.
func word(for subtype: EntitySubtype) -> String {
    switch subtype {
    case .country: "country"
    case .region: "region"
    case .city: "city"
    case .facility: "building or site"
    case .nationality: "nationality"
    case .group: "people or group"
    case .event: "event"
    case .work: "work"
    case .law: "law"
    case .product: "product"
    }
}
