import CNcurses
import Screen

/// The key that a character typed into the terminal means.
///
/// - Returns: nil for a number that is no scalar, and for C1 control characters.
func key(ofCharacter value: UInt32) -> Key? {
    switch value {
    case 0x08, 0x7F: return .backspace
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x1B: return .escape
    case 0x00...0x1F:
        // Control-A is 1; the sixty-fourth character on, in lower case where it is a letter.
        let shifted = value | 0x40
        return Unicode.Scalar((0x41...0x5A).contains(shifted) ? shifted | 0x20 : shifted).map(Key.control)
    case 0x80...0x9F: return nil
    default: return Unicode.Scalar(value).map(Key.character)
    }
}

/// The key that a key code of curses means.
///
/// - Returns: nil for codes of keys the reader knows nothing of.
func key(ofCode code: Int32) -> Key? {
    if code >= KEY_F0, code <= KEY_F0 + 63 { return .function(Int(code - KEY_F0)) }
    return switch code {
    case KEY_UP, KEY_SR: .up
    case KEY_DOWN, KEY_SF: .down
    case KEY_LEFT, KEY_SLEFT: .left
    case KEY_RIGHT, KEY_SRIGHT: .right
    case KEY_HOME, KEY_SHOME, KEY_FIND, KEY_A1: .home
    case KEY_END, KEY_SEND, KEY_SELECT, KEY_C1, KEY_LL: .end
    case KEY_PPAGE, KEY_SPREVIOUS, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_SNEXT, KEY_C3: .pageDown
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    case KEY_BACKSPACE: .backspace
    case KEY_DC, KEY_SDC: .delete
    case KEY_IC, KEY_SIC: .insert
    default: nil
    }
}

/// Curses codes for the two ends of a bracketed paste: beyond its own and those of terminfo's extensions.
enum PasteCode {
    static let begin: Int32 = 0x4001
    static let end: Int32 = 0x4002
}

/// Sequences that common terminals send for keys although their terminfo entry names others, or none.
///
/// - SeeAlso: xterm's ctlseqs, "PC-Style Function Keys" and "Bracketed Paste Mode".
let commonSequences: [(sequence: String, code: Int32)] = {
    var sequences: [(String, Int32)] = [
        ("\u{1B}[200~", PasteCode.begin), ("\u{1B}[201~", PasteCode.end),
        ("\u{1B}[1~", KEY_HOME), ("\u{1B}[7~", KEY_HOME), ("\u{1B}[4~", KEY_END), ("\u{1B}[8~", KEY_END),
        ("\u{1B}[2~", KEY_IC), ("\u{1B}[3~", KEY_DC), ("\u{1B}[5~", KEY_PPAGE), ("\u{1B}[6~", KEY_NPAGE),
        ("\u{1B}[Z", KEY_BTAB),
    ]
    let finals: [(String, Int32)] = [
        ("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT), ("H", KEY_HOME), ("F", KEY_END),
    ]
    for (final, code) in finals {
        sequences.append(("\u{1B}[\(final)", code))
        sequences.append(("\u{1B}O\(final)", code))
        // With Shift, Alt, Control and their sums.
        for modifier in 2...8 { sequences.append(("\u{1B}[1;\(modifier)\(final)", code)) }
    }
    return sequences
}()
