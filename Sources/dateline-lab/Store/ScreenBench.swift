/// What a user of a store waits for, measured at a pseudo-terminal of 120 columns and 40 rows: the first list, keys,
/// a search; and the memory that the reader holds meanwhile.
///
/// - Parameter firstTitle: of the newest article, which is the first list's first row.
/// - Throws: `SuiteFault` where `dateline` is not built beside this program.
func benchScreen(of path: String, firstTitle: String, runs: Int, show: (String, [Double], String) -> Void) throws {
    // The first one reads the program from the disk.
    let starts = try (0...runs * 3).map { _ in
        let screen = try ReaderScreen(path)
        defer { screen.end() }
        return try screen.milliseconds(until: firstTitle)
    }
    show("screen, start to first list", Array(starts.dropFirst()), "ms")
    let screen = try ReaderScreen(path)
    defer { screen.end() }
    _ = try screen.milliseconds(until: firstTitle)
    _ = screen.frame("")
    show("screen, memory at the list", [screen.megabytes], "MB")
    func keys(_ name: String, _ key: String, _ count: Int) {
        let times = (0..<count).map { _ in screen.frame(key) }.sorted()
        show("screen, \(name)", times, "ms")
        show("screen, \(name), p99", [percentile(99, of: times)], "ms")
    }
    keys("key to frame, a row down", "j", 300)
    keys("key to frame, a page down", " ", 300)
    _ = screen.frame("gg")
    // Each another one, from the list.
    let opened = (0..<100).map { _ in
        defer { for key in ["q", "j"] { _ = screen.frame(key) } }
        return screen.frames("\r")
    }
    show("screen, an article is opened, first of it", opened.map(\.first), "ms")
    show("screen, an article is opened, all of it", opened.map(\.last), "ms")
    _ = screen.frame("\r")
    keys("key to frame, a line of the text", "j", 300)
    _ = screen.frame("q")
    _ = screen.frame("/")
    let typed = GeneratedArticles.commonWord.map { screen.frame(String($0)) }
    show("screen, a letter of a search", typed, "ms")
    _ = screen.frame("\r")
    show("screen, memory after a broad search", [screen.megabytes], "MB")
}
