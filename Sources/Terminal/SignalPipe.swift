import Glibc
import Synchronization

/// A signal that concerns the terminal or ends the program.
package enum Signal: Hashable, Sendable, CaseIterable {
    /// SIGWINCH: the terminal may have another size, which `CursesTerminal.nextInput` tells.
    case windowChanged
    /// SIGTERM.
    case terminate
    /// SIGHUP: the terminal is gone.
    case hangup
    /// SIGINT: Control-C.
    case interrupt
    /// SIGTSTP: Control-Z.
    case suspend
    /// SIGCONT: the program goes on after a stop.
    case resumed

    var number: Int32 {
        switch self {
        case .windowChanged: SIGWINCH
        case .terminate: SIGTERM
        case .hangup: SIGHUP
        case .interrupt: SIGINT
        case .suspend: SIGTSTP
        case .resumed: SIGCONT
        }
    }
}

/// Turns signals into bytes of a pipe, which the main loop can wait for and read at its ease.
///
/// Make it after the terminal is started, so that the handlers of curses do not come first; one at a time.
package final class SignalPipe {
    /// Readable when signals wait; for `poll`.
    package let descriptor: Int32
    private let writeEnd: Int32
    private var former: [(number: Int32, action: sigaction)] = []

    package init() throws(TerminalError) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw .cannotStart }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (descriptor, writeEnd) = (ends[0], ends[1])
        signalDescriptor.store(writeEnd, ordering: .sequentiallyConsistent)
        for signal in Signal.allCases {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = noteSignal
            action.sa_flags = SA_RESTART
            var before = sigaction()
            if sigaction(signal.number, &action, &before) == 0 { former.append((signal.number, before)) }
        }
    }

    deinit {
        for entry in former {
            var action = entry.action
            _ = sigaction(entry.number, &action, nil)
        }
        signalDescriptor.store(-1, ordering: .sequentiallyConsistent)
        close(descriptor)
        close(writeEnd)
    }

    /// The signal that has waited longest; nil when none waits. Never blocks.
    package func next() -> Signal? {
        var byte: UInt8 = 0
        while read(descriptor, &byte, 1) == 1 {
            if let signal = Signal.allCases.first(where: { $0.number == Int32(byte) }) { return signal }
        }
        return nil
    }
}

/// Where the handler writes: it can reach nothing but a global.
private let signalDescriptor = Atomic<Int32>(-1)

/// Runs between any two instructions of the program, so it may only load an atomic and write a byte.
private func noteSignal(_ number: Int32) {
    let before = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(signalDescriptor.load(ordering: .sequentiallyConsistent), &byte, 1)
    errno = before
}
