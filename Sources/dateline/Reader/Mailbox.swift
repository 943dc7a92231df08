import Glibc
import Interface
import Synchronization

/// Where background work leaves events for the main thread, which a byte in a pipe wakes.
final class Mailbox: Sendable {
    private let waiting = Mutex<[ReaderEvent]>([])
    private let writeEnd: Int32
    /// Readable when events wait; for `poll`.
    let descriptor: Int32

    /// nil when the system gives no pipe.
    init?() {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (descriptor, writeEnd) = (ends[0], ends[1])
    }

    deinit {
        close(descriptor)
        close(writeEnd)
    }

    /// Leaves an event. Any thread.
    func post(_ event: ReaderEvent) {
        waiting.withLock { $0.append(event) }
        var byte: UInt8 = 1
        // A full pipe wakes just as well.
        _ = Glibc.write(writeEnd, &byte, 1)
    }

    /// Takes all events that wait, in the order they came.
    func take() -> [ReaderEvent] {
        var buffer = [UInt8](repeating: 0, count: 64)
        while buffer.withUnsafeMutableBytes({ read(descriptor, $0.baseAddress, $0.count) }) > 0 {}
        return waiting.withLock { events in
            defer { events = [] }
            return events
        }
    }
}
