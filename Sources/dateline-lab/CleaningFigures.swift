import Articles
import Library
import Text

/// One page of the text pairs: its text with residue, in four ways of scraping, and the article's own text.
private struct TextPair: Decodable {
    let title: String?
    let noisy: [String: String]
    let expected: String
}

/// F1 of the cleaned text on the text pairs, by the metric of scrapinghub's article-extraction-benchmark.
func cleaningFigures(_ suites: String, _ engines: Engines) throws -> [Figure] {
    let pairs = try jsonLines("\(suites)/cleaning/textpairs/dev.jsonl.gz", as: TextPair.self)
    return ["container", "paragraphs", "html_text", "inscriptis"].map { variant in
        var precisions: [Double] = []
        var recalls: [Double] = []
        for pair in pairs {
            let raw = RawDocument(bytes: Array((pair.noisy[variant] ?? "").utf8), origin: "", charset: "utf-8")
            let text = (try? engines.clean(raw).article.text.string) ?? ""
            let wanted = shingles(pair.expected)
            let given = shingles(text)
            var shared = 0
            for (shingle, count) in wanted { shared += min(count, given[shingle] ?? 0) }
            let (wantedCount, givenCount) = (wanted.values.reduce(0, +), given.values.reduce(0, +))
            if givenCount > 0 { precisions.append(Double(shared) / Double(givenCount)) }
            if wantedCount > 0 { recalls.append(Double(shared) / Double(wantedCount)) }
        }
        let precision = mean(precisions)
        let recall = mean(recalls)
        let f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
        return Figure(name: "cleaning.\(variant).f1", value: f1)
    }
}

private func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
}

/// How often each run of four words stands in the text; a shorter text is one run.
private func shingles(_ text: String) -> [[Substring]: Int] {
    let words = text.split { character in
        !character.unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber:
                true
            default: scalar == "_"
            }
        }
    }
    var counts: [[Substring]: Int] = [:]
    guard !words.isEmpty else { return counts }
    for start in 0..<max(1, words.count - 3) {
        counts[Array(words[start..<min(start + 4, words.count)]), default: 0] += 1
    }
    return counts
}
