import Testing

@Suite struct LocaleTests {
    @Test func withoutUTF8SignsAndLinesAreASCII() throws {
        let folder = try TemporaryFolder()
        let text = try folder.file("harbour.txt", "Harbour opens\n\nZoë Hall opened the harbour of Oslo in May 2023.\n")
        let store = "\(folder.path)/store.sqlite"
        #expect(try run(["import", "--store", store, text]).code == 0)
        let program = try Program(
            ["--store", store, "--theme", "dateline-dark"], environment: ["HOME": folder.path, "LC_ALL": "C"])
        program.expect("Harbour opens")
        program.send("\r")
        program.expect("opened the harbour", "- Who ", "* Zoë Hall", "^ Oslo", "Tab pane")
        let shown = program.terminal.text.unicodeScalars.filter { $0.value > 0x7F }
        #expect(Set(shown) == ["ë"], "the text's own letters alone")
        program.send("Q")
        #expect(program.end() == 0)
    }
}
