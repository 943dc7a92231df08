/// The ASCII character that stands for a sign, a line or a mark of punctuation where the user's locale has no UTF-8; nil for
/// every other character, which is text and stays as it is.
///
/// The signs of the five kinds, and those of events, stay different from one another.
func asciiStandIn(_ scalar: UInt32) -> UInt32? {
    guard let scalar = Unicode.Scalar(scalar) else { return nil }
    let character: Unicode.Scalar
    switch scalar {
    case "─", "━", "┄", "┅", "┈", "┉", "╌", "╍", "–", "—", "·", "▪": character = "-"
    case "│", "┃", "┆", "┇", "┊", "┋", "╎", "╏", "║", "▌", "▏": character = "|"
    case "═": character = "="
    case "\u{2500}"..."\u{257F}", "◆": character = "+"
    case "●", "•": character = "*"
    case "■", "▆", "▇", "█": character = "#"
    case "▲", "↑": character = "^"
    case "◇": character = "%"
    case "○", "◦": character = "o"
    case "▒": character = "~"
    case "★": character = "!"
    case "▁", "▂", "▃", "…": character = "."
    case "▄", "▅": character = ":"
    case "▸", "→": character = ">"
    case "←": character = "<"
    case "▾", "↓", "✓": character = "v"
    case "↳": character = "\\"
    case "“", "”", "„": character = "\""
    case "‘", "’": character = "'"
    case "\u{A0}": character = " "
    default: return nil
    }
    return character.value
}
