import Glibc

/// The reader, running in a pseudo-terminal.
final class ReaderScreen {
    /// POSIX_SPAWN_SETSID of spawn.h, a macro that Swift does not import.
    private static let newSession = 0x80

    private let process: pid_t
    private let master: Int32
    private let started: Double

    init(_ store: String) throws {
        let program =
            CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/") + "/dateline"
        guard access(program, X_OK) == 0 else { throw SuiteFault(description: "\(program) is not built") }
        var (master, slave): (Int32, Int32) = (0, 0)
        var size = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&master, &slave, nil, nil, &size) == 0 else {
            throw SuiteFault(description: "no pseudo-terminal is to be had")
        }
        self.master = master
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in 0...2 as ClosedRange<Int32> { posix_spawn_file_actions_adddup2(&actions, slave, descriptor) }
        posix_spawn_file_actions_addclose(&actions, master)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(Self.newSession))
        func strings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
            var copies = texts.map { strdup($0) as UnsafeMutablePointer<CChar>? }
            copies.append(nil)
            return copies
        }
        let words = strings([program, "--store", store])
        let settings = strings(["TERM=xterm-256color", "LC_ALL=C.UTF-8", "HOME=/nonexistent"])
        defer { (words + settings).forEach { free($0) } }
        var process: pid_t = 0
        started = now()
        let fault = posix_spawn(&process, program, &actions, &attributes, words, settings)
        close(slave)
        guard fault == 0 else { throw SuiteFault(description: "\(program) does not start") }
        self.process = process
    }

    func end() {
        kill(process, SIGTERM)
        waitpid(process, nil, 0)
        close(master)
    }

    /// From the program's start until the screen has shown the words.
    func milliseconds(until words: String) throws -> Double {
        let wanted = Array(words.utf8)
        var shown: [UInt8] = []
        while now() - started < 10 {
            guard let bytes = read(within: 1000) else { continue }
            shown += bytes
            if shown.count >= wanted.count, String(decoding: shown, as: UTF8.self).contains(words) {
                return (now() - started) * 1000
            }
        }
        throw SuiteFault(description: "the reader does not show \(words)")
    }

    /// Presses keys, and waits until nothing more is painted: milliseconds to the last byte; 0 where nothing was.
    func frame(_ keys: String) -> Double { frames(keys).last }

    /// Presses keys, and waits until nothing more is painted for `patience` milliseconds: milliseconds to the first and to
    /// the last bytes; 0 where nothing was.
    func frames(_ keys: String, patience: Int32 = 15) -> (first: Double, last: Double) {
        let start = now()
        var (first, last) = (start, start)
        let bytes = Array(keys.utf8)
        _ = write(master, bytes, bytes.count)
        while read(within: last == start ? 100 : patience) != nil {
            last = now()
            if first == start { first = last }
        }
        return ((first - start) * 1000, (last - start) * 1000)
    }

    /// Milliseconds that the program's main thread has computed so far: what other programs do meanwhile does not count.
    var busyMilliseconds: Double {
        let words = line(of: "/proc/\(process)/task/\(process)/schedstat").split(separator: " ")
        return (words.first.flatMap { Double($0) } ?? 0) / 1e6
    }

    /// Memory that the program holds now.
    var megabytes: Double {
        let pages =
            line(of: "/proc/\(process)/statm").split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
        return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
    }

    /// The first line of a file; empty where it can't be read.
    private func line(of path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 128)
        guard fgets(&buffer, Int32(buffer.count), file) != nil else { return "" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private func read(within milliseconds: Int32) -> [UInt8]? {
        var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, milliseconds) > 0 else { return nil }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = Glibc.read(master, &buffer, buffer.count)
        return count > 0 ? Array(buffer[..<count]) : nil
    }
}

/// Seconds of a clock that never goes back.
private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
