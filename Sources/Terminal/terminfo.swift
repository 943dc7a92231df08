import CNcurses
import Screen

/// A string of the terminal's description; nil when it has none.
func terminfoString(_ name: String) -> String? {
    // Absent ones are 0, and -1 for a name that is none.
    guard let pointer = tigetstr(name), Int(bitPattern: pointer) != -1 else { return nil }
    return String(cString: pointer)
}

/// What stands for italics on this terminal: themselves, else a line below as on a typewriter; bold where that can't go
/// with colours, as on the console of Linux.
func italicStandIn(usesColours: Bool) -> Attributes {
    if terminfoString("sitm") != nil { return .italic }
    // A negative number is none; bit 1 is the underline.
    let withoutColours = tigetnum("ncv")
    return usesColours && withoutColours > 0 && withoutColours & 2 != 0 ? .bold : .underline
}

/// What the terminal can do besides colours.
func terminfoAttributes() -> Attributes {
    let strings: [(String, Attributes)] = [
        ("bold", .bold), ("dim", .dim), ("sitm", .italic), ("smul", .underline), ("rev", .reverse),
    ]
    return strings.reduce(into: []) { if terminfoString($1.0) != nil { $0.insert($1.1) } }
}

/// What gives the terminal back in an emergency: plain colours, its cursor, its screen, no mouse, no paste marks.
func restoringSequence() -> String {
    let mouse = terminfoString("kmous") == nil ? "" : "\u{1B}[?1002l\u{1B}[?1006l\u{1B}[?1000l"
    let parts = ["sgr0", "op", "BD", "cnorm", "rmkx", "rmcup"].compactMap(terminfoString)
    return withoutPadding(mouse + parts.joined()) + "\r\n"
}

/// `sequence` without the delays that terminfo writes as `$<5>`.
func withoutPadding(_ sequence: String) -> String {
    var kept: [UInt8] = []
    var rest = Array(sequence.utf8)[...]
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">"))
        {
            rest = rest[(end + 1)...]
        } else {
            kept.append(byte)
        }
    }
    return String(decoding: kept, as: UTF8.self)
}
