import Text

/// A run of digits or of letters in a short line.
struct DayPiece {
    /// Its bytes.
    let range: ByteRange
    /// Its value when it is digits, at most eight of them.
    let number: Int?
    /// The byte before it, a space at the line's beginning.
    let before: UInt8
}

/// The days a short line names, in order.
///
/// Reads "2023-06-18", "18/06/2023", "June 18, 2023", "18 June 2023", "18. Juni 2023", "2023年6月18日", and the
/// same with weekdays and times around. Two numbers that could both be the month are day and month, in that order.
///
/// - Parameter monthFirst: whether the document puts the month first.
/// - Complexity: O(range.count).
func days(in range: ByteRange, of bytes: Span<UInt8>, monthFirst: Bool = false) -> [CivilDate] {
    let pieces = dayPieces(in: range, of: bytes)
    var found: [CivilDate] = []
    var index = 0
    while index + 2 < pieces.count {
        if let day = day(at: index, of: pieces, in: bytes, monthFirst: monthFirst) {
            found.append(day)
            index += 3
        } else {
            index += 1
        }
    }
    if let last = pieces.first(where: { $0.range.count == 8 && $0.number != nil }), found.isEmpty,
        let number = last.number, let day = compactDay(number)
    {
        found.append(day)
    }
    return found
}

/// The day that eight digits spell: 20230618.
func compactDay(_ number: Int) -> CivilDate? {
    guard (1900..<2100).contains(number / 10000) else { return nil }
    return CivilDate(year: number / 10000, month: number / 100 % 100, day: number % 100)
}

/// Whether a line holds a numeric date that only reads with the month first ("6/18/2023").
func showsMonthFirst(_ range: ByteRange, of bytes: Span<UInt8>) -> Bool {
    let pieces = dayPieces(in: range, of: bytes)
    guard pieces.count >= 3 else { return false }
    for index in 0..<(pieces.count - 2) {
        guard let first = pieces[index].number, let second = pieces[index + 1].number,
            let third = pieces[index + 2].number, pieces[index + 1].before == .slash,
            pieces[index + 2].before == .slash
        else { continue }
        if first <= 12, (13...31).contains(second), isYear(third) { return true }
    }
    return false
}

/// The digits and letters of a short line.
func dayPieces(in range: ByteRange, of bytes: Span<UInt8>) -> [DayPiece] {
    var pieces: [DayPiece] = []
    var index = range.lower
    while index < range.upper {
        let byte = bytes[index]
        let isDigit = byte.isDigit
        guard isDigit || byte.isLetter || byte >= 0x80 else {
            index += 1
            continue
        }
        var end = index
        var value = 0
        while end < range.upper, isDigit ? bytes[end].isDigit : bytes[end].isLetter || bytes[end] >= 0x80 {
            if isDigit, end - index < 8 { value = value * 10 + Int(bytes[end] - .zero) }
            end += 1
        }
        pieces.append(
            DayPiece(
                range: ByteRange(index, end), number: isDigit && end - index <= 8 ? value : nil,
                before: index > range.lower ? bytes[index - 1] : .space))
        index = end
    }
    return pieces
}

private func isYear(_ number: Int) -> Bool { (1400...2999).contains(number) }

private func day(at index: Int, of pieces: [DayPiece], in bytes: Span<UInt8>, monthFirst: Bool) -> CivilDate? {
    let (first, second, third) = (pieces[index], pieces[index + 1], pieces[index + 2])
    if let a = first.number, let b = second.number, let c = third.number {
        guard second.before == third.before, [.dash, .slash, .period].contains(second.before) else { return nil }
        if isYear(a), first.range.count == 4 { return CivilDate(year: a, month: b, day: c) }
        guard isYear(c), third.range.count == 4 else { return nil }
        let (dayFirst, american) = (CivilDate(year: c, month: b, day: a), CivilDate(year: c, month: a, day: b))
        return monthFirst ? american ?? dayFirst : dayFirst ?? american
    }
    if let year = first.number, isYear(year), lowercasedASCII(second.range, in: bytes) == "年",
        index + 4 < pieces.count, let month = third.number, let day = pieces[index + 4].number
    {
        return CivilDate(year: year, month: month, day: day)
    }
    if let month = month(first.range, in: bytes), let day = second.number {
        let year = pieces[(index + 2)...].prefix(2).lazy.compactMap(\.number).first
        guard let year, isYear(year) else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }
    if let day = first.number, first.range.count <= 2 {
        for (offset, piece) in pieces[(index + 1)...].prefix(3).enumerated() {
            guard let month = month(piece.range, in: bytes) else { continue }
            let year = pieces[(index + 2 + offset)...].prefix(2).lazy.compactMap(\.number).first
            guard let year, isYear(year) else { return nil }
            return CivilDate(year: year, month: month, day: day)
        }
    }
    return nil
}

/// The month a word names; nil for any other word.
func month(_ range: ByteRange, in bytes: Span<UInt8>) -> Int? {
    guard range.count >= 3, range.count <= 20 else { return nil }
    return months[lowercasedASCII(range, in: bytes)]
}

private let months: [String: Int] = {
    let names = [
        "january jan januar janvier enero gennaio janeiro januari января jänner ene gen",
        "february feb februar février fevrier febrero febbraio fevereiro februari февраля févr fev",
        "march mar märz mars marzo março maart марта mär mrz maret",
        "april apr avril abril aprile апреля avr abr",
        "may mai mayo maggio maio mei мая mag",
        "june jun juni juin junio giugno junho июня giu",
        "july jul juli juillet julio luglio julho июля juil lug",
        "august aug août aout agosto augustus августа agustus ago",
        "september sept sep septembre septiembre settembre setembro сентября set",
        "october oct oktober octobre octubre ottobre outubro октября okt out ott",
        "november nov novembre noviembre novembro ноября",
        "december dec dezember décembre decembre diciembre dicembre dezembro декабря dez déc dic desember",
    ]
    var table: [String: Int] = [:]
    for (index, line) in names.enumerated() {
        for name in line.split(separator: " ") { table[String(name)] = index + 1 }
    }
    return table
}()
