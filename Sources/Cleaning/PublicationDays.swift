import Articles
import Text

/// The day a document was published, by the strongest evidence there is: what the caller states, a line of the
/// text, the file's name or address, the day the file was last changed.
///
/// - Parameters:
///   - body: the article's blocks; lines near its beginning count before others.
///   - dateline: the day the dateline names, with its year.
/// - Complexity: O(blocks).
func publicationDay(of raw: RawDocument, draft: Draft, body: Range<Int>, dateline: CivilDate?) -> PublicationDay? {
    if let day = raw.statedDay { return PublicationDay(day: day, evidence: .stated) }
    if let day = dayInLines(of: draft, body: body) ?? dateline { return PublicationDay(day: day, evidence: .text) }
    if let day = dayInName(raw.origin) ?? raw.url.flatMap(dayInName) {
        return PublicationDay(day: day, evidence: .fileName)
    }
    return raw.modificationDay.map { PublicationDay(day: $0, evidence: .modificationTime) }
}

/// The day that the lines around an article tell: of its publication, else without label, else of its last change.
private func dayInLines(of draft: Draft, body: Range<Int>) -> CivilDate? {
    let span = draft.bytes.span
    let monthFirst = draft.blocks.contains {
        $0.words <= 16 && $0.reason == .time && showsMonthFirst($0.range, of: span)
    }
    var published: (distance: Int, day: CivilDate)?
    var plain: (distance: Int, day: CivilDate)?
    var updated: (distance: Int, day: CivilDate)?
    for (index, block) in draft.blocks.enumerated()
    where block.words <= 24 && (block.reason == .time || block.reason == .byline) {
        guard let day = days(in: block.range, of: span, monthFirst: monthFirst).first else { continue }
        let distance = index < body.lowerBound ? body.lowerBound - index : 20 + index - body.lowerBound
        switch label(of: block, in: span) {
        case .published: if published.map({ distance < $0.distance }) ?? true { published = (distance, day) }
        case .updated: if updated.map({ distance < $0.distance }) ?? true { updated = (distance, day) }
        case .none: if plain.map({ distance < $0.distance }) ?? true { plain = (distance, day) }
        }
    }
    return published?.day ?? (plain.flatMap { $0.distance <= 20 ? $0.day : nil }) ?? updated?.day ?? plain?.day
}

/// What the first word of a block says of its day.
private func label(of block: Block, in bytes: Span<UInt8>) -> DayLabel {
    guard let first = dayPieces(in: block.range, of: bytes).first else { return .none }
    return dayLabel(of: first.range, in: bytes)
}

/// The day in a file's name or an address: "2023-06-18-storm.txt", "20230618_x.txt", "storm-2023_06_18.txt",
/// "/2023/06/18/storm.html".
func dayInName(_ name: String) -> CivilDate? {
    let bytes = Array(name.utf8)
    let span = bytes.span
    var numbers: [(value: Int, digits: Int, before: UInt8)] = []
    var found: CivilDate?
    for piece in dayPieces(in: ByteRange(0, min(bytes.count, 4000)), of: span) {
        guard let number = piece.number else {
            numbers = []
            continue
        }
        numbers.append((number, piece.range.count, piece.before))
        if piece.range.count == 8, let day = compactDay(number) { found = day }
        guard numbers.count >= 3 else { continue }
        let (year, month, day) = (numbers[numbers.count - 3], numbers[numbers.count - 2], numbers[numbers.count - 1])
        let parted = month.before == day.before && [.dash, .underscore, .slash, .period].contains(day.before)
        if parted, year.digits == 4, month.digits <= 2, day.digits <= 2, (1400..<2400).contains(year.value),
            let date = CivilDate(year: year.value, month: month.value, day: day.value)
        {
            found = date
        }
    }
    return found
}
