import ArgumentParser
import Library
import Store

/// `dateline backup FILE`
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copies the store to a new file, and reads the copy to see that it is whole.",
        discussion: """
            Works while the reader is open or an import runs: the copy is the store of one moment. To go back to it, open it \
            with --store, or put it in the store's place when no program has that open.
            """)

    @OptionGroup var place: StorePlace
    @Flag(help: "A line of JSON in place of words.") var json = false
    @Argument(help: "The file to make; nothing may stand there.") var file: String

    func run() throws {
        let store = try place.open()
        let articles: Int
        let bytes: Int
        do throws(StoreError) { (articles, bytes) = try store.backup(to: file) } catch {
            throw ProgramEnd(code: 1, notice: backupNotice(error, file))
        }
        if json {
            printJSON(jsonLine(["articles": articles, "bytes": bytes]))
        } else {
            printOutput("\(articles) articles, \(megabytes(bytes)), read again and whole: \(file)")
        }
    }
}

/// `dateline vacuum`
struct Vacuum: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes the store's file as small as what is in it.",
        discussion: """
            Needs as much free space as the store has meanwhile, and that no other program reads or writes it for long.
            """)

    @OptionGroup var place: StorePlace
    @Flag(help: "A line of JSON in place of words.") var json = false

    func run() throws {
        let store = try place.open()
        let (before, after) = try withStore { () throws(StoreError) in try store.vacuum() }
        if json {
            printJSON(jsonLine(["before": before, "after": after]))
        } else {
            printOutput("\(megabytes(before)) before, \(megabytes(after)) now")
        }
    }
}
