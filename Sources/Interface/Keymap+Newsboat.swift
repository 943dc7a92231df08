extension Keymap {
    /// Newsboat's keys, for hands that know them, and those of the vi set that newsboat has no use for.
    ///
    /// - SeeAlso: newsboat's manual, "Newsboat configuration commands", the table of operations and their default keys.
    package static let newsboat = Keymap.vi.changed(
        by: [
            Change("J", .nextArticle), Change("K", .previousArticle),
            Change("n", .nextUnread), Change("p", .previousUnread),
            Change("A", .markAllRead), Change("C", .markAllRead),
            Change("u", .links), Change("Z", .undo), Change("U", nil),
            Change("O", .browse), Change("*", .star), Change("s", .save),
            Change("w", nil), Change("t", .tags), Change("C-t", .timeline),
            Change("C-f", .filter), Change("C-b", .pageUp), Change("C-e", nil),
            Change("D", .delete), Change("E", .editConfiguration), Change("#", .openLink), Change("l", .unreadOnly),
            Change("G", .changeOrder), Change("gd", .changeOrder),
            Change("g1", .togglePeople), Change("g2", .toggleOrganizations), Change("g3", .togglePlaces),
            Change("g4", .toggleOthers), Change("g5", .toggleTimes),
        ] + (1...9).map { Change("\($0)", .openLink) })
}
