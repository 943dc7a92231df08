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

    /// A theme without colours.
    package static let monochrome = Theme(name: "monochrome", isLight: false, colours: [:], isMonochrome: true)

    private init(name: String, isLight: Bool, colours: [Ink: Colour], isMonochrome: Bool) {
        (self.name, self.isLight, self.colours, self.isMonochrome) = (name, isLight, colours, isMonochrome)
    }

    /// Reads a base16 or base24 scheme file, of either form: colours stand in `palette`, or at the top in older files.
    package init(yaml text: String) throws(SchemeFault) {
        guard text.utf8.count <= Self.largestFile, nesting(of: text) <= Self.deepestNesting else { throw .tooLarge }
        let root = try schemeRoot(text)
        if let system = root.scalar("system"), !["base16", "base24"].contains(system.string.lowercased()) {
            throw .otherSystem(system.string, line: system.mark?.line)
        }
        var palette = root
        if let node = root["palette"] {
            guard let mapping = node.mapping else { throw .noPalette(line: node.mark?.line) }
            palette = mapping
        }
        var colours: [Ink: Colour] = [:]
        for ink in Ink.scheme {
            let key = ink.description
            guard let value = palette.scalar(key) ?? palette.scalar("base" + key.dropFirst(4).lowercased()) else {
                // base24 stands in for what it adds to base16.
                if ink.rawValue <= Ink.base0F.rawValue { throw .missing(key: key) }
                continue
            }
            guard let colour = Colour(hexadecimal: value.string) else {
                throw .badColour(key: key, value: value.string, line: value.mark?.line)
            }
            colours[ink] = colour
        }
        name = root.scalar("name")?.string ?? root.scalar("scheme")?.string ?? "unnamed"
        self.colours = colours
        let background = colours[.base00]?.luminance ?? 0
        let words = colours[.base05]?.luminance ?? 1
        switch root.scalar("variant")?.string.lowercased() {
        case "light": isLight = true
        case "dark": isLight = false
        default: isLight = background > words
        }
    }

    /// Bytes that a scheme file has at the most; real ones have about 600.
    private static let largestFile = 1 << 14
    private static let deepestNesting = 16
}

/// The names and values of a scheme file.
private func schemeRoot(_ text: String) throws(SchemeFault) -> Node.Mapping {
    let node: Node?
    do { node = try Yams.compose(yaml: text) } catch let error as YamlError {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            throw .notYAML(line: mark.line)
        default: throw .notYAML(line: nil)
        }
    } catch { throw .notYAML(line: nil) }
    guard let root = node?.mapping else { throw .noNames }
    return root
}

/// The most brackets that may be open at once, brackets within quotation marks and comments counted too.
///
/// The reader of YAML calls itself for each: enough of them would end the program.
private func nesting(of text: String) -> Int {
    var (open, most) = (0, 0)
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            open += 1
            most = max(most, open)
        case UInt8(ascii: "]"), UInt8(ascii: "}"): open -= 1
        default: break
        }
    }
    return most
}

extension Node.Mapping {
    /// The value of a name as it is written: an unquoted 001122 is a number to YAML.
    fileprivate func scalar(_ key: String) -> Node.Scalar? { self[Node(key)]?.scalar }
}
