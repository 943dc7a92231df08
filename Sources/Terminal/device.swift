import CNcurses
import Glibc

/// Makes the C library read and write UTF-8, also where the user's locale is another one.
func setUTF8Locale() {
    if setlocale(LC_CTYPE, "") != nil, String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8" { return }
    _ = setlocale(LC_CTYPE, "C.UTF-8")
}

/// Lets keys through that the terminal driver takes for itself: Control-S, -Q, -V, -O, and Control-\, which kills.
func releaseControlKeys() {
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
    modes.c_iflag &= ~tcflag_t(IXON)
    modes.c_lflag &= ~tcflag_t(IEXTEN)
    // VQUIT is the second of the control characters; 0 turns it off.
    modes.c_cc.1 = 0
    guard tcsetattr(STDIN_FILENO, TCSADRAIN, &modes) == 0 else { return }
    def_prog_mode()
}

/// Writes past curses. Only for sequences that neither move the cursor nor change how anything looks.
func writeToTerminal(_ sequence: String) {
    var rest = Array(sequence.utf8)[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
    }
}
