import Text

/// What a line says of the day it names.
enum DayLabel {
    /// When the article came out.
    case published
    /// When it was last changed.
    case updated
    /// Nothing.
    case none
}

/// Whether the words are a day, or a time with a word that says of what, and nothing else but who.
func isDayLine(_ words: [FoldedWords.Word], in bytes: Span<UInt8>) -> Bool {
    guard let first = words.first, let last = words.last, words.count <= 16,
        words.contains(where: { bytes[$0.range.lower].isDigit })
    else { return false }
    var (timely, others) = (0, 0)
    for word in words {
        if bytes[word.range.lower].isDigit {
            timely += 1
        } else if isTimeWord(word.range, in: bytes) {
            timely += 1
        } else {
            others += 1
        }
    }
    guard timely > others else { return false }
    let range = ByteRange(first.range.lower, last.range.upper)
    let label = dayLabel(of: first.range, in: bytes)
    let hasTime = words.contains { isClock($0.range, in: bytes) }
    guard others == 0 || label != .none && others <= 4 else { return false }
    return !days(in: range, of: bytes).isEmpty || label != .none && (hasTime || words.count <= 6)
        || hasTime && words.count >= 2
}

/// What the first word of a line says of its day.
func dayLabel(of range: ByteRange, in bytes: Span<UInt8>) -> DayLabel {
    guard range.count <= 16 else { return .none }
    return labels[lowercasedASCII(range, in: bytes)] ?? .none
}

private let labels: [String: DayLabel] = [
    "published": .published, "posted": .published, "first": .published, "publicado": .published,
    "publié": .published, "veröffentlicht": .published, "pubblicato": .published, "diterbitkan": .published,
    "created": .published, "date": .published, "issued": .published, "erstellt": .published,
    "gepubliceerd": .published, "опубликовано": .published, "datum": .published, "fecha": .published,
    "updated": .updated, "update": .updated, "last": .updated, "modified": .updated, "aktualisiert": .updated,
    "actualizado": .updated, "atualizado": .updated, "aggiornato": .updated, "stand": .updated,
    "обновлено": .updated, "mis": .updated,
]

private func isClock(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    var index = range.lower
    while index < range.upper, bytes[index].isDigit { index += 1 }
    guard index > range.lower, index - range.lower <= 2, index < range.upper else { return false }
    if bytes[index] == .colon { return index + 1 < range.upper && bytes[index + 1].isDigit }
    let rest = lowercasedASCII(ByteRange(index, range.upper), in: bytes)
    return rest == "am" || rest == "pm" || rest == "a.m" || rest == "p.m"
}

/// Whether a word belongs to a line that tells a time: months, weekdays, zones, and the words between.
private func isTimeWord(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    guard range.count <= 20 else { return false }
    let word = lowercasedASCII(range, in: bytes)
    return month(range, in: bytes) != nil || timeWords.contains(word) || labels[word] != nil
}

private let timeWords: Set<String> = {
    let words = """
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
        montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi
        dimanche lunes martes miércoles jueves viernes sábado domingo
        on at of de del le el um kl à às a am pm a.m p.m am. pm. uhr h hrs gmt utc bst est edt et cst cdt ct mst mdt
        mt pst pdt pt ist cet cest aest aedt sgt hkt jst kst wib z updated published posted edited modified date time
        ago min mins minute minutes hour hours read st nd rd th the local
        """
    return Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
}()
