/// What the gazetteer knows of a word or phrase; one phrase may be many things ("Jordan", "May").
struct WordClass: OptionSet, Sendable {
    let rawValue: UInt64

    /// Some longer phrase begins with this one.
    static let prefix = WordClass(rawValue: 1)
    static let country = named(1), region = named(2), city = named(3), place = named(4)
    /// A people, a nation's adjective, a faith, a language.
    static let demonym = named(5)
    static let organization = named(6)
    /// Events, prizes, works, spacecraft.
    static let other = named(7)
    /// A name that a number may follow: "Apollo 11".
    static let numbered = named(8)
    static let givenName = named(9), surname = named(10)
    /// "Mr.": goes before a name and is no role.
    static let courtesy = named(11)
    /// A role that stands right before a name: "President".
    static let title = named(12)
    /// A word that stands before a title and belongs to the role: "Foreign", "deputy".
    static let roleModifier = named(13)
    /// The noun of a role in running text: "spokesman".
    static let role = named(14)
    /// A noun of kinship, which introduces a name and is no role.
    static let kinship = named(15)
    /// The last word of an organisation's name: "Ministry", "Inc.".
    static let organizationTail = named(16)
    /// A word that "of" or "for" and a name may follow inside an organisation's name.
    static let organizationOf = named(17)
    /// The last word of a place's name: "River".
    static let placeTail = named(18)
    /// The first word of a place's name: "Mount".
    static let placeHead = named(19)
    /// A word that stands before a place's name: "northern".
    static let direction = named(20)
    /// A word that "of" and a name may follow inside a place's name.
    static let placeOf = named(21)
    /// The last word of the name of an event, a prize or an agreement.
    static let otherTail = named(22)
    /// A verb whose subject is mostly a person.
    static let saying = named(23)
    /// A small word inside a person's name: "von".
    static let particle = named(24)
    /// A capitalised word that is no name: months, weekdays.
    static let nonName = named(25)
    /// A preposition that mostly stands before a place.
    static let placePreposition = named(26)
    /// A word of grammar.
    static let stop = named(27)
    /// A common word of English.
    static let common = named(28)
    /// A word that stands before the name of a ship, a storm or an operation.
    static let otherHead = named(29)
    /// A common noun that stands before "of" and a place's name, or after the name: "province".
    static let placeNoun = named(30)

    /// A surname few people bear.
    static let rareSurname = named(31)
    /// A place of some thousand people.
    static let town = named(32)
    /// The full name of a person an encyclopedia knows, or its last word.
    static let knownPerson = named(33)
    /// A place that a dictionary knows.
    static let knownPlace = named(34)
    /// An event, a work or another thing with a name that a dictionary knows.
    static let knownThing = named(35)
    /// A common noun for a group of people, a person, a place.
    static let groupNoun = named(36), personNoun = named(37), locationNoun = named(38)
    /// A word that a dictionary has in small letters.
    static let dictionary = named(39)
    /// An organisation that a dictionary knows.
    static let knownOrganization = named(40)

    static let anyPlace: WordClass = [.country, .region, .city, .place]
    /// Names that need no other evidence to be one.
    static let known: WordClass = [.country, .region, .city, .place, .demonym, .organization, .other]
    static let anyTail: WordClass = [.organizationTail, .placeTail, .otherTail]
    static let personal: WordClass = [.givenName, .surname]
    /// What only a word with a capital can be.
    static let names: WordClass = [
        .country, .region, .city, .place, .demonym, .organization, .other, .numbered, .givenName, .surname,
        .rareSurname, .town, .knownPerson, .knownPlace, .knownThing, .knownOrganization,
    ]

    private static func named(_ bit: UInt64) -> WordClass { WordClass(rawValue: 1 << bit) }

    /// The class that a gazetteer line names; nil for a word that names none.
    ///
    /// - Complexity: O(1) for lines that stay in one class, since the caller keeps the answer.
    static func named(_ name: String) -> WordClass? {
        switch name {
        case "country": .country
        case "region": .region
        case "city": .city
        case "place": .place
        case "demonym": .demonym
        case "org": .organization
        case "misc": .other
        case "craft": .numbered
        case "first": .givenName
        case "last": .surname
        case "courtesy": .courtesy
        case "title": .title
        case "rolemod": .roleModifier
        case "role": .role
        case "rolekin": .kinship
        case "orgtail": .organizationTail
        case "orgof": .organizationOf
        case "placetail": .placeTail
        case "placefirst": .placeHead
        case "placedir": .direction
        case "placeof": .placeOf
        case "misctail": .otherTail
        case "mischead": .otherHead
        case "placenoun": .placeNoun
        case "say": .saying
        case "particle": .particle
        case "nonname": .nonName
        case "inplace": .placePreposition
        case "stop": .stop
        case "common": .common
        case "raresurname": .rareSurname
        case "town": .town
        case "knownperson": .knownPerson
        case "knownplace": .knownPlace
        case "knownthing": .knownThing
        case "knownorg": .knownOrganization
        case "groupnoun": .groupNoun
        case "personnoun": .personNoun
        case "locationnoun": .locationNoun
        case "dictionary": .dictionary
        default: nil
        }
    }
}
