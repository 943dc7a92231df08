import Glibc
import Screen
import Testing

@testable import Interface

/// The scheme files of `Themes/`.
enum ShippedThemes {
    /// File names in order.
    static let files: [String] = {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".yaml") { names.append(name) }
        }
        return names.sorted()
    }()

    private static let folder =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/Themes"

    static func read(_ name: String) throws -> Theme {
        let stream = try #require(fopen("\(folder)/\(name)", "r"))
        defer { fclose(stream) }
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        let count = fread(&buffer, 1, buffer.count, stream)
        return try Theme(yaml: String(decoding: buffer[0..<count], as: UTF8.self))
    }
}

@Suite struct ShippedThemeTests {
    static let grounds: [Role?] = [nil, .selectedRow, .selectedRowUnfocused, .codeBlock, .litSentence]

    @Test func fourLightAndFourDarkShip() throws {
        let themes = try ShippedThemes.files.map(ShippedThemes.read)
        #expect(themes.count(where: \.isLight) == 4)
        #expect(themes.count { !$0.isLight } == 4)
        #expect(Set(themes.map(\.name)).count == 8)
    }

    /// As the file has them: what the terminal would lift where a scheme's colours can't be read is not needed here.
    @Test(arguments: ShippedThemes.files)
    func textOfEveryRoleIsReadableOnEveryRow(name: String) throws {
        let theme = try ShippedThemes.read(name)
        for role in Role.allCases where role != .border {
            // What has a paper of its own is drawn on that.
            let isOnPlainPaper = theme.style(role).paper == theme.style(.text).paper
            for ground in isOnPlainPaper ? Self.grounds : [nil] {
                let style = theme.style(role, over: ground)
                #expect(
                    try contrast(style, theme) >= 4.5, "\(name): \(role) over \(ground.map { "\($0)" } ?? "nothing")")
            }
        }
    }

    /// What the reader really draws, on screens with something of everything.
    @Test(arguments: ShippedThemes.files)
    func everyLetterOnTheScreenIsReadable(name: String) throws {
        let theme = try ShippedThemes.read(name)
        for state in try Self.states(theme) {
            let surface = screen(state)
            var seen: Set<Style> = []
            for y in 0..<surface.height {
                for x in 0..<surface.width {
                    let (glyph, style) = (surface.glyph(surface[x, y]), surface.style(x: x, y: y))
                    guard glyph != " ", !glyph.isEmpty, !isLine(glyph) else { continue }
                    #expect(style.ink != .base03, "“\(glyph)” is drawn as a line")
                    #expect(!style.attributes.contains(.dim), "“\(glyph)”: how faint that is, no theme says")
                    if seen.insert(style).inserted {
                        #expect(try contrast(style, theme) >= 4.5, "\(name): “\(glyph)” \(style)")
                    }
                }
            }
        }
    }

    private func contrast(_ style: Style, _ theme: Theme) throws -> Double {
        try #require(theme.colours[style.ink]).contrast(with: try #require(theme.colours[style.paper]))
    }

    private func isLine(_ glyph: String) -> Bool {
        glyph.unicodeScalars.allSatisfy { (0x2500...0x257F).contains($0.value) || $0 == "·" }
    }

    private static func states(_ theme: Theme) throws -> [ReaderState] {
        var states: [ReaderState] = []
        func keep(_ keys: String...) throws {
            var state = try Sample.reading(width: 170, height: 40)
            state.theme = theme
            for key in keys.flatMap({ keySequence($0) ?? [] }) { _ = reduce(&state, .key(key)) }
            states.append(state)
        }
        states.append(try Sample.reader(width: 120, height: 30, theme: theme))
        try keep()
        try keep("x")
        try keep("t", "j", "Enter")
        try keep("e", "Enter", "Tab")
        try keep("e", "j")
        try keep("]e")
        try keep("]t")
        try keep("/", "L", "i", "n", "d", "Enter")
        try keep("?")
        try keep("i")
        try keep("A")
        try keep(":")
        try keep(":", "z", "z", "Enter")
        try keep("h")
        try keep("h", "h")
        return states
    }
}
