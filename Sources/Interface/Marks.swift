import Articles

/// The sign of one kind of entity in lists; shape tells the kind without colour.
func sign(of kind: EntityKind) -> String {
    switch kind {
    case .person: "●"
    case .organization: "■"
    case .place: "▲"
    case .other: "◇"
    }
}

/// The sign of an event on a timeline: solid is dated exactly, hollow expected, a bar an interval, shaded approximate.
func sign(of event: Event) -> String {
    switch event.certainty {
    case .expected: return "○"
    case .approximate: return "▒"
    case .stated: break
    }
    switch event.precision {
    case .time, .day: return (event.span.dayCount ?? 2) > 1 ? "┃" : "●"
    case .week: return "┃"
    case .month, .quarter, .season, .year, .decade: return "◆"
    }
}

/// The role that colours an event's sign.
func role(of event: Event) -> Role { role(of: event.certainty) }

/// The role that colours what is so certain.
func role(of certainty: Event.Certainty) -> Role {
    switch certainty {
    case .expected: .expected
    case .approximate: .approximate
    case .stated: .past
    }
}
