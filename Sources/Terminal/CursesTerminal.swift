import CNcurses
import Glibc
import Screen

/// Whether to use colours.
package enum ColourMode: Hashable, Sendable {
    /// As many as the terminal has.
    case automatic
    /// Attributes only.
    case none
}

/// What curses reads: a character, or the code of a key, or of another thing it knows.
enum RawInput {
    case character(UInt32)
    case code(Int32)
}

/// The terminal while a program has all of it: takes it over, shows surfaces, reads keys, gives it back.
///
/// One at a time, and used by one thread. Gives the terminal back when it is closed or goes away.
package final class CursesTerminal {
    /// How many colours are used; 0 where attributes must tell everything.
    package let colourCount: Int
    /// Whether signs and lines are shown as ASCII characters.
    let isASCII: Bool
    /// What it can do besides colours.
    package let shownAttributes: Attributes
    private let screen: OpaquePointer
    private let depth: ColourDepth
    private let hasDefaultColours: Bool
    private let pasteModes: (on: String, off: String)?
    private let copiesText: Bool
    /// Whether the terminal can tell where the mouse moves with a button held.
    private let reportsDrags: Bool
    /// What stands for italics.
    let italics: Attributes
    private let modesBefore: termios
    private(set) var isOpen = true
    /// Where keys are read: reading from the screen's own window would paint it too.
    let inputWindow: UnsafeMutablePointer<WINDOW>
    var pairs = ColourPairs.none
    /// What the terminal shows; nil when that is not known.
    var shown: Surface?
    var clicks = ClickCounter()
    /// What the mouse did besides, in order.
    var waitingMouse: [MouseEvent] = []
    /// Whether the left button was pressed and not released since.
    var isButtonHeld = false
    /// What was pasted so far, while a paste comes in.
    var pasted: [UInt32]?
    /// What was read ahead, the next first.
    var readAhead: [RawInput] = []
    /// Whether answers of the terminal may still come.
    var isAsked = false
    /// When, in milliseconds since the system started.
    var askedAt = 0
    /// Whether the background's colour was asked for and not told yet.
    package internal(set) var awaitsBackground = false
    /// An answer that has begun.
    var answer: TerminalAnswer?

    /// Takes the terminal over.
    ///
    /// - Parameters:
    ///   - palette: what colours the slots have; nil is for attributes only.
    ///   - colour: `.none` is for attributes only, on any terminal.
    package init(palette: Palette?, colour: ColourMode) throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        setUTF8Locale()
        use_tioctl(true)
        var modes = termios()
        tcgetattr(STDIN_FILENO, &modes)
        modesBefore = modes
        let environment = TerminalEnvironment.current
        guard let screen = startCurses(environment, wantsColour: colour == .automatic && palette != nil) else {
            throw .unknownTerminal(name: environment.name)
        }
        guard terminfoString("cup") != nil, let inputWindow = newpad(1, 1) else {
            endwin()
            delscreen(screen)
            throw .unknownTerminal(name: environment.name)
        }
        isASCII = !environment.hasUTF8
        (self.screen, self.inputWindow) = (screen, inputWindow)
        let hasColours = colour == .automatic && palette != nil && has_colors() && start_color() == OK
        depth = hasColours ? ColourDepth(colours: Int(shim_colours())) : .none
        colourCount = depth == .none ? 0 : Int(shim_colours())
        hasDefaultColours = hasColours && use_default_colors() == OK
        if let on = terminfoString("BE"), let off = terminfoString("BD") {
            pasteModes = (on, off)
        } else {
            pasteModes = nil
        }
        copiesText = terminfoString("Ms") != nil
        // Only with positions as in SGR: the older form ends at column 223.
        reportsDrags = terminfoString("kmous") == "\u{1B}[<"
        shownAttributes = terminfoAttributes()
        italics = italicStandIn(usesColours: colourCount > 0)
        setUpInput()
        setPalette(palette)
        writeToTerminal((pasteModes?.on ?? "") + (reportsDrags ? MouseMode.on : ""))
        CrashRescue.start(modes: modesBefore, sequence: restoringSequence())
    }

    deinit { close() }

    /// Columns and rows; at least 1 each.
    package var size: (width: Int, height: Int) {
        guard isOpen else { return (1, 1) }
        return (max(1, Int(getmaxx(shim_stdscr()))), max(1, Int(getmaxy(shim_stdscr()))))
    }

    /// Asks the terminal for the colour of its background, where it will not print the question; `nextInput` has the answer.
    package func askBackground() {
        guard isOpen, colourCount > 0, !isAsked, TerminalEnvironment.current.mayBeAsked(colours: colourCount) else {
            return
        }
        (isAsked, awaitsBackground, askedAt) = (true, true, milliseconds())
        writeToTerminal(backgroundQuestion)
    }

    /// Readable when input waits; for `poll`.
    package var inputDescriptor: Int32 { STDIN_FILENO }

    /// Changes the colours of all slots; the next paint shows them.
    package func setPalette(_ palette: Palette?) {
        guard isOpen, depth != .none else { return }
        if let palette {
            reset_color_pairs()
            pairs = ColourPairs(palette, depth, hasDefaults: hasDefaultColours)
        } else {
            pairs = .none
        }
        repaint()
    }

    /// Forgets what the terminal shows: the next paint writes every cell, whatever else wrote there or changed its modes.
    package func repaint() {
        guard isOpen else { return }
        reset_prog_mode()
        shown = nil
        clearok(shim_curscr(), true)
    }

    /// Gives the terminal back for a while: to the shell, or to another program.
    package func suspend() {
        guard isOpen else { return }
        CrashRescue.stop()
        writeToTerminal((reportsDrags ? MouseMode.off : "") + (pasteModes?.off ?? ""))
        endwin()
    }

    /// Takes the terminal over again after `suspend`.
    package func resume() {
        guard isOpen else { return }
        writeToTerminal((pasteModes?.on ?? "") + (reportsDrags ? MouseMode.on : ""))
        CrashRescue.start(modes: modesBefore, sequence: restoringSequence())
        repaint()
    }

    /// Gives the terminal back for good, as it was; a second time does nothing.
    package func close() {
        guard isOpen else { return }
        awaitLastAnswer()
        suspend()
        isOpen = false
        delwin(inputWindow)
        delscreen(screen)
    }

    /// Puts `text` on the clipboard of the terminal's user, by the terminal's own command.
    ///
    /// - Parameter throughTmux: whether tmux is between: then the terminal around it is told too, where tmux lets that pass.
    /// - Returns: whether the terminal says that it can; it may still refuse.
    /// - SeeAlso: xterm's ctlseqs, OSC 52; terminfo's user-defined capability `Ms`.
    @discardableResult
    package func copy(_ text: String, throughTmux: Bool = false) -> Bool {
        guard isOpen, copiesText else { return false }
        let command = "\u{1B}]52;c;\(base64(Array(text.utf8)))\u{07}"
        writeToTerminal(command)
        if throughTmux { writeToTerminal("\u{1B}Ptmux;\u{1B}\(command)\u{1B}\\") }
        return true
    }

    private func setUpInput() {
        set_escdelay(25)
        cbreak()
        noecho()
        nonl()
        keypad(inputWindow, true)
        nodelay(inputWindow, true)
        releaseControlKeys()
        for (sequence, code) in commonSequences { define_key(sequence, code) }
        // Curses would wait after a press to see whether it becomes a click. What comes at once it joins nevertheless.
        mouseinterval(0)
        mousemask(
            shim_button1_pressed | shim_button1_released | shim_button1_clicked | shim_button1_double_clicked
                | shim_wheel_up | shim_wheel_down | shim_report_mouse_position, nil)
    }
}
