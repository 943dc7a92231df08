import ArgumentParser
import Library
import Store

/// `dateline check`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads the whole store and tells what is wrong with it.",
        discussion: """
            Looks at the file's pages and indexes, at what refers to what, at every text, document and annotation, at all \
            counts, and compares the full-text index with the texts. Exit code 1 when something is wrong.
            """)

    @OptionGroup var place: StorePlace
    @Flag(help: "Makes the indexes of words and the counts anew, and looks again.") var repair = false
    @Flag(help: "A line of JSON a fault.") var json = false

    func run() throws {
        let store = try place.open()
        let faults = try withStore { () throws(StoreError) in
            if repair { try store.repair() }
            return try store.check()
        }
        for fault in faults {
            if json { printJSON(jsonLine(["fault": words(fault)])) } else { printOutput(words(fault)) }
        }
        guard faults.isEmpty else {
            let canAll = faults.allSatisfy(\.canBeRepaired)
            throw ProgramEnd(
                code: 1,
                notice: canAll && !repair
                    ? "dateline check --repair makes these anew from the articles."
                    : "keep a copy of the file before anything else, and restore your last backup.")
        }
        if !json { printOutput("The store is whole: \(place.path)") }
    }
}
