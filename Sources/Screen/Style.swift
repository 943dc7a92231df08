/// What a cell's text looks like besides its colours.
package struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit an attribute.
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier strokes.
    package static let bold = Attributes(rawValue: 1)
    /// Fainter than the rest.
    package static let dim = Attributes(rawValue: 2)
    /// Slanted, where the terminal can.
    package static let italic = Attributes(rawValue: 4)
    /// A line below.
    package static let underline = Attributes(rawValue: 8)
    /// Ink and paper exchanged.
    package static let reverse = Attributes(rawValue: 16)
}

/// The look of a cell: the colour of its text, of its paper, and attributes.
package struct Style: Hashable, Sendable {
    /// Colour slot of the glyphs.
    package var ink: Ink
    /// Colour slot behind them.
    package var paper: Ink
    /// Bold, underline and the like.
    package var attributes: Attributes

    package init(ink: Ink = .standard, paper: Ink = .standard, attributes: Attributes = []) {
        (self.ink, self.paper, self.attributes) = (ink, paper, attributes)
    }

    /// The terminal's own colours, no attributes.
    package static let plain = Style()

    /// The same look with another colour of text.
    package func with(ink: Ink) -> Style { Style(ink: ink, paper: paper, attributes: attributes) }

    /// The same look on another paper.
    package func with(paper: Ink) -> Style { Style(ink: ink, paper: paper, attributes: attributes) }

    /// The same look with these attributes added.
    package func with(_ added: Attributes) -> Style {
        Style(ink: ink, paper: paper, attributes: attributes.union(added))
    }

    /// The same look without these attributes.
    package func without(_ removed: Attributes) -> Style {
        Style(ink: ink, paper: paper, attributes: attributes.subtracting(removed))
    }
}
