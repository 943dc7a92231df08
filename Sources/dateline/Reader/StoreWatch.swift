import Dispatch
import Interface
import Store

/// Looks, beside the reader, whether another program changed the store: twice a second, and reads one number each time.
final class StoreWatch: Sendable {
    private static let period = DispatchTimeInterval.milliseconds(500)

    private let store: ArticleStore
    private let mailbox: Mailbox
    private let queue = DispatchQueue(label: "dateline.watch", qos: .utility)
    /// Signalled when the watch is to end.
    private let end = DispatchSemaphore(value: 0)

    init(_ store: ArticleStore, _ mailbox: Mailbox) { (self.store, self.mailbox) = (store, mailbox) }

    func start() {
        queue.async { [self] in
            var last = try? store.changesByOthers()
            while end.wait(timeout: .now() + Self.period) == .timedOut {
                // A store that can't be read just now is looked at again.
                guard let now = try? store.changesByOthers(), now != last else { continue }
                if last != nil { mailbox.post(.storeChanged) }
                last = now
            }
        }
    }

    /// Ends the watch, and waits for it.
    func stop() {
        end.signal()
        queue.sync {}
    }
}
