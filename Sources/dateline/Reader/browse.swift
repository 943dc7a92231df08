import Glibc
import Interface
import Library

/// Opens a web address in the user's browser ($BROWSER, else xdg-open), by argument vector, never through a shell.
///
/// - Returns: what to tell the user.
func browse(_ address: String) -> Notice {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
        return Notice("Only http and https addresses are opened: \(address)", isError: true)
    }
    let program = environment("BROWSER") ?? "xdg-open"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(address), nil]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    let code = posix_spawnp(&process, program, &actions, nil, &arguments, environ)
    guard code == 0 else {
        return Notice("\(program) can't be started (\(systemWords(code))): set BROWSER to your browser.", isError: true)
    }
    return Notice("Opened in \(program): \(address)")
}
