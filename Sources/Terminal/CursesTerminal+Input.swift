import CNcurses
import Glibc
import Screen

extension CursesTerminal {
    /// The next thing that came from the terminal; nil when nothing waits. Blocks only for an escape sequence that has
    /// begun, 25 ms at most.
    package func nextInput() -> TerminalInput? {
        guard isOpen else { return nil }
        if let resize = resized() { return resize }
        if !waitingMouse.isEmpty { return .mouse(waitingMouse.removeFirst()) }
        while let raw = nextRaw() {
            if answer != nil {
                if let input = takeAnswer(raw) { return input }
                continue
            }
            let input: TerminalInput?
            switch raw {
            case .character(let value) where pasted != nil: input = paste(value)
            case .character(0x1B) where skipsSequence(): input = nil
            case .character(let value): input = key(ofCharacter: value).map(TerminalInput.key)
            case .code(let code): input = read(code: code)
            }
            if let input { return input }
        }
        return nil
    }

    private func nextRaw() -> RawInput? {
        if !readAhead.isEmpty { return readAhead.removeFirst() }
        var value: wint_t = 0
        switch wget_wch(inputWindow, &value) {
        case OK: return .character(value)
        case KEY_CODE_YES: return .code(Int32(bitPattern: value))
        default: return nil
        }
    }

    /// Skips the rest of a control sequence that curses does not know, after its escape character; such a key does
    /// nothing, rather than what the characters in it do.
    ///
    /// - Returns: whether it was one, and not the Escape key: the rest of a sequence comes at once.
    /// - SeeAlso: ECMA-48, 5.4: parameters and intermediates are 0x20…0x3F, the final byte 0x40…0x7E.
    private func skipsSequence() -> Bool {
        let second = nextRaw()
        if isAsked, case .character(0x5D)? = second { return beginAnswer(0x5D) }
        guard case .character(0x5B)? = second, case .character(var value)? = nextRaw() else {
            readAhead += [second].compactMap(\.self)
            return false
        }
        if isAsked, value == 0x3F { return beginAnswer(0x5B, 0x3F) }
        while (0x20...0x3F).contains(value), case .character(let next)? = nextRaw() { value = next }
        return true
    }

    private func beginAnswer(_ characters: UInt32...) -> Bool {
        var begun = TerminalAnswer()
        for character in characters { _ = begun.take(character) }
        answer = begun
        return true
    }

    /// Takes in more of an answer that has begun.
    ///
    /// - Returns: what it tells; or the Escape key where it is none, with what came after it still to be read.
    private func takeAnswer(_ raw: RawInput) -> TerminalInput? {
        guard var current = answer, case .character(let value) = raw else {
            readAhead.insert(raw, at: 0)
            return releaseAnswer()
        }
        let progress = current.take(value)
        answer = progress == .incomplete ? current : nil
        switch progress {
        case .incomplete, .other: return nil
        case .background(let colour):
            (isAsked, awaitsBackground) = (false, false)
            return .background(colour)
        case .kind:
            isAsked = false
            guard awaitsBackground else { return nil }
            awaitsBackground = false
            return .background(nil)
        case .keys:
            readAhead.insert(raw, at: 0)
            answer = current
            return releaseAnswer(butLast: 1)
        }
    }

    /// Makes keys of what was no answer.
    private func releaseAnswer(butLast count: Int = 0) -> TerminalInput? {
        let bytes = answer?.bytes.dropLast(count) ?? []
        answer = nil
        readAhead.insert(contentsOf: bytes.map { .character(UInt32($0)) }, at: 0)
        return .key(.escape)
    }

    /// Waits for an answer that is on its way, so that it does not come to the shell as if it had been typed; 50 ms at
    /// the most, and only shortly after the question.
    func awaitLastAnswer() {
        guard milliseconds() < askedAt + 1000 else { return }
        let end = milliseconds() + 50
        while isAsked, milliseconds() < end {
            var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            guard poll(&descriptor, 1, Int32(max(1, end - milliseconds()))) > 0, descriptor.revents == Int16(POLLIN)
            else { return }
            while nextInput() != nil {}
        }
    }

    private func read(code: Int32) -> TerminalInput? {
        switch code {
        case PasteCode.begin:
            pasted = []
            return nil
        case PasteCode.end: return endPaste()
        case KEY_MOUSE:
            let events = mouseEvents()
            if pasted == nil { waitingMouse += events }
            return !waitingMouse.isEmpty ? .mouse(waitingMouse.removeFirst()) : nil
        case KEY_RESIZE: return resized()
        default: return pasted == nil ? key(ofCode: code).map(TerminalInput.key) : nil
        }
    }

    // MARK: - Paste

    /// The most scalars of a paste that are kept.
    private static let pasteLimit = 1 << 20

    /// Takes one more character of a paste. No terminal pastes an escape character: one ends a paste gone wrong.
    private func paste(_ value: UInt32) -> TerminalInput? {
        if value == 0x1B { return endPaste() }
        if let count = pasted?.count, count < Self.pasteLimit { pasted?.append(value == 0x0D ? 0x0A : value) }
        return nil
    }

    private func endPaste() -> TerminalInput? {
        guard let pasted else { return nil }
        self.pasted = nil
        var text = ""
        text.unicodeScalars.append(contentsOf: pasted.compactMap(Unicode.Scalar.init))
        return .paste(text)
    }

    // MARK: - Mouse

    /// What the mouse did: of what comes at once curses gives one key, and the events from the newest back.
    private func mouseEvents() -> [MouseEvent] {
        var events: [MEVENT] = []
        var event = MEVENT()
        while events.count < 64, getmouse(&event) == OK { events.append(event) }
        return events.reversed().compactMap(mouseEvent)
    }

    private func mouseEvent(_ event: MEVENT) -> MouseEvent? {
        let (x, y) = (Int(event.x), Int(event.y))
        if event.bstate & shim_button1_double_clicked != 0 { return MouseEvent(x: x, y: y, action: .doubleClick) }
        if event.bstate & shim_wheel_up != 0 { return MouseEvent(x: x, y: y, action: .wheelUp) }
        if event.bstate & shim_wheel_down != 0 { return MouseEvent(x: x, y: y, action: .wheelDown) }
        if event.bstate & shim_button1_released != 0 { isButtonHeld = false }
        let isPressed = event.bstate & shim_button1_pressed != 0
        // Curses reports a move with the button held as a move, or as another press: both come before its release.
        if isButtonHeld, isPressed || event.bstate & shim_report_mouse_position != 0 {
            return MouseEvent(x: x, y: y, action: .drag)
        }
        guard isPressed || event.bstate & shim_button1_clicked != 0 else { return nil }
        isButtonHeld = isPressed
        return MouseEvent(x: x, y: y, action: clicks.press(x: x, y: y, time: milliseconds()))
    }

    /// Milliseconds since the system started.
    func milliseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    // MARK: - Size

    /// The new size, when the terminal has another one than curses knows; curses then knows it.
    private func resized() -> TerminalInput? {
        var size = winsize()
        guard ioctl(STDIN_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0,
            (Int(size.ws_col), Int(size.ws_row)) != (Int(getmaxx(shim_stdscr())), Int(getmaxy(shim_stdscr())))
        else { return nil }
        guard resizeterm(Int32(size.ws_row), Int32(size.ws_col)) == OK else { return nil }
        repaint()
        let (width, height) = self.size
        return .resize(width: width, height: height)
    }
}
