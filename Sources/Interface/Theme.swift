import Screen
import Yams

/// A colour scheme: a base16 or base24 file, read.
///
/// - SeeAlso: base16 styling guidelines 0.3; tinted-theming's base24.
package struct Theme: Hashable, Sendable {
    /// The name in the file.
    package let name: String
    /// Whether its background is light.
    package let isLight: Bool
    /// The colour of each slot the file gives; `standard` is never among them.
    package let colours: [Ink: Colour]
    /// Whether to do without colours: bold, underline and reverse tell everything.
    package var isMonochrome = false
    /// What the terminal can do besides colours; looks without colour keep to it where they would be alike otherwise.
    package var attributes: Attributes = [.bold, .dim, .italic, .underline, .reverse]

    /// Why a scheme file can't be used.
    package enum SchemeError: Error, Hashable, Sendable {
        case notYAML
        /// The name of the first colour that is missing or is no `RRGGBB`.
        case badColour(String)
    }

    /// A theme without colours.
    package static let monochrome = Theme(name: "monochrome", isLight: false, colours: [:], isMonochrome: true)

    private init(name: String, isLight: Bool, colours: [Ink: Colour], isMonochrome: Bool) {
        (self.name, self.isLight, self.colours, self.isMonochrome) = (name, isLight, colours, isMonochrome)
    }

    /// Reads a base16 or base24 scheme file: colours stand in `palette`, or at the top in older files.
    package init(yaml text: String) throws(SchemeError) {
        let node: Node?
        do { node = try Yams.compose(yaml: text) } catch { throw .notYAML }
        guard let root = node?.mapping else { throw .notYAML }
        let palette = root["palette"]?.mapping ?? root
        var colours: [Ink: Colour] = [:]
        for ink in Ink.allCases where ink != .standard {
            let key = "\(ink)"
            // A node's scalar, not its string: an unquoted 001122 is a number to YAML.
            let value = palette[Node(key)]?.scalar?.string ?? palette[Node(key.withSmallDigits)]?.scalar?.string
            if let colour = value.flatMap(Colour.init(hexadecimal:)) {
                colours[ink] = colour
            } else if value != nil || ink.rawValue <= Ink.base0F.rawValue {
                throw .badColour(key)
            }
        }
        name = root["name"]?.string ?? root["scheme"]?.string ?? "unnamed"
        self.colours = colours
        let background = colours[.base00]?.luminance ?? 0
        let text = colours[.base05]?.luminance ?? 1
        isLight = root["variant"]?.string.map { $0 == "light" } ?? (background > text)
    }
}

extension String {
    /// "base0a" for "base0A": some files write the digits small.
    fileprivate var withSmallDigits: String { "base" + dropFirst(4).lowercased() }
}
