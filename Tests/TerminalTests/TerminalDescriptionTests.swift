import FoundationEssentials
import Glibc
import Testing

@testable import Terminal

/// One at a time: curses reads one description at a time.
@Suite(.serialized) struct TerminalDescriptionTests {
    /// Curses reads what was compiled as what it was made from.
    @Test(arguments: ["xterm-256color", "tmux-256color", "linux", "vt100"])
    func aCompiledDescriptionIsReadBackTheSame(name: String) throws {
        let description = try #require(TerminalDescription(terminfo: name), "needs ncurses-base")
        #expect(description.booleans.count == 44 && description.numbers.count == 39)
        #expect(try readBack(description) == description)
    }

    @Test func directColoursAreRedGreenAndBlue() throws {
        let direct = try #require(TerminalDescription(terminfo: "xterm-256color")).withDirectColour()
        #expect(direct.claimsDirectColour && direct.colours == 1 << 24)
        let read = try readBack(direct)
        #expect(read.colours == 1 << 24 && read.extendedBooleans.contains("RGB"))
        #expect(Set(read.extendedStrings) == Set(direct.extendedStrings))
    }

    @Test(arguments: [
        (TerminalEnvironment(name: "xterm-256color", colourTerm: "truecolor"), true),
        (TerminalEnvironment(name: "xterm", colourTerm: "24bit"), true),
        (TerminalEnvironment(name: "xterm", colourTerm: "gnome-terminal"), false),
        (TerminalEnvironment(name: "screen-256color", colourTerm: "truecolor"), false),
        (TerminalEnvironment(name: "screen-256color", colourTerm: "truecolor", isInTmux: true), true),
        (TerminalEnvironment(name: "xterm-256color"), false),
    ])
    func theEnvironmentPromisesDirectColours(environment: TerminalEnvironment, wanted: Bool) {
        #expect(environment.promisesDirectColour == wanted)
    }

    private func readBack(_ description: TerminalDescription) throws -> TerminalDescription {
        var template = Array("/tmp/dateline-terminfo-XXXXXX".utf8CString)
        let folder = String(cString: try #require(mkdtemp(&template)))
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var copy = description
        // A name of its own, so that no other description can be meant.
        copy.name = "dateline-test-\(description.name)"
        mkdir("\(folder)/d", 0o700)
        let stream = try #require(fopen("\(folder)/d/\(copy.name)", "w"))
        let bytes = copy.compiled()
        fwrite(bytes, 1, bytes.count, stream)
        fclose(stream)
        setenv("TERMINFO_DIRS", folder, 1)
        defer { unsetenv("TERMINFO_DIRS") }
        var read = try #require(TerminalDescription(terminfo: copy.name))
        read.name = description.name
        return read
    }
}
