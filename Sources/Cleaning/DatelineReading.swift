import Articles
import Text

/// A dateline as it stands at the head of a paragraph.
struct FoundDateline {
    let dateline: Dateline
    /// The day, where its year is told too.
    let day: CivilDate?
    /// Where the paragraph's own text begins.
    let end: Int
}

/// Reads the dateline at the head of a paragraph: "BEIJING (Reuters) –", "PARIS, June 3 (AP) —", "WASHINGTON —".
///
/// - Returns: nil where none stands, or too little to be sure; a place of no letters where only the agency stands.
/// - Complexity: O(1), reading at most 140 bytes.
func dateline(at range: ByteRange, in bytes: Span<UInt8>) -> FoundDateline? {
    let limit = min(range.upper, range.lower + 140)
    var index = range.lower
    let place = placeEnd(from: index, upTo: limit, in: bytes)
    let placeRange = place.map { ByteRange(index, $0) }
    if let place { index = place }
    let dayStart = index
    index = dayEnd(from: index, upTo: limit, in: bytes) ?? index
    let dayRange = ByteRange(dayStart, index)
    let agency = agency(from: index, upTo: limit, in: bytes)
    if let agency { index = agency.end }
    let separator = separatorEnd(from: index, upTo: limit, in: bytes)
    if separator == nil { while index < limit, bytes[index] == .space { index += 1 } }
    let textStart = separator ?? index
    guard textStart < range.upper, textStart < limit else { return nil }
    let isSure = isSure(
        place: placeRange, hasDay: !dayRange.isEmpty, agency: agency?.name, separated: separator != nil,
        textStart: textStart, in: bytes)
    guard isSure else { return nil }
    let name = placeRange.map { string($0, in: bytes) } ?? ""
    let day = dayRange.isEmpty ? nil : days(in: dayRange, of: bytes).first
    return FoundDateline(dateline: Dateline(place: name, agency: agency?.name), day: day, end: textStart)
}

/// Whether the parts found are enough to be no accident.
private func isSure(
    place: ByteRange?, hasDay: Bool, agency: String?, separated: Bool, textStart: Int, in bytes: Span<UInt8>
) -> Bool {
    guard beginsSentence(bytes, textStart) else { return false }
    let known = agency.map { isKnownAgency($0) } ?? false
    guard let place else { return known && separated }
    let shouts = isShouted(place, in: bytes)
    if agency != nil { return separated ? known || shouts || hasDay : known }
    guard separated else { return false }
    if hasDay { return true }
    let name = lowercasedASCII(place, in: bytes)
    let city = name.split(separator: ",").first.map(String.init) ?? name
    if knownCities.contains(city) { return true }
    guard shouts, !labels.contains(name) else { return false }
    // "NASA —" and the like are names of bodies, and "UPDATE:" is a label: a colon and short capitals do not do.
    return bytes[textStart - 2] != .colon && (place.count > 5 || name.contains(" ") || name.contains(","))
}

private let labels: Set<String> = [
    "breaking", "update", "updated", "exclusive", "warning", "watch", "analysis", "opinion", "correction", "spoiler",
    "spoilers", "spoiler alert", "breaking news", "editor's note", "note", "video", "photos", "review", "interview",
    "question", "answer", "live", "developing", "important", "attention", "file", "advertisement", "clarification",
]

/// The end of a place's name, with its region: "KATHMANDU, Nepal", "ALBANY, N.Y.", "SAN FRANCISCO/NEW YORK".
private func placeEnd(from start: Int, upTo limit: Int, in bytes: Span<UInt8>) -> Int? {
    guard var end = properName(from: start, upTo: limit, in: bytes) else { return nil }
    while end + 1 < limit, bytes[end] == .slash, let next = properName(from: end + 1, upTo: limit, in: bytes) {
        end = next
    }
    if end + 2 < limit, bytes[end] == .comma, bytes[end + 1] == .space,
        let region = properName(from: end + 2, upTo: limit, in: bytes),
        dayEnd(from: end, upTo: limit, in: bytes) == nil
    {
        end = region
    }
    return end
}

/// The end of up to four words that each begin with a capital, small particles between.
private func properName(from start: Int, upTo limit: Int, in bytes: Span<UInt8>) -> Int? {
    var (index, end, words) = (start, start, 0)
    while index < limit, words < 4 {
        var wordEnd = index
        while wordEnd < limit,
            bytes[wordEnd].isLetter || bytes[wordEnd] == .period || bytes[wordEnd] == .apostrophe
                || bytes[wordEnd] == .dash && wordEnd > index && wordEnd + 1 < limit && bytes[wordEnd + 1].isLetter
                || bytes[wordEnd] >= 0x80 && !isPunctuation(at: wordEnd, in: bytes)
        {
            wordEnd += 1
        }
        guard wordEnd > index, let (value, _) = scalar(in: bytes, at: index) else { break }
        let word = ByteRange(index, wordEnd)
        if isCapital(value) {
            end = wordEnd
            words += 1
        } else if words == 0
            || !["de", "of", "la", "el", "al", "le", "do", "da", "am", "del"].contains(string(word, in: bytes))
        {
            break
        }
        guard wordEnd < limit, bytes[wordEnd] == .space else { break }
        index = wordEnd + 1
    }
    return words > 0 ? end : nil
}

/// Whether a mark that is no letter stands at `index`, or inside it.
private func isPunctuation(at index: Int, in bytes: Span<UInt8>) -> Bool {
    if bytes[index].isContinuation { return false }
    return scalar(in: bytes, at: index).map { !isWordScalar($0.value) && $0.value != 0x2019 } ?? true
}

/// The end of ", June 3", ", 3 June 2020", ", Sept. 5, 2019"; nil where no day stands.
private func dayEnd(from start: Int, upTo limit: Int, in bytes: Span<UInt8>) -> Int? {
    guard start + 2 < limit, bytes[start] == .comma else { return nil }
    let pieces = dayPieces(in: ByteRange(start, min(limit, start + 40)), of: bytes)
    guard pieces.count >= 2 else { return nil }
    for first in 0...min(1, pieces.count - 2) {
        let pair = (pieces[first], pieces[first + 1])
        let hasMonth = month(pair.0.range, in: bytes) != nil || month(pair.1.range, in: bytes) != nil
        guard hasMonth, let number = pair.0.number ?? pair.1.number, (1...31).contains(number) else { continue }
        var end = pair.1.range.upper
        if first + 2 < pieces.count, let year = pieces[first + 2].number, (1900..<2100).contains(year),
            pieces[first + 2].range.lower - end <= 3
        {
            end = pieces[first + 2].range.upper
        }
        if end < limit, bytes[end] == .period { end += 1 }
        return end
    }
    return nil
}

/// The agency in brackets or slashes, and where it ends.
private func agency(from start: Int, upTo limit: Int, in bytes: Span<UInt8>) -> (name: String, end: Int)? {
    var index = start
    while index < limit, bytes[index] == .space || bytes[index] == .comma { index += 1 }
    guard index < limit, bytes[index] == 0x28 || bytes[index] == .slash else { return nil }
    let closing: UInt8 = bytes[index] == 0x28 ? 0x29 : .slash
    var end = index + 1
    while end < limit, end - index < 42, bytes[end] != closing { end += 1 }
    guard end < limit, bytes[end] == closing, end > index + 1,
        let (value, _) = scalar(in: bytes, at: index + 1),
        isCapital(value) || isKnownAgency(string(ByteRange(index + 1, end), in: bytes))
    else { return nil }
    return (string(ByteRange(index + 1, end), in: bytes), end + 1)
}

/// The end of the dash, hyphens or colon that part the dateline from the text, with the spaces around.
private func separatorEnd(from start: Int, upTo limit: Int, in bytes: Span<UInt8>) -> Int? {
    var index = start
    while index < limit, bytes[index] == .space || bytes[index] == .period { index += 1 }
    let first = index
    var isHyphen = false
    while index < limit, let (value, length) = scalar(in: bytes, at: index) {
        if value == 0x2D || value == 0x5F { isHyphen = true } else if !(0x2012...0x2015).contains(value) { break }
        index += length
    }
    if index == first {
        guard index < limit, bytes[index] == .colon, index == start else { return nil }
        index += 1
    }
    // A single hyphen parts only with spaces around.
    if isHyphen, index == first + 1, first == start { return nil }
    let markEnd = index
    while index < limit, bytes[index] == .space { index += 1 }
    return index == markEnd && isHyphen && markEnd == first + 1 ? nil : index
}

/// Whether a sentence can begin at `index`: with a capital, a digit, a quote, or a script without case.
private func beginsSentence(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    guard let (value, _) = scalar(in: bytes, at: index) else { return false }
    return isCapital(value) || value < 0x80 && (UInt8(value).isDigit || value == 0x22 || value == 0x27 || value == 0x24)
        || value == 0x201C || value == 0x2018 || value == 0xAB || value > 0x500 && isWordScalar(value)
}

private func isShouted(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    var capitals = 0
    for index in range.lower..<range.upper {
        if bytes[index] == .comma { break }
        if bytes[index].isLower { return false }
        if bytes[index].isUpper { capitals += 1 }
    }
    return capitals >= 3
}

private func isKnownAgency(_ name: String) -> Bool {
    let words = name.utf8.map(\.lowercased).split(separator: .space)
    return words.first.map { agencies.contains(String(decoding: $0, as: UTF8.self)) } ?? false
        || agencies.contains(String(decoding: name.utf8.map(\.lowercased), as: UTF8.self))
}

private let agencies: Set<String> = [
    "reuters", "ap", "afp", "upi", "cnn", "xinhua", "tass", "dpa", "efe", "ansa", "pti", "ani", "ians", "bloomberg",
    "kyodo", "yonhap", "interfax", "ria", "anadolu", "aa", "irna", "wafa", "sana", "apa", "ats", "belga", "anp", "ntb",
    "tt", "ritzau", "stt", "pap", "ctk", "mti", "agerpres", "tanjug", "bta", "lusa", "telam", "notimex", "antara",
    "bernama", "vna", "cna", "jiji", "zenit", "prnewswire", "associated press", "thomson reuters foundation", "cbs",
    "nbc", "abc", "fox", "npr", "bbc", "kna", "sda", "cp", "aap", "pa", "marketwatch", "dow jones", "globe newswire",
    "globenewswire", "business wire", "acn", "cns", "rns", "sputnik", "mna", "nan", "gna", "apn", "saba", "petra",
]

/// Cities that datelines name without more.
private let knownCities: Set<String> = {
    let names = """
        abuja|addis ababa|algiers|amman|amsterdam|ankara|athens|atlanta|baghdad|baku|bangalore|bangkok|barcelona|
        beijing|beirut|belgrade|bengaluru|berlin|berne|bogota|boston|brasilia|bratislava|brussels|bucharest|budapest|
        buenos aires|cairo|calgary|canberra|cape town|caracas|chennai|chicago|cleveland|colombo|copenhagen|dakar|dallas|
        damascus|delhi|denver|detroit|dhaka|doha|dubai|dublin|edinburgh|frankfurt|gaza|geneva|glasgow|hanoi|harare|
        havana|helsinki|hong kong|houston|hyderabad|islamabad|istanbul|jakarta|jerusalem|johannesburg|kabul|kampala|
        karachi|kathmandu|khartoum|kiev|kigali|kinshasa|kolkata|kuala lumpur|kuwait city|kyiv|lagos|lahore|las vegas|
        lima|lisbon|ljubljana|london|los angeles|luxembourg|madrid|managua|manila|melbourne|mexico city|miami|milan|
        minneapolis|minsk|montevideo|montreal|moscow|mumbai|munich|nairobi|new delhi|new orleans|new york|oslo|ottawa|
        panama city|paris|philadelphia|phoenix|pittsburgh|prague|pretoria|pyongyang|quito|reykjavik|riga|
        rio de janeiro|riyadh|rome|san diego|san francisco|san juan|santiago|sao paulo|sarajevo|seattle|seoul|shanghai|
        singapore|skopje|sofia|stockholm|strasbourg|sydney|taipei|tallinn|tbilisi|tehran|tel aviv|the hague|tokyo|
        toronto|tripoli|tunis|united nations|vancouver|vatican city|vienna|vilnius|warsaw|washington|wellington|yangon|
        yerevan|zagreb|zurich
        """
    return Set(names.split { $0 == "|" || $0 == "\n" }.map(String.init))
}()
