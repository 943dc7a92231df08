import Screen

/// The colours of a theme.
package struct Palette: Hashable, Sendable {
    /// By slot. A base24 slot that is missing looks like its base16 twin, any other like the terminal's own colour.
    package let colours: [Ink: Colour]

    package init(colours: [Ink: Colour]) { self.colours = colours }

    /// The colour of a slot; nil for the terminal's own.
    func colour(_ ink: Ink) -> Colour? { colours[ink] ?? Self.twins[ink].flatMap { colours[$0] } }

    /// Whether the paper is light.
    var isLight: Bool { (colours[.base00]?.luminance ?? 0) > 0.21 }

    /// - SeeAlso: tinted-theming, base24 styling: what a base16 scheme stands in with.
    private static let twins: [Ink: Ink] = [
        .base10: .base00, .base11: .base00, .base12: .base08, .base13: .base0A, .base14: .base0B, .base15: .base0C,
        .base16: .base0D, .base17: .base0E,
    ]
}

extension Colour {
    /// How different two colours look, from 0; comparable only.
    ///
    /// - SeeAlso: Thiadmer Riemersma, "Colour metric" (the weighted Euclidean distance).
    func distance(to other: Colour) -> Int {
        let mean = (Int(red) + Int(other.red)) / 2
        let (r, g, b) = (Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue))
        return (512 + mean) * r * r / 256 + 4 * g * g + (767 - mean) * b * b / 256
    }

    /// How far its strongest part is from its weakest, 0…255: 0 is a grey.
    var spread: Int { Int(max(red, green, blue)) - Int(min(red, green, blue)) }
}
