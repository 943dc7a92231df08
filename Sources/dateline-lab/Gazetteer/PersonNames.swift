import Glibc

/// Adds the given names and surnames of all of Faker's countries, as far as they are written in Latin letters.
///
/// Reads the string literals of the assignments whose names begin with "first_names" and "last_names".
func addFaker(_ folder: String, to lists: inout PhraseLists) throws {
    for country in try files(in: folder, ending: "").sorted() where !country.hasPrefix(".") {
        let path = "\(folder)/\(country)/__init__.py"
        guard access(path, R_OK) == 0 else { continue }
        var list: String?
        let text = String(decoding: try bytes(of: path), as: UTF8.self)
        for line in text.split(separator: "\n") {
            let code = line.drop { $0 == " " }
            if code.hasPrefix("first_names"), code.contains("=") {
                list = "first"
            } else if code.hasPrefix("last_names"), code.contains("=") {
                list = "last"
            } else if let first = code.first, first.isLetter || first == "@" {
                // Another assignment, or a function.
                list = nil
            }
            guard let list else { continue }
            for name in literals(of: code) where beginsWithCapital(name) && name.utf8.count < 25 {
                guard name.allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" || $0 == "'" }) else { continue }
                lists.add(name, to: list)
            }
        }
    }
}

/// The strings in double or single quotation marks of a line of Python.
private func literals(of line: Substring) -> [String] {
    var (found, open, literal): ([String], Character?, String) = ([], nil, "")
    for character in line {
        if let mark = open {
            if character == mark {
                found.append(literal)
                (open, literal) = (nil, "")
            } else {
                literal.append(character)
            }
        } else if character == "\"" || character == "'" {
            open = character
        } else if character == "#" {
            break
        }
    }
    return found
}

/// Adds the names of the US Census of 1990: the given names, the 20,000 most frequent surnames, and rarer ones.
func addCensus(_ folder: String, to lists: inout PhraseLists) throws {
    func names(_ file: String) throws -> [String] {
        String(decoding: try bytes(of: "\(folder)/\(file)"), as: UTF8.self).split(separator: "\n").compactMap { line in
            line.split(separator: " ").first.map { $0.prefix(1) + $0.dropFirst().lowercased() }
        }
    }
    for name in try names("dist.female.first") + names("dist.male.first") { lists.add(name, to: "first") }
    for (rank, name) in try names("dist.all.last").enumerated() {
        if rank < 20_000 {
            lists.add(name, to: "last")
        } else if rank < 45_000, !lists.contains(name, in: "last") {
            lists.add(name, to: "raresurname")
        }
    }
}
