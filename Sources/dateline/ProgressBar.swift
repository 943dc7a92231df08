import Glibc

/// A bar on standard error that grows with long work; silent where that is no terminal.
struct ProgressBar {
    private let isTerminal = isatty(STDERR_FILENO) == 1

    /// - Parameters:
    ///   - share: how much is done, 0…1.
    ///   - words: what stands behind the bar.
    func show(share: Double, words: String) {
        guard isTerminal else { return }
        let width = 30
        let filled = min(width, max(0, Int(share * Double(width))))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        write("\r\u{1B}[K\(bar) \(words)", to: STDERR_FILENO)
    }

    func clear() {
        if isTerminal { write("\r\u{1B}[K", to: STDERR_FILENO) }
    }
}
