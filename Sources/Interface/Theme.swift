import Glibc
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

    /// Red, green, blue, 0…255 each.
    package struct Colour: Hashable, Sendable {
        /// The three parts, as the terminal takes them.
        package let red, green, blue: UInt8

        package init(red: UInt8, green: UInt8, blue: UInt8) {
            (self.red, self.green, self.blue) = (red, green, blue)
        }
    }

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

extension Theme.Colour {
    /// Reads `RRGGBB`, with or without `#`.
    package init?(hexadecimal text: String) {
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        guard digits.utf8.count == 6, let value = UInt32(digits, radix: 16) else { return nil }
        self.init(
            red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }

    /// Relative luminance, 0…1.
    ///
    /// - SeeAlso: WCAG 2.2, "relative luminance".
    package var luminance: Double {
        func linear(_ channel: UInt8) -> Double {
            let value = Double(channel) / 255
            guard value > 0.04045 else { return value / 12.92 }
            return pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// Contrast ratio with `other`, 1…21.
    ///
    /// - SeeAlso: WCAG 2.2, success criterion 1.4.3.
    package func contrast(with other: Theme.Colour) -> Double {
        let (one, two) = (luminance + 0.05, other.luminance + 0.05)
        return max(one, two) / min(one, two)
    }
}
