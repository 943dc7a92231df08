/// What makes the terminal tell where the mouse moves while a button is held, and what ends it.
///
/// - SeeAlso: xterm's ctlseqs, "Button-event tracking".
enum MouseMode {
    static let on = "\u{1B}[?1002h"
    static let off = "\u{1B}[?1002l"
}
