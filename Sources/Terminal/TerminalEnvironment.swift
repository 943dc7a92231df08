import Glibc

/// What the environment says of the terminal.
package struct TerminalEnvironment: Hashable, Sendable {
    /// `TERM`; nil when it is not set or empty.
    package var name: String?
    /// `COLORTERM`.
    package var colourTerm: String?
    /// `COLORFGBG`.
    package var colourNumbers: String?
    /// Whether tmux is around the program.
    package var isInTmux = false
    /// The locale of characters, the first that is set of `LC_ALL`, `LC_CTYPE` and `LANG`; nil when none is.
    package var locale: String?

    package init(
        name: String?, colourTerm: String? = nil, colourNumbers: String? = nil, isInTmux: Bool = false,
        locale: String? = nil
    ) {
        (self.name, self.colourTerm, self.colourNumbers) = (name, colourTerm, colourNumbers)
        (self.isInTmux, self.locale) = (isInTmux, locale)
    }

    /// The environment of this process.
    package static var current: TerminalEnvironment {
        func value(_ name: String) -> String? {
            getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        return TerminalEnvironment(
            name: value("TERM"), colourTerm: value("COLORTERM"), colourNumbers: value("COLORFGBG"),
            isInTmux: value("TMUX") != nil, locale: value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG"))
    }

    /// Whether the locale has UTF-8, be it installed here or not: an ssh session brings its user's.
    var hasUTF8: Bool {
        let name = locale?.lowercased() ?? ""
        return name.hasSuffix("utf-8") || name.hasSuffix("utf8") || name.contains("utf-8@")
    }

    /// Whether the terminal is said to take red, green and blue. GNU screen inherits the promise, and can't hold it.
    var promisesDirectColour: Bool {
        (colourTerm == "truecolor" || colourTerm == "24bit") && !isGNUScreen
    }

    /// Whether GNU screen is around the program. Under the same name tmux may be.
    var isGNUScreen: Bool { name?.hasPrefix("screen") == true && !isInTmux }
}
