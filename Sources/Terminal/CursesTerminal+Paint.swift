import CNcurses
import Glibc
import Screen

extension CursesTerminal {
    /// Shows `surface`: writes the cells that changed since the last one, and places or hides the cursor.
    ///
    /// What lies outside the terminal is left out.
    package func paint(_ surface: Surface) {
        guard isOpen else { return }
        let (width, height) = size
        let window = shim_stdscr()
        if shown?.width != surface.width || shown?.height != surface.height { werase(window) }
        for run in changes(from: shown, to: surface) where run.y < height {
            paint(run, of: surface, columns: width, in: window)
        }
        shown = surface
        if let (x, y) = surface.cursor, x >= 0, x < width, y >= 0, y < height {
            wmove(window, Int32(y), Int32(x))
            curs_set(1)
        } else {
            curs_set(0)
        }
        wrefresh(window)
    }

    /// Writes the cells of a run, those of one style at once.
    private func paint(_ run: PaintRun, of surface: Surface, columns: Int, in window: UnsafeMutablePointer<WINDOW>?) {
        var text: [wchar_t] = []
        var style = Style.plain
        var (start, x) = (run.x, run.x)
        var needsWholeRow = false
        func flush() {
            guard !text.isEmpty else { return }
            var pair = pairs.pair(style.ink, on: style.paper)
            let shown = pairs.isBrightened(style.ink, on: style.paper) ? style.with(.bold) : style
            withUnsafeMutablePointer(to: &pair) {
                _ = wattr_set(window, attributes(shown, italics: italics), 0, $0)
            }
            wmove(window, Int32(run.y), Int32(start))
            waddnwstr(window, text, Int32(text.count))
            text.removeAll(keepingCapacity: true)
        }
        while x < min(run.x + run.count, columns) {
            let cell = surface[x, run.y]
            let cellWidth = max(1, Int(cell.width))
            if cell.style != style || text.isEmpty {
                flush()
                (style, start) = (cell.style, x)
            }
            if let scalar = surface.scalar(of: cell), scalar < 0x7F, scalar >= 0x20 {
                text.append(wchar_t(bitPattern: scalar))
            } else if isASCII, cellWidth == 1, let standIn = surface.scalar(of: cell).flatMap(asciiStandIn) {
                text.append(wchar_t(bitPattern: standIn))
            } else {
                let shown = x + cellWidth <= columns ? wideCharacters(surface.glyph(cell), columns: cellWidth) : [0x20]
                text += shown
                if shown.count > 1, wcwidth(shown[1]) > 0 { needsWholeRow = true }
            }
            x += cellWidth
        }
        flush()
        // Two characters that a terminal shows as one, such as a flag: it must not get one half alone.
        if needsWholeRow { wredrawln(window, Int32(run.y), 1) }
    }
}

/// What is written for a cluster that the screen gives so many columns.
///
/// Where the C library, by which curses counts, thinks of another width, U+FFFD stands for it: else all that follows in
/// the row would be out of place.
func wideCharacters(_ cluster: String, columns: Int) -> [wchar_t] {
    let characters = cluster.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
    if characters.reduce(0, { $0 + Int(wcwidth($1)) }) == columns, characters.allSatisfy({ wcwidth($0) >= 0 }) {
        return characters
    }
    return [0xFFFD] + Array(repeating: 0x20, count: columns - 1)
}

/// The attributes of a style, in curses' bits.
///
/// - Parameter italics: stands for italics; what is faint as well is told apart by that, and gets no stand-in.
func attributes(_ style: Style, italics: Attributes) -> attr_t {
    var wanted = style.attributes
    if italics != .italic, wanted.contains(.italic) {
        wanted.remove(.italic)
        if !wanted.contains(.dim) { wanted.formUnion(italics) }
    }
    let bits: [(Attributes, attr_t)] = [
        (.bold, shim_bold), (.dim, shim_dim), (.italic, shim_italic), (.underline, shim_underline),
        (.reverse, shim_reverse),
    ]
    return bits.reduce(0) { wanted.contains($1.0) ? $0 | $1.1 : $0 }
}
