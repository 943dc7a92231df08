/// Names and classes of ASCII bytes; every class is false for bytes of 0x80 and above.
///
/// All are inlinable: a stored constant of another target costs a call each time it is read, and these stand in every
/// loop over text.
extension UInt8 {
    /// U+0009.
    @inlinable package static var tab: UInt8 { 0x09 }
    /// U+000A, the line's end.
    @inlinable package static var newline: UInt8 { 0x0A }
    /// U+000D.
    @inlinable package static var carriageReturn: UInt8 { 0x0D }
    /// U+001B, which begins what a terminal obeys.
    @inlinable package static var escape: UInt8 { 0x1B }
    /// U+0020.
    @inlinable package static var space: UInt8 { 0x20 }
    /// U+000C.
    @inlinable package static var formFeed: UInt8 { 0x0C }
    /// `!`.
    @inlinable package static var exclamationMark: UInt8 { 0x21 }
    /// `"`.
    @inlinable package static var quote: UInt8 { 0x22 }
    /// `#`.
    @inlinable package static var numberSign: UInt8 { 0x23 }
    /// `&`.
    @inlinable package static var ampersand: UInt8 { 0x26 }
    /// `'`, the straight one.
    @inlinable package static var apostrophe: UInt8 { 0x27 }
    /// `,`.
    @inlinable package static var comma: UInt8 { 0x2C }
    /// `-`, the hyphen-minus.
    @inlinable package static var dash: UInt8 { 0x2D }
    /// `.`.
    @inlinable package static var period: UInt8 { 0x2E }
    /// `/`.
    @inlinable package static var slash: UInt8 { 0x2F }
    /// `0`; digits follow it in order.
    @inlinable package static var zero: UInt8 { 0x30 }
    /// `:`.
    @inlinable package static var colon: UInt8 { 0x3A }
    /// `;`.
    @inlinable package static var semicolon: UInt8 { 0x3B }
    /// `<`.
    @inlinable package static var lessThan: UInt8 { 0x3C }
    /// `=`.
    @inlinable package static var equalsSign: UInt8 { 0x3D }
    /// `>`.
    @inlinable package static var greaterThan: UInt8 { 0x3E }
    /// `?`.
    @inlinable package static var questionMark: UInt8 { 0x3F }
    /// `@`.
    @inlinable package static var at: UInt8 { 0x40 }
    /// `_`.
    @inlinable package static var underscore: UInt8 { 0x5F }

    /// `0`…`9`.
    @inlinable package var isDigit: Bool { self &- 0x30 < 10 }
    /// `A`…`Z`.
    @inlinable package var isUpper: Bool { self &- 0x41 < 26 }
    /// `a`…`z`.
    @inlinable package var isLower: Bool { self &- 0x61 < 26 }
    /// An ASCII letter.
    @inlinable package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    /// An ASCII letter or digit.
    @inlinable package var isAlphanumeric: Bool { isLetter || isDigit }
    /// Space, tab, newline, carriage return, vertical tab or form feed.
    @inlinable package var isSpace: Bool { self == .space || self &- 0x09 < 5 }
    /// A byte that continues a UTF-8 sequence (`10xxxxxx`).
    @inlinable package var isContinuation: Bool { self & 0xC0 == 0x80 }
    /// Space, tab, newline, carriage return or form feed: ASCII white space of the WHATWG Infra Standard.
    @inlinable package var isHTMLSpace: Bool {
        self == .space || self == .newline || self == .tab || self == 0x0D || self == 0x0C
    }
    /// The ASCII lower-case letter for an upper-case one; any other byte as it is.
    @inlinable package var lowercased: UInt8 { isUpper ? self | 0x20 : self }
}
