import Glibc
import Interface
import Screen
import Testing

@Suite struct ShippedThemeTests {
    /// The scheme files of `Themes/`, by name.
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

    @Test func oneDarkAndOneLightShip() throws {
        let themes = try Self.files.map(Self.read)
        #expect(themes.contains(where: \.isLight) && themes.contains { !$0.isLight })
    }

    /// WCAG 2.2 AA asks for 4.5 of text; of lines and ornaments nothing.
    @Test(arguments: files)
    func textStandsOutFromItsBackground(name: String) throws {
        let theme = try Self.read(name)
        let inks: [Ink] = [
            .base04, .base05, .base06, .base08, .base09, .base0A, .base0B, .base0C, .base0D, .base0E,
        ]
        for paper in [Ink.base00, .base01] {
            let background = try #require(theme.colours[paper])
            for ink in inks {
                let ratio = try #require(theme.colours[ink]).contrast(with: background)
                #expect(ratio >= 4.5, "\(name): \(ink) on \(paper) is \(ratio)")
            }
        }
        // What is lit: the background's colour on a bright one.
        let dark = try #require(theme.colours[.base00])
        for paper in [Ink.base0A, .base0C, .base08] {
            #expect(try #require(theme.colours[paper]).contrast(with: dark) >= 4.5, "\(name): on \(paper)")
        }
        let chosen = try #require(theme.colours[.base02])
        #expect(try #require(theme.colours[.base06]).contrast(with: chosen) >= 4.5)
    }
}
