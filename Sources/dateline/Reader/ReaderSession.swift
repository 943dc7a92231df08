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
    let terminal: CursesTerminal
    let signals: SignalPipe
    let mailbox: Mailbox
    let worker: StoreWorker
    let annotation: BackgroundAnnotation
    private let watch: StoreWatch
    let importing: BackgroundImport
    var state: ReaderState
    var isRunning = true
    /// Until when keys are held back for what is on its way; nil while they are not.
    private var heldUntil: ContinuousClock.Instant?
    /// Milliseconds that keys are held back at the most.
    private static let patience: Int32 = 250

    let store: ArticleStore
    var configuration: Configuration
    /// The colours that the terminal was given last.
    private var colours: [Ink: Colour]
    /// The background's colour as the terminal told it.
    var background: Colour?
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

    func handle(_ event: ReaderEvent) {
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
        /// Nanoseconds: 5 ms, and debug builds are up to 18 times slower, twice as much on a machine that is busy.
        private static let budget = 180_000_000

        /// Nanoseconds that this thread has computed: other programs' work does not count.
        private func processorTime() -> Int {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return time.tv_sec * 1_000_000_000 + time.tv_nsec
        }
    #endif
}
