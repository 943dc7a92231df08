/// One cell of a surface, in eight bytes.
///
/// What it shows is a scalar, or the number of a cluster that its surface keeps: only the surface can tell.
package struct Cell: Hashable, Sendable {
    /// A Unicode scalar value, or a cluster's number with the highest bit set; 0 in the right half of a wide character.
    let glyph: UInt32
    /// Colour slot of the glyph.
    package private(set) var ink: Ink
    /// Colour slot of what is behind it.
    package private(set) var paper: Ink
    /// Bold, underline and the like.
    package private(set) var attributes: Attributes
    /// Columns: 1, or 2 for a wide character and then 0 for its right half.
    package let width: UInt8

    init(glyph: UInt32, style: Style, width: UInt8) {
        (self.glyph, self.width) = (glyph, width)
        (ink, paper, attributes) = (style.ink, style.paper, style.attributes)
    }

    /// A space in the terminal's own colours.
    package static let blank = Cell(glyph: 0x20, style: .plain, width: 1)

    static let clusterBit: UInt32 = 1 << 31

    /// The cell's look.
    package internal(set) var style: Style {
        get { Style(ink: ink, paper: paper, attributes: attributes) }
        set { (ink, paper, attributes) = (newValue.ink, newValue.paper, newValue.attributes) }
    }

    /// Whether what it shows is a cluster that its surface keeps.
    var isCluster: Bool { glyph & Cell.clusterBit != 0 }
}
