import Glibc
import Testing

@testable import Terminal

@Suite struct SignalPipeTests {
    @Test func signalsWaitInThePipe() throws {
        let pipe = try SignalPipe()
        #expect(pipe.next() == nil)
        for signal in [Signal.windowChanged, .hangup, .terminate, .interrupt] {
            kill(getpid(), signal.number)
            // Another thread may take the signal: wait until it has.
            var descriptor = pollfd(fd: pipe.descriptor, events: Int16(POLLIN), revents: 0)
            while poll(&descriptor, 1, 10_000) < 0, errno == EINTR {}
            #expect(pipe.next() == signal)
        }
        #expect(pipe.next() == nil)
    }
}
