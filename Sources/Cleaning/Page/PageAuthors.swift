import HTML
import Text

/// Who wrote a page, by where it says so.
extension PageFacts {
    /// From JSON-LD.
    var linkedAuthors: [String] {
        var named: [String] = []
        for author in [article?["author"], article?["creator"]].compactMap({ $0 }) where named.isEmpty {
            for value in author.values {
                let told = value["name"] == nil ? value["@id"]?.string.flatMap(namedThing) : nil
                let thing = told ?? value
                named += (thing["name"] ?? thing).values.compactMap(\.string)
            }
        }
        return authorNames(named)
    }

    private func namedThing(_ id: String) -> LinkedData? {
        things.first { $0["@id"]?.string == id && $0["name"] != nil }
    }

    /// From `meta`.
    var metaAuthors: [String] {
        let scholars = (metas["citation_author"] ?? []).map(withFirstNameFirst)
        if !scholars.isEmpty { return authorNames(scholars) }
        for name in [
            "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl",
            "cxenseparse:author", "dcterms.creator",
        ] {
            let found = authorNames(metas[name] ?? [])
            if !found.isEmpty { return found }
        }
        if meta(["twitter:label1"])?.lowercased() == "written by" {
            return authorNames([meta(["twitter:data1"]) ?? ""])
        }
        return []
    }

    /// From what stands over or under the text: bylines, links to an author's page.
    var bylineAuthors: [String] {
        for (node, isSure) in bylines {
            let text = plain(document.text(of: node))
            guard text.utf8.count >= 3, text.utf8.count <= 160 else { continue }
            let bytes = Array(text.utf8)
            let range = ByteRange(0, bytes.count)
            if let names = byline(in: range, of: bytes.span, needsBy: false), !names.isEmpty { return names }
            if let name = nameAlone(text, isSure: isSure) { return [name] }
        }
        return []
    }

    /// A short text that is an author's name though it is not two words with capitals: "Krystyna", "the Lavazza Team".
    private func nameAlone(_ text: String, isSure: Bool) -> String? {
        var name = Substring(text)
        var saysBy = false
        for opening in ["written by ", "posted by ", "by ", "author: ", "words by "]
        where name.lowercased().hasPrefix(opening) {
            name = name.dropFirst(opening.count)
            saysBy = true
            break
        }
        guard saysBy || isSure, name.utf8.count <= 40, name.split(separator: " ").count <= 5,
            let first = name.utf8.first, first.isUpper || first >= 0x80 || saysBy
        else { return nil }
        return authorNames([String(name)]).first
    }
}

/// "Roy, Aniruddha" as "Aniruddha Roy".
private func withFirstNameFirst(_ name: String) -> String {
    let parts = name.split(separator: ",")
    return parts.count == 2 ? plain("\(parts[1]) \(parts[0])") : name
}

/// The names that lists of authors hold, without "by", addresses and what names nobody.
func authorNames(_ texts: [String]) -> [String] {
    var names: [String] = []
    for text in texts {
        let decoded = text.contains("&") ? htmlFragment(of: UTF8Text(text)).text : text
        for piece in plain(decoded).split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "|" }) {
            for part in splitAtAnd(String(piece)) {
                var name = plain(part)
                if name.lowercased().hasPrefix("by ") { name = String(name.dropFirst(3)) }
                let isName =
                    (2...80).contains(name.utf8.count) && !name.contains("://") && !name.contains("@")
                    && !name.hasPrefix("www.") && !nobody.contains(name.lowercased())
                if isName, !names.contains(name) { names.append(name) }
            }
        }
    }
    return names
}

/// The two names around an "and"; a name that has one ("Evaluation and Research") stays whole.
private func splitAtAnd(_ text: String) -> [String] {
    let words = text.split(separator: " ")
    guard let index = words.firstIndex(where: { $0 == "and" || $0 == "&" }), index >= 2, words.count - index > 2 else {
        return [text]
    }
    let parts = [words[..<index], words[(index + 1)...]].map { $0.joined(separator: " ") }
    // Names of people are two or three words.
    return words[..<index].count <= 3 ? [parts[0]] + splitAtAnd(parts[1]) : [text]
}

private let nobody: Set<String> = [
    "admin", "administrator", "editor", "staff", "author", "unknown", "webmaster", "none", "null", "jr.", "guest",
    "default", "wordpress", "user", "phd", "md",
]
