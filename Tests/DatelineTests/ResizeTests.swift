import Glibc
import Testing

/// Sizes that come faster than anyone drags, from one cell to a wall, while keys scroll.
///
/// `DATELINE_RESIZES` is how many, for a long run.
@Suite struct ResizeTests {
    private static let usual = 60
    private static let count = getenv("DATELINE_RESIZES").flatMap { Int(String(cString: $0)) } ?? usual

    @Test func theScreenIsRightAfterAStormOfSizes() throws {
        let folder = try TemporaryFolder()
        let (store, other) = ("\(folder.path)/store.sqlite", "\(folder.path)/other.sqlite")
        let text =
            "Ferry stays in port\n\n"
            + (0..<60).map { "On \(1 + $0 % 28) June 2023 Orla Finn saw ship number \($0) pass Tallinn.\n" }.joined(
                separator: "\n")
        for store in [store, other] {
            _ = try run(["import", "--store", store, "--published", "2023-06-18", try folder.file("ferry.txt", text)])
        }
        let program = try Program(["--store", store], width: 120, height: 40)
        program.expect("Ferry stays")
        program.send("\r")
        program.expect("Tab pane")
        var random: UInt64 = 7
        func below(_ bound: UInt64) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((random >> 33) % bound)
        }
        // None of them leaves the first list.
        let keys = ["j", "k", " ", "b", "t", "e", "\r", "T", "\u{1B}", "?", "]e", "G", "gg", "z", "i", "l", "h"]
        for _ in 0..<Self.count {
            program.resize(width: 1 + below(500), height: 1 + below(200))
            program.send(keys[below(UInt64(keys.count))])
            // Most sizes are drawn before the next one comes, some are passed over.
            let before = program.output.count
            if below(4) > 0 { #expect(program.wait { _ in program.output.count > before }) }
            if below(4) == 0 { program.resize(width: 1 + below(3), height: 1 + below(3)) }
        }
        program.resize(width: 100, height: 30)
        #expect(program.exitCode == nil)
        program.send("QQ")
        // Q in a box or at the foot of the storm may only close what lies over the panes.
        for _ in 0..<5 where program.exitCode == nil {
            program.send("\u{1B}Q")
            _ = program.end()
        }
        #expect(program.exitCode == 0)
        #expect(program.isRestored)

        // A storm in one size less: what stands there after it is what a reader started in that size shows.
        let calm = try Program(["--store", other], width: 100, height: 30)
        let shaken = try Program(["--store", other], width: 120, height: 40)
        for program in [calm, shaken] {
            program.expect("Ferry stays", "search")
            program.send("\r")
            program.expect("Tab pane")
        }
        for _ in 0..<Self.count { shaken.resize(width: 1 + below(300), height: 1 + below(100)) }
        shaken.resize(width: 100, height: 30)
        for program in [calm, shaken] {
            // In the list the timeline is hidden, which scrolls no further than it must and so remembers.
            program.send("q\u{0C}")
            #expect(program.wait { $0.lines.last?.contains("search") == true }, "\(program.terminal.text)")
        }
        #expect(
            shaken.wait { $0.text == calm.terminal.text },
            "calm:\n\(calm.terminal.text)\nshaken:\n\(shaken.terminal.text)")

        // What is painted for a size is what painting all of it anew shows.
        for (width, height) in [(40, 10), (500, 200), (41, 11), (80, 24), (200, 60), (79, 9)] {
            shaken.resize(width: width, height: height)
            // What the last line ends with comes last.
            #expect(shaken.wait { $0.lines.last?.hasSuffix(" 1/1") == true }, "\(shaken.terminal.text)")
            let (painted, bytes) = (shaken.terminal.text, shaken.output.count)
            shaken.send("\u{0C}")
            #expect(shaken.wait { _ in shaken.output.count > bytes + width })
            #expect(shaken.wait { $0.text == painted }, "painted:\n\(painted)\nanew:\n\(shaken.terminal.text)")
        }
    }
}
