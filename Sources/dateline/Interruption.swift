import Glibc
import Synchronization

/// Whether Ctrl-C was pressed since it was made: the program ends its piece of work first. A second one ends it at once.
struct Interruption {
    private static let count = Atomic(0)

    init() {
        signal(SIGINT) { _ in
            if Interruption.count.add(1, ordering: .relaxed).newValue > 1 { _exit(130) }
        }
    }

    var hasCome: Bool { Self.count.load(ordering: .relaxed) > 0 }
}
