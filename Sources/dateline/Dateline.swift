import ArgumentParser
import Glibc
import Library

// A flag is an argument here; a flag of an article's text is `Articles.Flag`.
typealias Flag = ArgumentParser.Flag

/// `dateline`: the reader, and the verbs beside it.
struct Dateline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dateline",
        abstract:
            "Reads news in the terminal: text without the web around it, names marked, what happened when beside it.",
        discussion: "Without a command, opens the reader. Everything works offline; ? in the reader shows its keys.",
        version: "dateline 0.1",
        subcommands: [
            Demo.self, Import.self, List.self, Search.self, Show.self, TimelineCommand.self, StoryCommand.self,
            EntitiesCommand.self, Reannotate.self, Export.self, Prune.self, Check.self, Backup.self, Vacuum.self,
            Clean.self,
            Annotate.self,
        ])

    @OptionGroup var place: StorePlace
    @OptionGroup var look: Look

    @Flag(help: "No screen: a line at a time from standard input, one thing at a time printed, for braille and speech.")
    var plain = false

    func run() throws {
        if plain { try runPlainReader(storePath: place.path) } else { try runReader(storePath: place.path, look: look) }
    }

    /// Runs the program and ends it: 0 done, 1 some of it failed, 2 wrong usage, 3 the store cannot be used.
    static func start() -> Never {
        do {
            var command = try parseAsRoot()
            try command.run()
            Glibc.exit(0)
        } catch let end as ProgramEnd {
            if let notice = end.notice { printError("dateline: \(notice)") }
            Glibc.exit(end.code)
        } catch {
            // Help and version come as errors too; theirs is no failure.
            guard exitCode(for: error).isSuccess else {
                printError(fullMessage(for: error))
                Glibc.exit(2)
            }
            printOutput(fullMessage(for: error))
            Glibc.exit(0)
        }
    }
}

/// Why the program ends before its work is done: what to tell, and its exit code.
struct ProgramEnd: Error {
    let code: Int32
    /// A line for standard error; nil when all has been told.
    let notice: String?

    /// Some of the work failed, each failure already named.
    static let someFailed = ProgramEnd(code: 1, notice: nil)

    /// What was asked can't be done this way.
    static func usage(_ notice: String) -> ProgramEnd { ProgramEnd(code: 2, notice: notice) }

    /// The store can't be used.
    static func store(_ notice: String) -> ProgramEnd { ProgramEnd(code: 3, notice: notice) }
}

/// `--theme` and `--no-color` of the commands that open the reader.
struct Look: ParsableArguments {
    @Option(
        name: .customLong("theme"), help: "A theme that ships (beacon, salmon, …), a base16 or base24 file, or auto.")
    var theme: String?

    @Flag(name: .customLong("no-color"), help: "Bold, underline and reverse in place of colours (as NO_COLOR does).")
    var withoutColour = false
}
