import Glibc
import Testing

@Suite struct DemoTests {
    @Test func theDemoOpensItsArticlesAndLeavesNothing() throws {
        let folder = try TemporaryFolder()
        let program = try Program(["demo"], width: 120, height: 40, environment: ["TMPDIR": folder.path])
        program.expect("Dateline", "Demo", "Moon")
        program.send("\r")
        program.expect("Timeline", "Who", "Apollo and Soyuz joined")
        program.send("?")
        program.expect("Help", "half a page down")
        program.send("qQ")
        #expect(program.end() == 0)
        #expect(program.isRestored)
        #expect(try run(["list"], environment: ["XDG_DATA_HOME": "\(folder.path)/data"]).output.isEmpty)
        let left = try #require(opendir(folder.path))
        defer { closedir(left) }
        var names: [String] = []
        while let entry = readdir(left) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        #expect(!names.contains { $0.hasPrefix("dateline-demo") })
    }
}
