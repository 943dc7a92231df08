/// Why the terminal can't be used. Carries facts; `dateline` has the words.
package enum TerminalError: Error, Equatable, Sendable {
    /// Standard input or output is no terminal.
    case notATerminal
    /// TERM names no terminal that is known here and can move its cursor; nil when TERM is not set.
    case unknownTerminal(name: String?)
    case cannotStart
}
