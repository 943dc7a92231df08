import ArgumentParser
import Glibc
import Library
import Store

/// `dateline demo`
struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Opens the reader on fourteen articles that ship with it: the race to the Moon, 1957–1975.",
        discussion: "They are in a store of their own, which is gone when the reader ends; yours is not touched.")

    @OptionGroup var look: Look

    func run() throws {
        let folder = try temporaryFolder()
        defer { remove(folder: folder) }
        let path = "\(folder)/demo.sqlite"
        let store = try openStore(path)
        _ = try withStore { () throws(StoreError) in
            try importResources("demo/", into: store, engines: Engines(), source: "Demo", today: today())
        }
        try runReader(store: store, look: look)
    }

    private func temporaryFolder() throws -> String {
        let base = environment("TMPDIR") ?? "/tmp"
        var template = Array("\(base)/dateline-demo-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else {
            throw ProgramEnd.store("no temporary folder can be made in \(base): \(systemWords(errno)).")
        }
        return String(cString: made)
    }

    /// Removes the demo's folder: the store's three files, then the folder.
    private func remove(folder: String) {
        for name in ["demo.sqlite", "demo.sqlite-wal", "demo.sqlite-shm"] { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }
}
