import Screen

/// What asks a terminal for its background's colour. Nobody waits long for the answer, so that no second question is needed
/// that every terminal answers.
///
/// - SeeAlso: xterm's ctlseqs, OSC 11.
let backgroundQuestion = "\u{1B}]11;?\u{1B}\\"

/// An answer to that question while it comes in, after its escape character.
struct TerminalAnswer: Hashable {
    /// What came so far.
    private(set) var bytes: [UInt8] = []

    /// How far an answer is.
    enum Progress: Hashable {
        case incomplete
        /// The background's colour; nil where it can't be read.
        case background(Colour?)
        /// The terminal told its kind: no more answers come.
        case kind
        /// Another sequence, which has ended.
        case other
        /// No answer: what came are keys.
        case keys
    }

    /// Longer than any answer.
    private static let limit = 64

    /// Takes in the next character.
    mutating func take(_ value: UInt32) -> Progress {
        guard let byte = UInt8(exactly: value) else { return .keys }
        bytes.append(byte)
        guard bytes.count <= Self.limit else { return .other }
        return bytes[0] == UInt8(ascii: "[") ? controlSequence(byte) : colourString(byte)
    }

    private func controlSequence(_ byte: UInt8) -> Progress {
        if bytes.count == 1 { return .incomplete }
        if bytes.count == 2 { return byte == UInt8(ascii: "?") ? .incomplete : .keys }
        switch byte {
        case 0x20...0x3F: return .incomplete
        case UInt8(ascii: "c"): return .kind
        default: return .other
        }
    }

    private func colourString(_ byte: UInt8) -> Progress {
        let start = Array("]11;".utf8)
        if bytes.count <= start.count { return bytes[...] == start[..<bytes.count] ? .incomplete : .keys }
        let text = bytes.dropFirst(start.count)
        if byte == 0x07 { return .background(colour(ofAnswer: String(decoding: text.dropLast(), as: UTF8.self))) }
        if byte == UInt8(ascii: "\\"), bytes[bytes.count - 2] == 0x1B {
            return .background(colour(ofAnswer: String(decoding: text.dropLast(2), as: UTF8.self)))
        }
        return .incomplete
    }
}

/// The colour that `rgb:RRRR/GGGG/BBBB` says, with one to four digits each, or `rgba:` with a fourth part; nil for others.
///
/// - SeeAlso: XParseColor(3), "RGB Device String Specification".
func colour(ofAnswer text: String) -> Colour? {
    let halves = text.split(separator: ":", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[0] == "rgb" || halves[0] == "rgba" else { return nil }
    let parts = halves[1].split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == halves[0].utf8.count else { return nil }
    var values: [UInt8] = []
    for part in parts {
        guard (1...4).contains(part.utf8.count), part.utf8.first != UInt8(ascii: "+"), let value = Int(part, radix: 16),
            value >= 0
        else { return nil }
        let most = 1 << (4 * part.utf8.count) - 1
        values.append(UInt8((value * 255 + most / 2) / most))
    }
    return Colour(red: values[0], green: values[1], blue: values[2])
}

extension TerminalEnvironment {
    /// Whether the background is light as far as `COLORFGBG` says it, which terminals of rxvt's kind set; nil where not.
    ///
    /// - SeeAlso: rxvt(1), "COLORFGBG": numbers of the text's and the paper's colour, "default" in place of either.
    package var hasLightBackground: Bool? {
        guard let last = colourNumbers?.split(separator: ";").last, let number = Int(last) else { return nil }
        switch number {
        case 0...6, 8: return false
        case 7, 9...15: return true
        default: return nil
        }
    }

    /// Whether the terminal may be asked: one that prints what it does not know, or passes no answer on, may not.
    ///
    /// - Parameter colours: how many it has.
    func mayBeAsked(colours: Int) -> Bool {
        guard let name, !isGNUScreen else { return false }
        let kind = name.prefix { $0 != "-" && $0 != "." }
        let silent = ["dumb", "unknown", "linux", "ansi", "cons25", "sun", "eterm", "fbterm", "wsvt25"]
        if silent.contains(String(kind)) || kind.hasPrefix("vt") { return false }
        return colours >= 256 || ["xterm", "rxvt", "tmux", "screen"].contains(String(kind))
    }
}
