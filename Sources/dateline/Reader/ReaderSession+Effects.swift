import Articles
import Dispatch
import Glibc
import Interface
import Library
import Screen
import Store
import Terminal
import Text

/// What the reader asks for.
extension ReaderSession {
    /// Does what the reader asks for; what it learns comes back as an event.
    func perform(_ effect: Effect) {
        switch effect {
        case .loadList(let list, let anchor, let limit, let order):
            worker.load(list, at: anchor, limit: limit, order: order)
        case .refreshList(let list, let first, let limit, let order):
            worker.refresh(list, from: first, limit: limit, order: order)
        case .loadSnippets(let query, let ids): worker.loadSnippets(query, ids)
        case .loadSources: worker.loadSources()
        case .openArticle(let id): worker.open(id)
        case .layOut(let request): worker.layOut(request)
        case .find(let request): worker.find(request)
        case .reloadArticle(let id): worker.reload(id)
        case .loadDayCounts(let source): worker.loadDayCounts(of: source)
        case .loadHappenings(let source, let first, let last):
            worker.loadHappenings(of: source, from: first, through: last)
        case .loadLanes(let source, let spans): worker.loadLanes(of: source, in: spans)
        case .loadStory(let id): worker.loadStory(of: id)
        case .loadCard(let id): worker.loadCard(of: id)
        case .loadCardArticles(let id, let article, let limit):
            worker.loadArticles(naming: id, after: article, limit: limit)
        case .loadQuotes(let reports): worker.loadQuotes(of: reports)
        case .mergeEntity(let id, let name): worker.merge(id, with: name)
        case .splitEntity(let id, let article): worker.split(id, in: article)
        case .undoEntities(let number): worker.undoEntities(number)
        case .setRead(let ids, let isRead): worker.setRead(ids, isRead)
        case .setStarred(let ids, let isStarred): worker.setStarred(ids, isStarred)
        case .keepSearches(let changes): worker.keep(changes)
        case .setTag(let tag, let ids, let isSet, let isUndo): worker.setTag(tag, of: ids, isSet, isUndo: isUndo)
        case .markAllRead(let list): worker.markAllRead(list)
        case .browse(let address): openInBrowser(address)
        case .copy(let text): mailbox.post(.notice(copy(text)))
        case .loadAddresses(let ids, let use): worker.loadAddresses(of: ids, use)
        case .write(let ids, let path): worker.write(ids, to: path)
        case .pipe(let ids, let program): pipe(ids, to: program)
        case .delete(let ids): worker.delete(ids)
        case .findNames(let typed): worker.findNames(typed)
        case .listFiles(let path):
            let mailbox = mailbox
            DispatchQueue.global(qos: .userInitiated).async {
                mailbox.post(.filesFound(typed: path, fileNames(beginning: path)))
            }
        case .findUnread(let list, let id, let older): worker.findUnread(in: list, from: id, older: older)
        case .keepReadingPlace(let id, let offset): worker.keepReadingPlace(of: id, offset)
        case .editConfiguration: editConfiguration()
        case .importDocuments(let path): importing.start(path)
        case .cancelImport: importing.cancel()
        case .cancelReannotation: annotation.cancel()
        case .useTheme(let name):
            useTheme(name)
            // A name that means none leaves the theme as it was.
            if state.themeName == name { keepTheme(name) }
        case .loadThemes:
            let mailbox = mailbox
            DispatchQueue.global(qos: .userInitiated).async { mailbox.post(.themesLoaded(allThemes())) }
        case .keepTheme(let name): keepTheme(name)
        case .repaint: terminal.repaint()
        case .suspend: suspend()
        case .quit: isRunning = false
        }
    }

    /// Gives the terminal back and stops; goes on when the shell continues the program.
    func suspend() {
        terminal.suspend()
        kill(0, SIGSTOP)
        terminal.resume()
    }

    /// Puts text on the clipboard: by the terminal, else by a program that can.
    private func copy(_ text: String) -> Notice {
        let line = text.split { $0.isWhitespace }.joined(separator: " ")
        let words = line.count > 60 ? "\(line.prefix(60))…" : line
        if terminal.copy(text, throughTmux: environment("TMUX") != nil) { return Notice("Copied: \(words)") }
        for program in [
            ["wl-copy"], ["xclip", "-selection", "clipboard"], ["xsel", "-ib"], ["tmux", "load-buffer", "-"],
        ]
        where runProgram(program, input: Array(text.utf8), hasTerminal: false) == .ended(0) {
            return Notice("Copied with \(program[0]): \(words)")
        }
        return Notice("Neither this terminal nor a program here has a clipboard: \(line)", isError: true)
    }

    /// Gives the text of articles to a program in the shell's words, and shows what it says until a key is pressed.
    private func pipe(_ ids: [ArticleID], to program: String) {
        var texts: [String] = []
        for id in ids { if let found = try? store.article(id) { texts.append(found.file(.text)) } }
        let result = withTerminalAway {
            // The words of the command are the user's; the article's go through the pipe only.
            let result = runProgram(["/bin/sh", "-c", program], input: Array(texts.joined(separator: "\n").utf8))
            write("\n[Enter goes back to the reader] ", to: STDOUT_FILENO)
            _ = readInputLine()
            return result
        }
        switch result {
        case .ended(0): handle(.notice(Notice("\(program) has the article.")))
        case .ended(let code): handle(.notice(Notice("\(program) ended with code \(code).", isError: true)))
        case .notStarted(let code):
            handle(.notice(Notice("No shell can be started: \(systemWords(code)).", isError: true)))
        }
    }

    /// Opens a web address in the user's browser; one of the terminal has it until it ends.
    private func openInBrowser(_ address: String) {
        guard isOpened(address) else {
            return handle(.notice(Notice("Only http and https addresses are opened: \(address)", isError: true)))
        }
        let browser = BrowserCommand(environment("BROWSER"))
        guard browser.wantsTerminal else { return handle(.notice(browse(address, with: browser))) }
        if case .notStarted(let code) = withTerminalAway({ runProgram(browser.arguments(for: address)) }) {
            handle(.notice(noBrowserNotice(browser, code)))
        }
    }

    /// Lets the user edit the configuration in $VISUAL or $EDITOR, and takes it in.
    private func editConfiguration() {
        let path = configurationPath()
        if access(path, F_OK) != 0 {
            _ = makeFolder(configurationFolder())
            _ = writeNewFile(emptyConfiguration, at: path)
        }
        let editor = environment("VISUAL") ?? environment("EDITOR") ?? "vi"
        let words = editor.split(separator: " ").map(String.init)
        let result = withTerminalAway { runProgram(words + [path]) }
        if case .notStarted(let code) = result {
            let words = "\(editor) can't be started (\(systemWords(code))): set EDITOR to your editor, or edit \(path)."
            return handle(.notice(Notice(words, isError: true)))
        }
        var mistakes: [String]
        (configuration, mistakes) = readConfiguration()
        handle(.configurationChanged(configuration))
        if let name = configuration.theme {
            switch chosenTheme(name, background: background) {
            case .success(let found): handle(.themeChanged(name: found.name, found.theme))
            case .failure(let fault): mistakes.append(fault.notice)
            }
        }
        handle(.mistakesFound(mistakes))
        if mistakes.isEmpty { handle(.notice(Notice("The configuration is taken in."))) }
    }

    /// Gives the terminal to `body`, and takes it back. Signals of its keys are not for the reader.
    private func withTerminalAway<Result>(_ body: () -> Result) -> Result {
        terminal.suspend()
        let result = body()
        while let signal = signals.next() {
            if signal == .terminate || signal == .hangup { isRunning = false }
        }
        terminal.resume()
        let (width, height) = terminal.size
        handle(.resize(width: width, height: height))
        return result
    }

    func useTheme(_ name: String) {
        switch chosenTheme(name, background: background) {
        case .success(let found): handle(.themeChanged(name: found.name, found.theme))
        case .failure(let fault): handle(.notice(Notice(fault.notice, isError: true)))
        }
    }

    /// Keeps the theme for the next start, and says where that will not help.
    private func keepTheme(_ name: String) {
        if let code = saveTheme(name) {
            let words = "The theme can't be kept in \(savedThemePath()): \(systemWords(code))."
            handle(.notice(Notice(words, isError: true)))
        } else if let set = configuration.theme, set != name {
            handle(.notice(Notice("For now only: config.yaml says theme: \(set). E edits it.")))
        }
    }
}
