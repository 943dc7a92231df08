import Articles
import Dispatch
import Glibc
import Interface
import Library
import Screen
import Store
import Terminal
import Text

/// The reader while it runs: owns the terminal and the state, and turns events into frames.
///
/// The main thread alone touches it: it waits for keys, signals and the mailbox, takes in all that waits, then draws once.
final class ReaderSession {
    private let terminal: CursesTerminal
    private let signals: SignalPipe
    private let mailbox: Mailbox
    private let worker: StoreWorker
    private let annotation: BackgroundAnnotation
    private let watch: StoreWatch
    private let importing: BackgroundImport
    private var state: ReaderState
    private var isRunning = true
    /// Until when keys are held back for what is on its way; nil while they are not.
    private var heldUntil: ContinuousClock.Instant?
    /// Milliseconds that keys are held back at the most.
    private static let patience: Int32 = 250

    private let store: ArticleStore
    private let configuration: Configuration
    /// The colours that the terminal was given last.
    private var colours: [Ink: Colour]
    /// The background's colour as the terminal told it.
    private var background: Colour?
    /// Until when an answer of the terminal about its background changes the colours.
    private var answersUntil = ContinuousClock.now

    init(
        _ store: ArticleStore, _ mailbox: Mailbox, theme: ChosenTheme, withoutColour: Bool, configuration: Configuration
    ) throws(TerminalError) {
        self.configuration = configuration
        self.store = store
        let day = today()
        self.mailbox = mailbox
        worker = StoreWorker(store, mailbox, today: day)
        annotation = BackgroundAnnotation(store, mailbox)
        watch = StoreWatch(store, mailbox)
        importing = BackgroundImport(store, mailbox)
        terminal = try CursesTerminal(
            palette: Palette(colours: theme.theme.colours), colour: withoutColour ? .none : .automatic)
        signals = try SignalPipe()
        if theme.name == automaticTheme { terminal.askBackground() }
        let name = theme.name
        var theme = theme.theme
        colours = theme.colours
        theme.isMonochrome = terminal.colourCount < 8
        theme.attributes = terminal.shownAttributes
        let (width, height) = terminal.size
        state = ReaderState(width: width, height: height, today: day, theme: theme)
        state.themeName = name
        state.themeNames = themeNames()
        state.take(configuration)
        // What can't be read is not missed.
        if let place = try? store.readerSetting(Self.placeSetting) { state.goOn(at: place) }
    }

    /// The name under which the store keeps where the reader was.
    private static let placeSetting = "place"

    /// Shows a line from the first frame on.
    func show(_ notice: Notice) { handle(.notice(notice)) }

    /// Runs until the user quits or a signal ends it; what was asked of the store is done before it returns.
    func run() {
        state.startEffects.forEach(perform)
        awaitFirstFrame()
        annotation.start()
        watch.start()
        while isRunning {
            var surface = Surface(width: state.width, height: state.height)
            withinBudget("a frame") { draw(state, on: &surface) }
            terminal.paint(surface)
            // Nothing came while a key was awaited.
            let limit: Int32 = holdsKeys ? Self.patience : state.awaitsPause ? ReaderState.pause : -1
            if !wait(milliseconds: limit), state.awaitsPause { handle(.paused) }
            takeIn()
        }
        terminal.close()
        state.endEffects.forEach(perform)
        worker.keepSetting(Self.placeSetting, state.place)
        watch.stop()
        importing.finish()
        annotation.stop()
        worker.finish()
    }

    /// Whether keys are left where they are just now.
    private var holdsKeys: Bool {
        guard state.holdsKeys else {
            heldUntil = nil
            return false
        }
        let end = heldUntil ?? .now + .milliseconds(Int(Self.patience))
        heldUntil = end
        return .now < end
    }

    /// Waits for what the first frame needs: the first list, which comes within milliseconds, so that an empty screen
    /// before it would only flicker, 50 ms at the most; and the colour of the terminal's background, for as long as a
    /// terminal on this machine takes. One that answers later is heard still.
    private func awaitFirstFrame() {
        let start = ContinuousClock.now
        answersUntil = start + .milliseconds(500)
        while isRunning {
            let patience: Duration
            if !state.hasFirstList {
                patience = .milliseconds(50)
            } else if terminal.awaitsBackground {
                patience = .milliseconds(12)
            } else {
                return
            }
            let left = Int32((start + patience - .now) / .milliseconds(1))
            guard left > 0, wait(milliseconds: left) else { return }
            takeIn()
        }
    }

    /// Blocks until a key, a signal or an event of the mailbox is there, or the time is over; -1 is for ever.
    ///
    /// - Returns: false when the time is over.
    private func wait(milliseconds: Int32) -> Bool {
        var descriptors = [terminal.inputDescriptor, mailbox.descriptor, signals.descriptor].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        // Keys that are held back must not wake.
        if holdsKeys { descriptors[0].events = 0 }
        let ready = poll(&descriptors, nfds_t(descriptors.count), milliseconds)
        // The terminal is gone: nothing can be read or shown any more.
        if descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { isRunning = false }
        return ready != 0
    }

    /// Takes in all that waits.
    private func takeIn() {
        while let signal = signals.next() {
            switch signal {
            case .windowChanged: break
            case .terminate, .hangup, .interrupt: isRunning = false
            case .suspend: suspend()
            case .resumed: terminal.repaint()
            }
        }
        mailbox.take().forEach(handle)
        while isRunning, !holdsKeys, let input = terminal.nextInput() {
            annotation.pause()
            switch input {
            case .background(let colour): takeBackground(colour)
            case .key(let key): handle(.key(key))
            case .mouse(let mouse): handle(.mouse(mouse))
            case .paste(let text): handle(.paste(text))
            case .resize(let width, let height): handle(.resize(width: width, height: height))
            }
        }
    }

    private func handle(_ event: ReaderEvent) {
        let effects = withinBudget("an event") { reduce(&state, event) }
        effects.forEach(perform)
        let wanted = shownColours(state)
        if wanted != colours {
            colours = wanted
            terminal.setPalette(Palette(colours: wanted))
        }
    }

    /// Takes the light or the dark theme as the terminal's background is, where that is left to it.
    private func takeBackground(_ colour: Colour?) {
        guard let colour else { return }
        background = colour
        // Later the change would startle whoever is reading.
        if ContinuousClock.now < answersUntil, state.themeName == automaticTheme { useTheme(automaticTheme) }
    }

    private func useTheme(_ name: String) {
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

    /// Does work of the main thread; a debug build ends where it takes longer than any key may wait.
    private func withinBudget<Result>(_ what: @autoclosure () -> String, _ work: () -> Result) -> Result {
        #if DEBUG
            let start = processorTime()
            defer {
                let taken = processorTime() - start
                precondition(taken < Self.budget, "\(what()) took \(taken / 1_000_000) ms of the main thread")
            }
        #endif
        return work()
    }

    #if DEBUG
        /// Nanoseconds: 5 ms, and debug builds are up to 18 times slower.
        private static let budget = 90_000_000

        /// Nanoseconds that this thread has computed: other programs' work does not count.
        private func processorTime() -> Int {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return time.tv_sec * 1_000_000_000 + time.tv_nsec
        }
    #endif

    /// Does what the reader asks for; what it learns comes back as an event.
    private func perform(_ effect: Effect) {
        switch effect {
        case .loadList(let list, let anchor, let limit): worker.load(list, at: anchor, limit: limit)
        case .refreshList(let list, let first, let limit): worker.refresh(list, from: first, limit: limit)
        case .loadSnippets(let query, let ids): worker.loadSnippets(query, ids)
        case .loadSources: worker.loadSources()
        case .openArticle(let id): worker.open(id)
        case .layOut(let request): worker.layOut(request)
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
        case .browse(let address): mailbox.post(.notice(browse(address)))
        case .copy(let text): mailbox.post(.notice(copy(text)))
        case .loadAddresses(let ids, let use): worker.loadAddresses(of: ids, use)
        case .write(let ids, let path): worker.write(ids, to: path)
        case .pipe(let ids, let program): pipe(ids, to: program)
        case .delete(let ids): worker.delete(ids)
        case .findNames(let typed): worker.findNames(typed)
        case .findUnread(let list, let id, let older): worker.findUnread(in: list, from: id, older: older)
        case .keepReadingPlace(let id, let offset): worker.keepReadingPlace(of: id, offset)
        case .editConfiguration: editConfiguration()
        case .importDocuments(let path): importing.start(path)
        case .cancelImport: importing.cancel()
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
    private func suspend() {
        terminal.suspend()
        kill(0, SIGSTOP)
        terminal.resume()
    }

    /// Puts text on the clipboard: by the terminal, else by a program that can.
    private func copy(_ text: String) -> Notice {
        let words = text.count > 60 ? "\(text.prefix(60))…" : text
        if terminal.copy(text, throughTmux: environment("TMUX") != nil) { return Notice("Copied: \(words)") }
        for program in [
            ["wl-copy"], ["xclip", "-selection", "clipboard"], ["xsel", "-ib"], ["tmux", "load-buffer", "-"],
        ]
        where runProgram(program, input: Array(text.utf8), hasTerminal: false) == .ended(0) {
            return Notice("Copied with \(program[0]): \(words)")
        }
        return Notice("Neither this terminal nor a program here has a clipboard: \(text)", isError: true)
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
        let (configuration, mistakes) = readConfiguration()
        handle(.configurationChanged(configuration))
        if let name = configuration.theme { useTheme(name) }
        let first = mistakes.first.map { mistakes.count > 1 ? "\($0) (and \(mistakes.count - 1) more)" : $0 }
        handle(.notice(first.map { Notice($0, isError: true) } ?? Notice("The configuration is taken in.")))
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
}
