import Screen

/// Red, green and blue, 0…255 each.
package struct RGB: Hashable, Sendable {
    /// Red, 0…255.
    package let red: UInt8
    /// Green, 0…255.
    package let green: UInt8
    /// Blue, 0…255.
    package let blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) { (self.red, self.green, self.blue) = (red, green, blue) }

    /// How different two colours look, from 0; comparable only.
    ///
    /// - SeeAlso: Thiadmer Riemersma, "Colour metric" (the weighted Euclidean distance).
    func distance(to other: RGB) -> Int {
        let mean = (Int(red) + Int(other.red)) / 2
        let (r, g, b) = (Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue))
        return (512 + mean) * r * r / 256 + 4 * g * g + (767 - mean) * b * b / 256
    }

    /// How far its strongest part is from its weakest, 0…255: 0 is a grey.
    var spread: Int { Int(max(red, green, blue)) - Int(min(red, green, blue)) }

    /// Brightness, 0…255, by how much each colour adds to it.
    var brightness: Int { (2126 * Int(red) + 7152 * Int(green) + 722 * Int(blue)) / 10000 }
}

/// The colours of a theme.
package struct Palette: Hashable, Sendable {
    /// By slot. A base24 slot that is missing looks like its base16 twin, any other like the terminal's own colour.
    package let colours: [Ink: RGB]

    package init(colours: [Ink: RGB]) { self.colours = colours }

    /// The colour of a slot; nil for the terminal's own.
    func colour(_ ink: Ink) -> RGB? { colours[ink] ?? Self.twins[ink].flatMap { colours[$0] } }

    /// Whether the paper is light.
    var isLight: Bool { (colours[.base00]?.brightness ?? 0) > 127 }

    /// - SeeAlso: tinted-theming, base24 styling: what a base16 scheme stands in with.
    private static let twins: [Ink: Ink] = [
        .base10: .base00, .base11: .base00, .base12: .base08, .base13: .base0A, .base14: .base0B, .base15: .base0C,
        .base16: .base0D, .base17: .base0E,
    ]
}
