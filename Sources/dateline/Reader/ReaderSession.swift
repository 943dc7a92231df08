import Articles
import Glibc
import Interface
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
    private var state: ReaderState
    private var isRunning = true

    init(_ store: ArticleStore, _ mailbox: Mailbox, theme: Theme, withoutColour: Bool) throws(TerminalError) {
        let day = today()
        self.mailbox = mailbox
        worker = StoreWorker(store, mailbox, today: day)
        annotation = BackgroundAnnotation(store, mailbox)
        watch = StoreWatch(store, mailbox)
        terminal = try CursesTerminal(palette: Palette(theme), colour: withoutColour ? .none : .automatic)
        signals = try SignalPipe()
        var theme = theme
        theme.isMonochrome = terminal.colourCount < 8
        let (width, height) = terminal.size
        state = ReaderState(width: width, height: height, today: day, theme: theme)
    }

    /// Runs until the user quits or a signal ends it; what was asked of the store is done before it returns.
    func run() {
        state.startEffects.forEach(perform)
        // The first list comes within milliseconds: painting an empty screen before it would only flicker.
        wait(milliseconds: 50)
        takeIn()
        annotation.start()
        watch.start()
        while isRunning {
            var surface = Surface(width: state.width, height: state.height)
            draw(state, on: &surface)
            terminal.paint(surface)
            wait()
            takeIn()
        }
        terminal.close()
        watch.stop()
        annotation.stop()
        worker.finish()
    }

    /// Blocks until a key, a signal or an event of the mailbox is there, or the time is over; -1 is for ever.
    private func wait(milliseconds: Int32 = -1) {
        var descriptors = [terminal.inputDescriptor, mailbox.descriptor, signals.descriptor].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        _ = poll(&descriptors, nfds_t(descriptors.count), milliseconds)
        // The terminal is gone: nothing can be read or shown any more.
        if descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { isRunning = false }
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
        while isRunning, let input = terminal.nextInput() {
            annotation.pause()
            switch input {
            case .key(let key): handle(.key(key))
            case .mouse(let mouse): handle(.mouse(mouse))
            case .paste(let text): handle(.paste(text))
            case .resize(let width, let height): handle(.resize(width: width, height: height))
            }
        }
    }

    private func handle(_ event: ReaderEvent) {
        if case .themeChanged(let theme) = event { terminal.setPalette(Palette(theme)) }
        reduce(&state, event).forEach(perform)
    }

    /// Does what the reader asks for; what it learns comes back as an event.
    private func perform(_ effect: Effect) {
        switch effect {
        case .loadList(let list, let anchor, let limit): worker.load(list, at: anchor, limit: limit)
        case .refreshList(let list, let first, let limit): worker.refresh(list, from: first, limit: limit)
        case .loadSnippets(let query, let ids): worker.loadSnippets(query, ids)
        case .loadSources: worker.loadSources()
        case .openArticle(let id): worker.open(id)
        case .reloadArticle(let id): worker.reload(id)
        case .loadDayCounts(let source): worker.loadDayCounts(of: source)
        case .loadHappenings(let source, let first, let last):
            worker.loadHappenings(of: source, from: first, through: last)
        case .loadStory(let id): worker.loadStory(of: id)
        case .mergeEntity(let id, let name): worker.merge(id, with: name)
        case .splitEntity(let id, let article): worker.split(id, in: article)
        case .undoEntities(let number): worker.undoEntities(number)
        case .setRead(let ids, let isRead): worker.setRead(ids, isRead)
        case .setStarred(let ids, let isStarred): worker.setStarred(ids, isStarred)
        case .keepSearches(let changes): worker.keep(changes)
        case .setTag(let tag, let ids, let isSet, let isUndo): worker.setTag(tag, of: ids, isSet, isUndo: isUndo)
        case .markAllRead(let list): worker.markAllRead(list)
        case .browse(let address): mailbox.post(.notice(browse(address)))
        case .copy(let text):
            let isCopied = terminal.copy(text)
            let words = isCopied ? "Copied: \(text)" : "This terminal has no clipboard (OSC 52): \(text)"
            mailbox.post(.notice(Notice(words, isError: !isCopied)))
        case .useTheme(let name):
            switch theme(named: name) {
            case .success(var found):
                found.isMonochrome = state.theme.isMonochrome
                mailbox.post(.themeChanged(found))
            case .failure(let fault): mailbox.post(.notice(Notice(fault.notice, isError: true)))
            }
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
}
