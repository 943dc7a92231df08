import FoundationEssentials

private struct Subdivisions: Decodable {
    let all: [Subdivision]

    private enum CodingKeys: String, CodingKey { case all = "3166-2" }
}

private struct Subdivision: Decodable {
    let name: String
    let type: String
}

private struct Countries: Decodable {
    let all: [Country]

    private enum CodingKeys: String, CodingKey { case all = "3166-1" }
}

private struct Country: Decodable {
    let name: String
    let commonName: String?
    let officialName: String?

    private enum CodingKeys: String, CodingKey {
        case name
        case commonName = "common_name"
        case officialName = "official_name"
    }
}

/// Adds the countries of ISO 3166-1 by all their names, and the provinces, states and counties of ISO 3166-2 but those
/// that are cities or share their name with a city that is in the list "metropolis".
func addISO3166(_ folder: String, to lists: inout PhraseLists) throws {
    func read<Value: Decodable>(_ file: String, as type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes(of: "\(folder)/\(file)")))
    }
    for country in try read("iso3166-1.json", as: Countries.self).all {
        for name in [country.name, country.commonName, country.officialName].compactMap(\.self) {
            lists.addWithPlainForm(name, to: "nation")
        }
    }
    for division in try read("iso3166-2.json", as: Subdivisions.self).all where regionTypes.contains(division.type) {
        guard let name = plainName(of: division.name), !lists.contains(name, in: "metropolis"),
            !lists.contains(name, in: "nation")
        else { continue }
        lists.addWithPlainForm(name, to: "division")
    }
}

/// The types of subdivision that are regions and have names of their own.
private let regionTypes: Set = [
    "Province", "Region", "State", "Department", "County", "Governorate", "Prefecture", "Metropolitan department",
    "Administrative region", "Canton", "Two-tier county", "Republic", "Division", "Autonomous region",
    "Autonomous community", "Land", "Voivodship", "Metropolitan region", "Regional state", "Union territory", "Emirate",
    "Oblast", "Autonomous district", "Geographical region", "Territory", "Autonomous province", "Autonomous republic",
    "Overseas region", "Special region", "Island",
]

/// The name without what other languages, brackets and the word for its type add; nil where another word stays in it.
private func plainName(of name: String) -> String? {
    let own = name.prefix { $0 != "[" && $0 != "(" && $0 != "," && $0 != "/" }
    var words = own.split(separator: " ")
    if let last = words.last, ["Sheng", "Zizhiqu", "Province", "State"].contains(last) { words.removeLast() }
    guard let first = words.first, let last = words.last, beginsWithCapital(first),
        !["oblast'", "kray", "okrug", "Shi", "SAR", "oblast", "voblasts'"].contains(last)
    else { return nil }
    return words.joined(separator: " ")
}
