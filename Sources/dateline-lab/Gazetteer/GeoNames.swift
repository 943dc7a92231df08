import FoundationEssentials

private struct City: Decodable {
    let name: String
    let population: Int
    let alternatenames: [String]?
}

private struct Named: Decodable {
    let name: String
}

/// Adds the cities of GeoNames, those of 100,000 people and more apart from towns, countries, and American states.
func addGeoNames(_ folder: String, to lists: inout PhraseLists) throws {
    func read<Value: Decodable>(_ file: String, as type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes(of: "\(folder)/\(file)")))
    }
    for city in try read("cities15000.json", as: [String: City].self).values {
        lists.add(city.name, to: city.population >= 100_000 ? "city" : "town")
        // The names a great city goes by in other tongues and times: "Peking", "Calcutta".
        guard city.population >= 300_000 else { continue }
        for name in city.alternatenames ?? [] where name.utf8.count > 3 && beginsWithCapital(name) {
            guard name.utf8.allSatisfy({ $0 < 0x80 || ($0 > 0xC2 && $0 < 0xC6) || ($0 >= 0x80 && $0 < 0xC0) }) else {
                continue
            }
            guard !name.contains(where: { $0 == "," || $0 == "(" || $0.isNumber || $0 == "/" }) else { continue }
            let words = name.split(separator: " ")
            if words.count < 3, words.allSatisfy(beginsWithCapital) { lists.add(name, to: "town") }
        }
    }
    for country in try read("countries.json", as: [String: Named].self).values {
        lists.add(country.name, to: "country")
    }
    for state in try read("us_states.json", as: [String: Named].self).values { lists.add(state.name, to: "region") }
}

/// Adds the countries of GeoNames, and its cities of half a million people and more.
func addGreatPlaces(_ folder: String, to lists: inout PhraseLists) throws {
    func read<Value: Decodable>(_ file: String, as type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes(of: "\(folder)/\(file)")))
    }
    for city in try read("cities15000.json", as: [String: City].self).values where city.population >= 500_000 {
        lists.addWithPlainForm(city.name, to: "metropolis")
    }
    for country in try read("countries.json", as: [String: Named].self).values {
        lists.addWithPlainForm(country.name, to: "nation")
    }
    for state in try read("us_states.json", as: [String: Named].self).values
    where !lists.contains(state.name, in: "metropolis") {
        lists.add(state.name, to: "division")
    }
}
