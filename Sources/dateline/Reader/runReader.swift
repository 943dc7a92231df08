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
    let (configuration, mistakes) = readConfiguration()
    var notices = mistakes
    let shownTheme: ChosenTheme
    switch chosenTheme(look.theme ?? configuration.theme ?? savedTheme() ?? automaticTheme) {
    case .success(let found): shownTheme = found
    case .failure(let fault):
        // What is wrong in a file stops nothing; what is wrong on the command line is told at once.
        guard look.theme == nil, case .success(let usual) = chosenTheme(automaticTheme) else {
            throw ProgramEnd.usage(fault.notice)
        }
        notices.append(fault.notice)
        shownTheme = usual
    }
    let withoutColour = look.withoutColour || environment("NO_COLOR") != nil
    guard let mailbox = Mailbox() else {
        throw ProgramEnd(code: 1, notice: "the system gives no pipe: \(systemWords(errno)).")
    }
    let session: ReaderSession
    do throws(TerminalError) {
        session = try ReaderSession(
            store, mailbox, theme: shownTheme, withoutColour: withoutColour, configuration: configuration)
    } catch {
        throw ProgramEnd.usage(notice(error))
    }
    session.handle(.mistakesFound(notices))
    if store.isReadOnly, notices.isEmpty {
        session.handle(.notice(Notice("This store can only be read: nothing is kept of what you mark.")))
    }
    session.run()
}
