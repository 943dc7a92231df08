/// What a name, or a word in or beside it, tells of subtypes.
struct SubtypeClass: OptionSet, Sendable {
    let rawValue: UInt64

    /// Names of things of one subtype. A nation is a country, an area a region known by name, a division a province or
    /// another part of a country, a metropolis a city of half a million and more.
    static let nation = named(0), area = named(1), division = named(2), metropolis = named(3), facility = named(4)
    static let group = named(5), event = named(6), work = named(7), law = named(8), product = named(9)
    /// A city that is better known than the region of its name.
    static let city = named(10)
    /// A name that looks like a product's: "G20".
    static let noProduct = named(11)
    /// A people that the gazetteer has not.
    static let nationality = named(12)

    /// The last word of a name: "Airport", "Province", "City", "River", "War", "Act", "Symphony", "Rocket".
    static let facilityTail = named(16), regionTail = named(17), cityTail = named(18), natureTail = named(19)
    static let eventTail = named(20), lawTail = named(21), workTail = named(22), productTail = named(23)
    /// The first word of a name: "Lake", "Hurricane", "USS".
    static let natureHead = named(24), eventHead = named(25), productHead = named(26)
    /// The first word of a name that goes on with "of": "Battle", "Treaty", "City", "Province", "Republic".
    static let eventOf = named(27), lawOf = named(28), cityOf = named(29), regionOf = named(30), nationOf = named(31)

    /// A noun before "of" and a name, or beside it: "city", "province", "film".
    static let cityNoun = named(40), regionNoun = named(41), workNoun = named(42)
    /// A word that a language's name follows: "in", "speaks".
    static let beforeLanguage = named(43)

    /// A word that makes a name a prize's, which is none of the subtypes: "Award".
    static let award = named(44)

    private static func named(_ bit: UInt64) -> SubtypeClass { SubtypeClass(rawValue: 1 << bit) }

    /// The class that a line of a list names; nil for a word that names none.
    static func named(_ name: String) -> SubtypeClass? { byName[name] }

    // None of these is a class of the gazetteer, which the tagger is trained with.
    private static let byName: [String: SubtypeClass] = [
        "nation": .nation, "area": .area, "division": .division, "metropolis": .metropolis, "facility": .facility,
        "group": .group, "event": .event, "work": .work, "law": .law, "product": .product, "knowncity": .city,
        "noproduct": .noProduct, "nationality": .nationality, "award": .award, "facilitytail": .facilityTail,
        "regiontail": .regionTail, "citytail": .cityTail,
        "naturetail": .natureTail, "eventtail": .eventTail, "lawtail": .lawTail, "worktail": .workTail,
        "producttail": .productTail, "naturehead": .natureHead, "eventhead": .eventHead,
        "producthead": .productHead, "eventof": .eventOf, "lawof": .lawOf, "cityof": .cityOf,
        "regionof": .regionOf, "nationof": .nationOf, "citynoun": .cityNoun, "regionnoun": .regionNoun,
        "worknoun": .workNoun, "beforelanguage": .beforeLanguage,
    ]
}

/// What lists tell of subtypes: lines "class<TAB>phrase<TAB>phrase…"; "#" begins a comment.
///
/// - Parameter lists: UTF-8; bad lines and unknown classes are skipped.
/// - Complexity: O(n).
func subtypeTable(_ lists: [UInt8]) -> PhraseTable<SubtypeClass> {
    let bytes = lists.span
    var count = 0
    for byte in lists where byte == 0x09 { count += 1 }
    var table = PhraseTable<SubtypeClass>(capacity: count)
    var index = 0
    while index < bytes.count {
        var field = index
        while field < bytes.count, bytes[field] != 0x09, bytes[field] != 0x0A { field += 1 }
        let classes = SubtypeClass.named(String(decoding: lists[index..<field], as: UTF8.self))
        while field < bytes.count, bytes[field] == 0x09 {
            var key = PhraseKey()
            field += 1
            while field < bytes.count, bytes[field] != 0x09, bytes[field] != 0x0A {
                key.append(bytes[field])
                field += 1
            }
            if let classes, !key.isEmpty { table.insert(classes, for: key) }
        }
        index = field + 1
    }
    return table
}
