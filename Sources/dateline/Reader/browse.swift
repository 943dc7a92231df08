import Glibc
import Interface
import Library

/// How the user's browser is started: the words of $BROWSER, else xdg-open.
struct BrowserCommand: Hashable {
    private let words: [String]

    /// - Parameter setting: a program and its arguments, `%s` among them for the address; nil or empty for xdg-open.
    init(_ setting: String?) {
        let words = setting?.split(separator: " ").map(String.init) ?? []
        self.words = words.isEmpty ? ["xdg-open"] : words
    }

    /// The program's name, as the user wrote it.
    var program: String { words[0] }

    /// Whether it shows pages in the terminal, and so must be given it.
    var wantsTerminal: Bool {
        let name = program.split(separator: "/").last.map(String.init) ?? program
        return ["lynx", "w3m", "links", "links2", "elinks", "cha", "browsh"].contains(name)
    }

    /// Its argument vector for an address.
    func arguments(for address: String) -> [String] {
        let hasPlace = words.contains { $0.contains("%s") }
        return words.map { $0.replacing("%s", with: address) } + (hasPlace ? [] : [address])
    }
}

/// Opens a web address in a browser with a window of its own, by argument vector, never through a shell.
///
/// - Returns: what to tell the user.
func browse(_ address: String, with browser: BrowserCommand) -> Notice {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = browser.arguments(for: address).map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    let code = posix_spawnp(&process, browser.program, &actions, nil, &arguments, environ)
    guard code == 0 else { return noBrowserNotice(browser, code) }
    return Notice("Opened in \(browser.program): \(address)")
}

/// What the user is told when the browser can't be started.
func noBrowserNotice(_ browser: BrowserCommand, _ code: Int32) -> Notice {
    Notice("\(browser.program) can't be started (\(systemWords(code))): set BROWSER to your browser.", isError: true)
}

/// Whether an address is one that a browser is given: http or https.
func isOpened(_ address: String) -> Bool { address.hasPrefix("https://") || address.hasPrefix("http://") }
