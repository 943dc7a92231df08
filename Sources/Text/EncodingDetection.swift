/// The encoding that `bytes`, which are not UTF-8 and declare nothing, most look like; lower-case name.
///
/// East Asian encodings show by the rules that their byte pairs keep and the frequent characters among them; alphabets
/// other than the Latin by long runs of high bytes that are mostly the frequent letters; the Latin ones of central
/// Europe by letters that are punctuation elsewhere. Where nothing shows, the language's usual encoding, else
/// windows-1252.
///
/// - Parameter language: a language tag such as "ru" or "zh-TW".
/// - Complexity: O(n), over the first 64 KB.
func detectedEncoding(_ bytes: Span<UInt8>, language: String?) -> String {
    let sample = bytes.extracting(first: 1 << 16)
    let shape = HighBytes(sample)
    guard shape.count > 0 else { return "windows-1252" }
    if shape.isInRuns {
        let pairs = pairEncodings.map { ($0.name, $0.score(sample)) }.max { $0.1 < $1.1 }
        let letters = alphabets.map { ($0.name, $0.share(of: shape)) }.max { $0.1 < $1.1 }
        // An alphabet's letters in pairs can look East Asian; East Asian bytes never are mostly a dozen letters.
        if let letters, letters.1 >= 0.65 { return letters.0 }
        if let pairs, let letters, max(pairs.1, letters.1) >= 0.5 { return pairs.1 >= letters.1 ? pairs.0 : letters.0 }
    } else if let central = centralEuropean(sample, shape) {
        return central
    }
    return usualEncoding(of: language) ?? "windows-1252"
}

/// Whether the bytes, all of them ASCII, turn to Japanese and back by ISO-2022-JP's escape sequences.
func hasJapaneseEscapes(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= 3 else { return false }
    var hasKanji = false
    for index in 0..<(bytes.count - 2) {
        if bytes[index] >= 0x80 { return false }
        guard bytes[index] == .escape else { continue }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x24, 0x40), (0x24, 0x42): hasKanji = true
        case (0x28, 0x42), (0x28, 0x4A): if hasKanji { return true }
        default: break
        }
    }
    return false
}

/// How the bytes of 0x80 and above stand.
private struct HighBytes {
    var counts = [Int](repeating: 0, count: 256)
    var count = 0
    private var runs = 0

    init(_ bytes: Span<UInt8>) {
        var isInRun = false
        for index in 0..<bytes.count {
            let isHigh = bytes[index] >= 0x80
            if isHigh {
                counts[Int(bytes[index])] += 1
                count += 1
                if !isInRun { runs += 1 }
            }
            isInRun = isHigh
        }
    }

    /// Whether whole words are of high bytes, as in no Latin alphabet.
    var isInRuns: Bool { count * 2 >= runs * 5 }
}

/// An encoding of one byte a letter, and the bytes of its dozen most frequent letters.
private struct Alphabet {
    let name: String
    let letters: [UInt8]

    func share(of bytes: HighBytes) -> Double {
        Double(letters.reduce(0) { $0 + bytes.counts[Int($1)] }) / Double(bytes.count)
    }
}

private let alphabets = [
    // о е а и н т с р в л к д
    Alphabet(
        name: "windows-1251", letters: [0xEE, 0xE5, 0xE0, 0xE8, 0xED, 0xF2, 0xF1, 0xF0, 0xE2, 0xEB, 0xEA, 0xE4]),
    Alphabet(name: "koi8-r", letters: [0xCF, 0xC5, 0xC1, 0xC9, 0xCE, 0xD4, 0xD3, 0xD2, 0xD7, 0xCC, 0xCB, 0xC4]),
    Alphabet(name: "ibm866", letters: [0xAE, 0xA5, 0xA0, 0xA8, 0xAD, 0xE2, 0xE1, 0xE0, 0xA2, 0xAB, 0xAA, 0xA4]),
    Alphabet(name: "iso-8859-5", letters: [0xDE, 0xD5, 0xD0, 0xD8, 0xDD, 0xE2, 0xE1, 0xE0, 0xD2, 0xDB, 0xDA, 0xD4]),
    // α ο ι ε τ ν σ η ρ π ς κ υ
    Alphabet(
        name: "windows-1253",
        letters: [0xE1, 0xEF, 0xE9, 0xE5, 0xF4, 0xED, 0xF3, 0xE7, 0xF1, 0xF0, 0xF2, 0xEA, 0xF5, 0xDC, 0xDF]),
    // י ו ה ל א ר ת ב ש מ ם נ
    Alphabet(
        name: "windows-1255", letters: [0xE9, 0xE5, 0xE4, 0xEC, 0xE0, 0xF8, 0xFA, 0xE1, 0xF9, 0xEE, 0xED, 0xF0]),
    // ا ل ي م و ن ر ت ب ة ع د
    Alphabet(
        name: "windows-1256", letters: [0xC7, 0xE1, 0xED, 0xE3, 0xE6, 0xE4, 0xD1, 0xCA, 0xC8, 0xC9, 0xDA, 0xCF]),
    // า น ร อ ก เ ง ม ย ล and the like; Thai has more letters than others, of which none is as frequent
    Alphabet(
        name: "windows-874",
        letters: [
            0xD2, 0xB9, 0xC3, 0xCD, 0xA1, 0xE0, 0xA7, 0xC1, 0xC2, 0xC5, 0xE8, 0xE9, 0xD1, 0xD5, 0xB7, 0xB4, 0xCB, 0xCA,
            0xC7, 0xD4, 0xD7, 0xB5, 0xD8, 0xA4, 0xBE,
        ]),
]

/// An encoding of mostly two bytes a character.
private struct PairEncoding {
    let name: String
    let leads: ClosedRange<UInt8>
    let trails: ClosedRange<UInt8>
    /// Whether a pair is of the characters that texts mostly are written in.
    let isFrequent: @Sendable (UInt8, UInt8) -> Bool
    /// Whether a pair is of the characters without which a text is not of that language; nil where there are none.
    var isNeeded: (@Sendable (UInt8, UInt8) -> Bool)?
    /// High bytes that are characters alone.
    var singles: Range<UInt8> = 0..<0
    /// What a script that is part of another's rows gains over it.
    var weight = 1.0

    /// The share of frequent pairs among what stands in high bytes; 0 where more than a few break the rules.
    func score(_ bytes: Span<UInt8>) -> Double {
        var (pairs, frequent, needed, faults, index) = (0, 0, 0, 0, 0)
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 || singles.contains(byte) {
                index += 1
            } else if leads.contains(byte), index + 1 < bytes.count, trails.contains(bytes[index + 1]) {
                pairs += 1
                if isFrequent(byte, bytes[index + 1]) { frequent += 1 }
                if let isNeeded, isNeeded(byte, bytes[index + 1]) { needed += 1 }
                index += 2
            } else {
                faults += 1
                index += 1
            }
        }
        guard pairs > 0, faults * 50 <= pairs + 49, isNeeded == nil || needed * 8 >= pairs else { return 0 }
        return weight * Double(frequent) / Double(pairs + faults)
    }
}

private let pairEncodings = [
    // Kana stand in rows 0x82 and 0x83, punctuation in 0x81, the common kanji up to 0x97.
    PairEncoding(
        name: "shift_jis", leads: 0x81...0xFC, trails: 0x40...0xFC,
        isFrequent: { lead, _ in (0x81...0x83).contains(lead) || (0x88...0x97).contains(lead) },
        isNeeded: { lead, trail in lead == 0x82 && trail >= 0x9F || lead == 0x83 }, singles: 0xA1..<0xE0),
    // Kana stand in rows 0xA4 and 0xA5, the common kanji from 0xB0.
    PairEncoding(
        name: "euc-jp", leads: 0x8E...0xFE, trails: 0xA1...0xFE,
        isFrequent: { lead, _ in lead == 0xA1 || lead == 0xA4 || lead == 0xA5 || (0xB0...0xCF).contains(lead) },
        isNeeded: { lead, _ in lead == 0xA4 || lead == 0xA5 }),
    // Syllables stand in rows 0xB0 to 0xC8; Korean texts hold hardly anything else.
    PairEncoding(
        name: "euc-kr", leads: 0x81...0xFE, trails: 0x41...0xFE,
        isFrequent: { lead, trail in (0xB0...0xC8).contains(lead) && trail >= 0xA1 }, weight: 1.1),
    // The commonest characters are in order of pronunciation from 0xB0 to 0xD7; punctuation stands in 0xA1 and 0xA3.
    PairEncoding(
        name: "gb18030", leads: 0x81...0xFE, trails: 0x40...0xFE,
        isFrequent: { lead, trail in
            trail >= 0xA1 && ((0xB0...0xD7).contains(lead) || lead == 0xA3 || lead == 0xA1)
        }),
    // The commonest characters stand in 0xA4 to 0xC6, half of their second bytes below 0x80.
    PairEncoding(
        name: "big5", leads: 0x81...0xFE, trails: 0x40...0xFE,
        isFrequent: { lead, trail in
            (0xA4...0xC6).contains(lead) && !(0x7F...0xA0).contains(trail) || lead == 0xA1 && trail < 0x7F
        },
        isNeeded: { _, trail in trail < 0x7F }),
]

/// The central European encoding that letters between letters betray, which windows-1252 takes for signs.
private func centralEuropean(_ bytes: Span<UInt8>, _ shape: HighBytes) -> String? {
    guard bytes.count >= 3 else { return nil }
    var (windows, iso) = (0, 0)
    for index in 1..<(bytes.count - 1)
    where bytes[index] >= 0x80 && (bytes[index - 1].isLetter || bytes[index + 1].isLetter) {
        switch bytes[index] {
        case 0xB3, 0xBF:
            windows += 1
            iso += 1
        case 0xB9, 0x9C, 0x9F: if bytes[index - 1].isLetter { windows += 1 }
        case 0xB1, 0xB6, 0xBC: if bytes[index - 1].isLetter { iso += 1 }
        default: break
        }
    }
    guard max(windows, iso) >= 3, max(windows, iso) * 10 >= shape.count else { return nil }
    return windows >= iso ? "windows-1250" : "iso-8859-2"
}

/// The encoding that older pages in a language mostly have.
///
/// - SeeAlso: WHATWG HTML, 13.2.3.2, the table of suggested defaults by locale.
private func usualEncoding(of language: String?) -> String? {
    guard let language = language?.lowercased() else { return nil }
    if language.hasPrefix("zh") {
        return ["tw", "hk", "mo", "hant"].contains { language.hasSuffix($0) } ? "big5" : "gb18030"
    }
    return usualEncodings[String(language.prefix { $0 != "-" && $0 != "_" })]
}

private let usualEncodings = [
    "ar": "windows-1256", "az": "windows-1254", "ba": "windows-1251", "be": "windows-1251", "bg": "windows-1251",
    "cs": "windows-1250", "el": "iso-8859-7", "et": "windows-1257", "fa": "windows-1256", "he": "windows-1255",
    "hr": "windows-1250", "hu": "iso-8859-2", "ja": "shift_jis", "kk": "windows-1251", "ko": "euc-kr",
    "ku": "windows-1254", "ky": "windows-1251", "lt": "windows-1257", "lv": "windows-1257", "mk": "windows-1251",
    "pl": "iso-8859-2", "ru": "windows-1251", "sah": "windows-1251", "sk": "windows-1250", "sl": "iso-8859-2",
    "sr": "windows-1251", "tg": "windows-1251", "th": "windows-874", "tr": "windows-1254", "tt": "windows-1251",
    "uk": "windows-1251", "vi": "windows-1258",
]
