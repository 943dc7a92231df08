import Glibc
import Synchronization

/// Gives the terminal back when the program dies of a fault: a shell with no echo would be the only thing left of it.
///
/// Handlers stand from `start` to `stop`; after the rescue the signal goes on to whoever would have had it.
enum CrashRescue {
    private static let fatal = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT]

    /// - Parameters:
    ///   - modes: the terminal's modes before the program changed them.
    ///   - sequence: what makes the terminal as it was before.
    static func start(modes: termios, sequence: String) {
        stop()
        let plan = UnsafeMutablePointer<RescuePlan>.allocate(capacity: 1)
        plan.initialize(to: RescuePlan(modes: modes, sequence: sequence))
        for number in fatal {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = rescue
            sigaction(number, &action, plan.pointee.former + Int(number))
        }
        currentPlan.store(Int(bitPattern: plan), ordering: .sequentiallyConsistent)
    }

    static func stop() {
        guard let plan = takePlan() else { return }
        for number in fatal { sigaction(number, plan.pointee.former + Int(number), nil) }
        plan.pointee.free()
        plan.deinitialize(count: 1)
        plan.deallocate()
    }
}

/// What a signal handler needs, in memory that it can read without taking a lock or counting a reference.
private struct RescuePlan {
    var modes: termios
    let sequence: UnsafeMutableBufferPointer<UInt8>
    /// By signal number.
    let former: UnsafeMutablePointer<sigaction>

    init(modes: termios, sequence: String) {
        self.modes = modes
        let bytes = Array(sequence.utf8)
        self.sequence = .allocate(capacity: bytes.count)
        _ = self.sequence.initialize(from: bytes)
        former = .allocate(capacity: 65)
        former.initialize(repeating: sigaction(), count: 65)
    }

    func free() {
        sequence.deallocate()
        former.deallocate()
    }
}

/// The address of the plan; 0 while there is none. A number, because a pointer may not be shared between threads.
private let currentPlan = Atomic<Int>(0)

/// The plan, which from then on belongs to the caller alone.
private func takePlan() -> UnsafeMutablePointer<RescuePlan>? {
    UnsafeMutablePointer(bitPattern: currentPlan.exchange(0, ordering: .sequentiallyConsistent))
}

/// Writes and sets modes only, which POSIX allows in a handler, then lets the signal take its former course.
private func rescue(_ number: Int32) {
    guard let plan = takePlan() else {
        // Another thread is at it; this one dies with the program.
        signal(number, SIG_DFL)
        raise(number)
        return
    }
    _ = write(STDOUT_FILENO, plan.pointee.sequence.baseAddress, plan.pointee.sequence.count)
    tcsetattr(STDIN_FILENO, TCSANOW, &plan.pointee.modes)
    sigaction(number, plan.pointee.former + Int(number), nil)
    raise(number)
}
