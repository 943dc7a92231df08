import FoundationEssentials
import Glibc
import Testing

/// The built program, started in a pseudo-terminal or with pipes, as a user starts it.
final class Program {
    private let process: pid_t
    private let master: Int32
    private(set) var terminal: VirtualTerminal
    private(set) var output: [UInt8] = []
    private(set) var exitCode: Int32?
    /// Modes of the terminal before the program ran.
    private let modesBefore: termios

    /// The built binary, beside the tests' own.
    static var path: String {
        let folder = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return folder.joined(separator: "/") + "/dateline"
    }

    /// Starts the program in a pseudo-terminal of that size.
    init(_ arguments: [String], width: Int = 120, height: Int = 40, environment: [String: String] = [:]) throws {
        var (master, slave): (Int32, Int32) = (0, 0)
        var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
        var name = [CChar](repeating: 0, count: 128)
        try #require(openpty(&master, &slave, &name, nil, &size) == 0)
        var modes = termios()
        tcgetattr(slave, &modes)
        modesBefore = modes
        close(slave)
        self.master = master
        terminal = VirtualTerminal(width: width, height: height)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        // The first terminal that a new session opens becomes its controlling one.
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        posix_spawn_file_actions_addclose(&actions, master)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let settings = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"].merging(environment) {
            $1
        }
        process = try spawn(Program.path, arguments, &actions, settings, newSession: true)
    }

    deinit {
        if exitCode == nil {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        close(master)
    }

    func send(_ keys: String) {
        let bytes = Array(keys.utf8)
        _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
    }

    func signal(_ number: Int32) { kill(process, number) }

    func resize(width: Int, height: Int) {
        terminal.resize(width: width, height: height)
        var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        kill(process, SIGWINCH)
    }

    /// Takes in what the program writes until `isThere` holds of its screen, or ten seconds are over.
    @discardableResult
    func wait(_ isThere: (VirtualTerminal) -> Bool) -> Bool {
        let end = seconds() + 10
        while !isThere(terminal) {
            let left = end - seconds()
            guard left > 0, takeIn(milliseconds: Int32(left * 1000)) else { return isThere(terminal) }
        }
        return true
    }

    /// Waits until the screen holds all of `texts`.
    func expect(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) {
        let found = wait { terminal in texts.allSatisfy { terminal.text.contains($0) } }
        #expect(found, "not on the screen: \(texts)\n\(terminal.text)", sourceLocation: sourceLocation)
    }

    /// Waits until the program has ended.
    func end() -> Int32? {
        while takeIn(milliseconds: 10_000) {}
        return exitCode
    }

    /// Whether the terminal is as it was before the program ran.
    var isRestored: Bool {
        var modes = termios()
        guard tcgetattr(master, &modes) == 0 else { return true }
        return modes.c_lflag == modesBefore.c_lflag && modes.c_iflag == modesBefore.c_iflag && !terminal.isAlternate
    }

    /// Takes in what comes within the time; false when the program has ended or nothing came.
    private func takeIn(milliseconds: Int32) -> Bool {
        var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, milliseconds) > 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = buffer.withUnsafeMutableBytes { read(master, $0.baseAddress, $0.count) }
        guard count > 0 else {
            var status: Int32 = 0
            if exitCode == nil, waitpid(process, &status, 0) == process {
                exitCode = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
            }
            return false
        }
        output += buffer[0..<count]
        terminal.take(Array(buffer[0..<count]))
        return true
    }
}

/// What a run without a terminal gave.
struct Outcome {
    let code: Int32
    let output: String
    let errors: String
}

/// Runs the program with `input` on standard input and no terminal, to its end.
func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Outcome {
    let folder = try TemporaryFolder()
    let inputPath = try folder.file("input", Array(input.utf8))
    let (outputPath, errorPath) = ("\(folder.path)/output", "\(folder.path)/errors")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, inputPath, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, outputPath, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errorPath, O_WRONLY | O_CREAT, 0o600)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let settings = ["LC_ALL": "C.UTF-8", "HOME": "/nonexistent"].merging(environment) { $1 }
    let process = try spawn(Program.path, arguments, &actions, settings, newSession: true)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    return Outcome(code: code, output: contents(outputPath), errors: contents(errorPath))
}

/// The text of a file; empty when it can't be read.
func contents(_ path: String) -> String {
    guard let stream = fopen(path, "r") else { return "" }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = fread(&buffer, 1, buffer.count, stream)
        if count == 0 { return String(decoding: bytes, as: UTF8.self) }
        bytes += buffer[0..<count]
    }
}

/// A folder of its own for one test, removed with it.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/dateline-test-XXXXXX".utf8CString)
        path = String(cString: try #require(mkdtemp(&template)))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and gives its path.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = "\(path)/\(name)"
        let stream = try #require(fopen(path, "w"))
        fwrite(bytes, 1, bytes.count, stream)
        fclose(stream)
        return path
    }

    func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }
}

/// Seconds of a clock that never goes back.
private func seconds() -> Double {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
}

/// Starts a program with default signals and an empty mask.
private func spawn(
    _ path: String, _ arguments: [String], _ actions: inout posix_spawn_file_actions_t,
    _ environment: [String: String], newSession: Bool
) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (mask, defaults) = (sigset_t(), sigset_t())
    sigemptyset(&mask)
    sigfillset(&defaults)
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    let session = newSession ? Int32(0x80) : 0  // POSIX_SPAWN_SETSID
    posix_spawnattr_setflags(
        &attributes, Int16(session | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)))
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var process = pid_t()
    try #require(posix_spawn(&process, path, &actions, &attributes, &words, &settings) == 0, "no binary at \(path)")
    return process
}
