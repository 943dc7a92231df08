import Articles
import Entities

/// The names that a text marks, made into entities: "Xi Jinping = Xi", in the order of their first mention.
///
/// - Parameter text: words parted by spaces, a sentence a line; names marked as "[person Xi Jinping]", kinds as in
///   `marked`. Every name that stands twice under one wording is given once.
func grouped(_ text: String) -> [String] {
    let (sentences, names, texts) = namedWords(text)
    let numbers = entityNumbers(of: names, in: sentences, model: model)
    var order: [Int] = []
    var groups: [Int: [String]] = [:]
    for (number, text) in zip(numbers, texts) {
        if groups[number] == nil { order.append(number) }
        if groups[number]?.contains(text) != true { groups[number, default: []].append(text) }
    }
    return order.compactMap { groups[$0]?.joined(separator: " = ") }
}

/// The subtype of each name that a text marks as `grouped` does; nil where it has none.
func toldSubtypes(_ text: String) -> [EntitySubtype?] {
    let (sentences, names, _) = namedWords(text)
    return subtypes(of: names, in: sentences, model: model)
}

/// The words of a text, and the names that it marks.
private func namedWords(_ text: String) -> (sentences: [[String]], names: [NamedWords], texts: [String]) {
    var sentences: [[String]] = []
    var names: [NamedWords] = []
    var texts: [String] = []
    let kinds: [String: EntityKind] = ["person": .person, "org": .organization, "place": .place, "other": .other]
    for line in text.split(separator: "\n") {
        var words: [String] = []
        var open: (kind: EntityKind, start: Int)?
        for part in line.split(separator: " ") {
            if part.hasPrefix("["), let kind = kinds[String(part.dropFirst())] {
                open = (kind, words.count)
                continue
            }
            let isLast = part.hasSuffix("]")
            words.append(String(isLast ? part.dropLast() : part))
            guard isLast, let (kind, start) = open else { continue }
            names.append(NamedWords(sentence: sentences.count, words: start..<words.count, kind: kind))
            texts.append(words[start...].joined(separator: " "))
            open = nil
        }
        sentences.append(words)
    }
    return (sentences, names, texts)
}
