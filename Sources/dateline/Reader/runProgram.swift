import Glibc

/// How a program that had the terminal ended.
enum ProgramResult: Hashable {
    /// It could not be started; the system's error number.
    case notStarted(Int32)
    /// It ended with this exit code; of a signal it is 128 and the signal's number.
    case ended(Int32)
}

/// Runs a program by its argument vector and waits for it.
///
/// - Parameters:
///   - input: what it reads on its standard input; nil for the terminal.
///   - hasTerminal: whether it writes to the terminal; else its output goes nowhere.
func runProgram(_ arguments: [String], input: [UInt8]? = nil, hasTerminal: Bool = true) -> ProgramResult {
    var ends: [Int32] = [-1, -1]
    if input != nil, pipe(&ends) != 0 { return .notStarted(errno) }
    for end in ends where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if input != nil { posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO) }
    if !hasTerminal {
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
    }
    // What the reader ignores or catches is as usual in the program.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (all, none) = (sigset_t(), sigset_t())
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var vector: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { vector.forEach { free($0) } }
    var process = pid_t()
    let code = posix_spawnp(&process, arguments[0], &actions, &attributes, &vector, environ)
    if let input {
        close(ends[0])
        if code == 0 { give(input, to: ends[1]) }
        close(ends[1])
    }
    guard code == 0 else { return .notStarted(code) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return .ended(signal == 0 ? status >> 8 & 0xFF : 128 + signal)
}

/// Writes all of `bytes`, or as much as the other end reads.
private func give(_ bytes: [UInt8], to descriptor: Int32) {
    // A program that does not read to the end must not end the reader.
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
    }
}
