import Dispatch
import Interface
import Library
import Store
import Synchronization

/// Brings documents in beside the reader, one import at a time.
final class BackgroundImport: Sendable {
    private let store: ArticleStore
    private let mailbox: Mailbox
    private let queue = DispatchQueue(label: "dateline.import", qos: .utility)
    private let isCancelled = Mutex(false)

    init(_ store: ArticleStore, _ mailbox: Mailbox) { (self.store, self.mailbox) = (store, mailbox) }

    /// Begins to import a file or a folder.
    func start(_ path: String) {
        isCancelled.withLock { $0 = false }
        queue.async { self.run(expandingHome(path)) }
    }

    /// Ends the import after the documents at hand: what is stored stays.
    func cancel() { isCancelled.withLock { $0 = true } }

    /// Cancels what is under way, and waits for the documents at hand.
    func finish() {
        cancel()
        queue.sync {}
    }

    private func run(_ path: String) {
        let result: Notice
        do throws(StoreError) {
            let report = try importDocuments(
                [path], into: store, engines: Engines(), today: today(), isStopped: { self.isCancelled.withLock { $0 } }
            ) { progress, _ in
                self.mailbox.post(.importing(ImportState(done: progress.done, share: progress.share)))
                self.mailbox.post(.storeChanged)
            }
            result = notice(report)
        } catch {
            result = Notice(dateline.notice(error), isError: true)
        }
        mailbox.post(.importing(nil))
        mailbox.post(.storeChanged)
        mailbox.post(.notice(result))
    }

    private func notice(_ report: ImportReport) -> Notice {
        var parts = ["\(report.added.count) imported"]
        if report.present > 0 { parts.append("\(report.present) already there") }
        if let failure = report.failures.first {
            let others = report.failures.count > 1 ? " and \(report.failures.count - 1) more" : ""
            parts.append("not \(failure.path): \(failure.fault.words)\(others)")
        }
        if let passedOver = passedOverNotice(report) { parts.append(passedOver) }
        if let next = report.stoppedAt { parts.append("stopped before \(next)") }
        return Notice(parts.joined(separator: ", ") + ".", isError: !report.failures.isEmpty)
    }
}
