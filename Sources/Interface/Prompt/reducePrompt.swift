import Articles
import Screen
import Text

/// Applies a key to the line being typed.
func reducePrompt(_ state: inout ReaderState, _ prompt: Prompt, _ key: Key) -> [Effect] {
    var prompt = prompt
    switch key {
    case .escape, .control("c"), .control("g"): return cancel(prompt, &state)
    case .enter: return accept(prompt, &state)
    case .backspace where prompt.text.isEmpty: return cancel(prompt, &state)
    case .up, .down, .control("p"), .control("n"):
        let isOlder = key == .up || key == .control("p")
        let lines = prompt.history.flatMap { state.history[$0] } ?? []
        guard let recalled = recalled(isOlder, prompt, lines) else { return [] }
        return changed(recalled, &state)
    case .tab, .backTab:
        if prompt.completion == nil, let path = pathBeginning(prompt) { return [.listFiles(path)] }
        guard prompt.purpose == .command else { return [] }
        state.overlay = .prompt(completed(prompt, forward: key == .tab, completion(of: prompt.text, state)))
        return []
    default:
        let before = prompt.text
        guard prompt.line.apply(key) else { return [] }
        if prompt.text == before {
            // Only the cursor moved.
            state.overlay = .prompt(prompt)
            return []
        }
    }
    prompt.recalled = nil
    return changed(prompt, &state)
}

/// The prompt with an older (or newer) line of the history, an empty one after the newest; nil where there is no other.
private func recalled(_ older: Bool, _ prompt: Prompt, _ history: [String]) -> Prompt? {
    let index = (prompt.recalled ?? -1) + (older ? 1 : -1)
    guard index >= -1, index < history.count, older || prompt.recalled != nil else { return nil }
    var prompt = prompt
    prompt.recalled = index < 0 ? nil : index
    prompt.line = LineEditor(index < 0 ? "" : history[history.count - 1 - index])
    return prompt
}

/// Completes the file's name that is typed, if it still is.
func takeFiles(_ names: [String], for typed: String, _ state: inout ReaderState) {
    guard case .prompt(let prompt) = state.overlay, pathBeginning(prompt) == typed, !names.isEmpty else { return }
    // The folder stands; its files are chosen from.
    let name = typed.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.count
    let start = String(decoding: prompt.text.utf8.dropLast(name), as: UTF8.self)
    state.overlay = .prompt(completed(prompt, forward: true, Completion(start: start, words: names)))
}

/// The file's path that is being typed; nil where none is.
private func pathBeginning(_ prompt: Prompt) -> String? {
    switch prompt.purpose {
    case .write: return prompt.text
    case .command:
        let parts = prompt.text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        let command = parts.count == 2 ? Command.all.first { $0.name == parts[0] } : nil
        return command?.argument == .file ? String(parts[1]) : nil
    case .search, .find, .filter, .pipe: return nil
    }
}

/// The prompt with its word completed: at first as far as all completions agree, then with one after the other.
///
/// - Parameter found: what it may become, where nothing is being chosen from yet.
private func completed(_ prompt: Prompt, forward: Bool, _ found: Completion?) -> Prompt {
    var prompt = prompt
    guard var choice = prompt.completion ?? found else { return prompt }
    let shared = choice.words.dropFirst().reduce(choice.words[0]) { $0.commonPrefix(with: $1) }
    if choice.words.count == 1 {
        let isCommand = prompt.purpose == .command && choice.start.isEmpty
        let takesArgument = isCommand && Command.all.contains { $0.name == shared && $0.argument != .none }
        prompt.line = LineEditor(choice.start + shared + (takesArgument ? " " : ""))
        prompt.completion = nil
        return prompt
    }
    if prompt.completion == nil, (choice.start + shared).count > prompt.text.count {
        prompt.line = LineEditor(choice.start + shared)
    } else {
        let count = choice.words.count
        let next = choice.chosen.map { ($0 + (forward ? 1 : count - 1)) % count } ?? (forward ? 0 : count - 1)
        choice.chosen = next
        prompt.line = LineEditor(choice.start + choice.words[next])
    }
    prompt.completion = choice
    return prompt
}

extension String {
    /// The longest beginning that both have.
    fileprivate func commonPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}

/// Lines of the history that are kept.
private let longestHistory = 100

private func remember(_ prompt: Prompt, _ state: inout ReaderState) {
    let line = prompt.text.trimmingSpaces
    guard let history = prompt.history, !line.isEmpty else { return }
    var lines = state.history[history] ?? []
    lines.removeAll { $0 == line }
    lines.append(line)
    state.history[history] = lines.suffix(longestHistory)
}

/// Applies pasted text: control characters become spaces, so that a paste never presses keys.
func reducePaste(_ state: inout ReaderState, _ text: String) -> [Effect] {
    var clean = ""
    for scalar in text.unicodeScalars.prefix(4096) {
        clean.unicodeScalars.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? " " : scalar)
    }
    switch state.overlay {
    case .prompt(var prompt):
        prompt.line.insert(clean)
        return changed(prompt, &state)
    case .picker(var picker):
        picker.line.insert(clean)
        return changed(picker, &state)
    default:
        state.notice = Notice("Pasted text goes into a search or a command: press / or : first.")
        return []
    }
}

/// Begins a search with a line that is typed already.
func searchAsItIsTyped(_ prompt: Prompt, _ state: inout ReaderState) -> [Effect] { changed(prompt, &state) }

/// Takes in the changed line: a search searches as it is typed, and so does finding.
private func changed(_ prompt: Prompt, _ state: inout ReaderState) -> [Effect] {
    var prompt = prompt
    prompt.mistake?.isOld = true
    prompt.completion = nil
    state.overlay = .prompt(prompt)
    switch prompt.purpose {
    case .command, .write, .pipe: return []
    case .find: return find(prompt.text, &state)
    case .search, .filter:
        if state.listBeforeSearch == nil {
            state.listBeforeSearch = state.list.list
            keepList(&state)
        }
        guard let query = prompt.query, !prompt.text.trimmingSpaces.isEmpty else {
            return goBack(to: state.listBeforeSearch ?? .all, &state)
        }
        // The rows found before stay until the new ones come: nothing flickers.
        state.list.list = .search(query)
        state.list.order = state.orders[state.list]
        return [state.list.load(at: .start)]
    }
}

/// The search that a line means while it is typed: its last word may be only a beginning, from three letters on.
func searchAsTyped(_ line: String) -> String {
    let query = line.trimmingSpaces
    let last = line.utf8.reversed().prefix { $0.isAlphanumeric || $0 >= 0x80 }
    let before = line.utf8.dropLast(last.count)
    let isPlainWord = last.count >= 3 && (before.isEmpty || before.last == .space)
    let isInPhrase = line.utf8.count { $0 == .quote } % 2 == 1
    return isPlainWord && !isInPhrase ? query + "*" : query
}

private func accept(_ prompt: Prompt, _ state: inout ReaderState) -> [Effect] {
    // A search with a mistake finds nothing to keep: it is put right, or left with Esc.
    if prompt.query != nil, prompt.mistake?.isOld == false { return [] }
    state.overlay = nil
    remember(prompt, &state)
    switch prompt.purpose {
    case .search, .filter:
        state.focus = .list
        return []
    case .find:
        endFind(&state)
        sayHits(&state)
        return []
    case .command: return run(prompt.text.trimmingSpaces, &state)
    case .write(let ids): return write(ids, to: prompt.text, &state)
    case .pipe(let ids): return pipe(ids, to: prompt.text, &state)
    }
}

private func cancel(_ prompt: Prompt, _ state: inout ReaderState) -> [Effect] {
    state.overlay = nil
    switch prompt.purpose {
    case .command, .write, .pipe: return []
    case .find:
        state.article?.found = FoundText()
        endFind(&state)
        return []
    case .search, .filter:
        if !prompt.returnsTo.isEmpty { state.fullScreens = prompt.returnsTo }
        guard let list = state.listBeforeSearch else { return [] }
        state.listBeforeSearch = nil
        return goBack(to: list, &state)
    }
}

/// Runs a command line: a command of `Command.all`, or the name of an action.
private func run(_ line: String, _ state: inout ReaderState) -> [Effect] {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else { return [] }
    let argument = words.count == 2 ? words[1].trimmingSpaces : ""
    switch name {
    case "theme":
        guard !argument.isEmpty else {
            state.notice = Notice("A theme needs its name: :theme dateline-light", isError: true)
            return []
        }
        return [.useTheme(argument)]
    case "themes": return openThemes(&state)
    case "merge": return mergeChosen(with: argument, &state)
    case "split": return splitChosen(&state)
    case "import":
        guard !argument.isEmpty else {
            state.notice = Notice("What is to be brought in? :import FILE", isError: true)
            return []
        }
        guard state.importing == nil else {
            state.notice = Notice("An import is under way: :cancel ends it.", isError: true)
            return []
        }
        state.importing = ImportState(done: 0, share: 0)
        return [.importDocuments(path: argument)]
    case "cancel":
        return cancelWork(&state)
    case "write":
        return argument.isEmpty ? askWhereToWrite(&state) : write(targets(state), to: argument, &state)
    case "pipe": return argument.isEmpty ? askForProgram(&state) : pipe(targets(state), to: argument, &state)
    case "mistakes":
        showMistakes(&state)
        return []
    case "q": return [.quit]
    default: break
    }
    if let row = Int(line), row > 0 {
        state.motionCount = row
        defer { state.motionCount = nil }
        return perform(.bottom, &state)
    }
    if let effects = reduceLibraryCommand(name, argument, &state) { return effects }
    if let action = Action(rawValue: name) { return perform(action, &state) }
    state.notice = Notice(
        "There is no command “\(name)”; \(state.keymap.label(.help) ?? ":help") shows what there is.", isError: true)
    return []
}

extension String {
    /// Without spaces at both ends.
    var trimmingSpaces: String {
        var view = self[...]
        while view.first == " " { view.removeFirst() }
        while view.last == " " { view.removeLast() }
        return String(view)
    }
}
