import Dispatch
import Interface
import Library
import Store
import Synchronization

/// Annotates anew, beside the reader, what older engines annotated: newest first, while no key is pressed.
final class BackgroundAnnotation: Sendable {
    private let store: ArticleStore
    private let mailbox: Mailbox
    private let queue = DispatchQueue(label: "dateline.reannotation", qos: .utility)
    private let lastInput = Mutex(ContinuousClock.now)
    private let isStopped = Mutex(false)
    /// Wakes the work when it is to stop.
    private let wake = DispatchSemaphore(value: 0)

    /// How long no key must have been pressed.
    private static let quiet = Duration.milliseconds(400)
    /// How long it waits while another program keeps the store locked.
    private static let patience = Duration.seconds(5)
    /// Articles between two looks at the keys: a twentieth of a second.
    private static let batch = 8

    init(_ store: ArticleStore, _ mailbox: Mailbox) { (self.store, self.mailbox) = (store, mailbox) }

    func start() {
        if store.isReadOnly { return }
        queue.async { self.run() }
    }

    /// Says that a key was pressed.
    func pause() { lastInput.withLock { $0 = .now } }

    /// Ends the work after its current batch.
    func cancel() {
        isStopped.withLock { $0 = true }
        wake.signal()
    }

    /// The same, and waits for that.
    func stop() {
        cancel()
        queue.sync {}
    }

    private func run() {
        var (done, total) = (0, 0)
        var work: Reannotation?
        while waitForQuiet() {
            do throws(StoreError) {
                if work == nil {
                    total = try store.staleCount(Engines.versions)
                    // Most stores have nothing to do: then the model is not even loaded.
                    if total == 0 { return }
                    work = Reannotation(of: store, engines: Engines())
                }
                guard let batch = try work?.next(most: Self.batch) else { return }
                done += batch.count
                mailbox.post(.annotatedAnew(batch, done: done, of: batch.isEmpty ? done : max(total, done)))
                if batch.isEmpty {
                    try store.finishImport()
                    return
                }
            } catch {
                if case .busy = error {
                    wait(Self.patience)
                } else {
                    mailbox.post(.notice(Notice(notice(error), isError: true)))
                    return
                }
            }
        }
    }

    /// Waits until no key was pressed for a while; false when the work is to end.
    private func waitForQuiet() -> Bool {
        while !isStopped.withLock({ $0 }) {
            let left = Self.quiet - (ContinuousClock.now - lastInput.withLock { $0 })
            if left <= .zero { return true }
            wait(left)
        }
        return false
    }

    private func wait(_ duration: Duration) {
        let (seconds, parts) = duration.components
        let nanoseconds = Int(seconds) * 1_000_000_000 + Int(parts / 1_000_000_000)
        _ = wake.wait(timeout: .now() + .nanoseconds(nanoseconds))
    }
}
