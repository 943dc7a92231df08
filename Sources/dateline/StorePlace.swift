import ArgumentParser
import Glibc
import Library
import Store

/// `--store` of every command that reads or writes articles.
struct StorePlace: ParsableArguments {
    @Option(name: .customLong("store"), help: "The store's file. Default: $XDG_DATA_HOME/dateline/dateline.sqlite.")
    var store: String?

    /// The store's file: as given, or by the XDG base directories.
    var path: String { store ?? defaultStorePath(environment("XDG_DATA_HOME"), home: environment("HOME")) }

    /// Opens the store, or ends the program with what is the matter.
    func open() throws -> ArticleStore { try openStore(path) }
}

/// Opens the store at `path`, or ends the program with what is the matter.
func openStore(_ path: String) throws -> ArticleStore {
    do { return try ArticleStore(path: path) } catch { throw ProgramEnd.store(notice(error)) }
}

/// Does store work, or ends the program with what is the matter.
func withStore<Result>(_ work: () throws(StoreError) -> Result) throws -> Result {
    do { return try work() } catch {
        switch error {
        case .badQuery: throw ProgramEnd.usage(notice(error))
        case .badDecision: throw ProgramEnd(code: 1, notice: notice(error))
        default: break
        }
        throw ProgramEnd.store(notice(error))
    }
}

/// The store's place by the XDG base directory specification 0.8: a relative directory counts as none.
func defaultStorePath(_ dataHome: String?, home: String?) -> String {
    let folder = dataHome.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home ?? "/")/.local/share"
    return "\(folder)/dateline/dateline.sqlite"
}

/// The value of an environment variable; nil when it is not set or empty.
func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
}
