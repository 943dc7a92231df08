import Articles
import Glibc
import Interface
import Library
import Screen
import Store
import Terminal
import Text

/// Opens the reader on the store at `storePath`, until the user quits.
func runReader(storePath: String, look: Look) throws { try runReader(store: openStore(storePath), look: look) }

/// Opens the reader on `store`, until the user quits or a signal ends it.
func runReader(store: ArticleStore, look: Look) throws {
    var shownTheme: Theme
    switch theme(named: look.theme ?? "dateline-dark") {
    case .success(let found): shownTheme = found
    case .failure(let fault): throw ProgramEnd.usage(fault.notice)
    }
    let withoutColour = look.withoutColour || environment("NO_COLOR") != nil
    guard let mailbox = Mailbox() else {
        throw ProgramEnd(code: 1, notice: "the system gives no pipe: \(systemWords(errno)).")
    }
    let session: ReaderSession
    do throws(TerminalError) {
        session = try ReaderSession(store, mailbox, theme: shownTheme, withoutColour: withoutColour)
    } catch {
        throw ProgramEnd.usage(notice(error))
    }
    session.run()
}
