/// Names and classes of ASCII bytes; every class is false for bytes of 0x80 and above.
extension UInt8 {
    /// U+0009.
    package static let tab: UInt8 = 0x09
    /// U+000A, the line's end.
    package static let newline: UInt8 = 0x0A
    /// U+000D.
    package static let carriageReturn: UInt8 = 0x0D
    /// U+001B, which begins what a terminal obeys.
    package static let escape: UInt8 = 0x1B
    /// U+0020.
    package static let space: UInt8 = 0x20
    /// U+000C.
    package static let formFeed: UInt8 = 0x0C
    /// `!`.
    package static let exclamationMark: UInt8 = 0x21
    /// `"`.
    package static let quote: UInt8 = 0x22
    /// `#`.
    package static let numberSign: UInt8 = 0x23
    /// `&`.
    package static let ampersand: UInt8 = 0x26
    /// `'`, the straight one.
    package static let apostrophe: UInt8 = 0x27
    /// `,`.
    package static let comma: UInt8 = 0x2C
    /// `-`, the hyphen-minus.
    package static let dash: UInt8 = 0x2D
    /// `.`.
    package static let period: UInt8 = 0x2E
    /// `/`.
    package static let slash: UInt8 = 0x2F
    /// `0`; digits follow it in order.
    package static let zero: UInt8 = 0x30
    /// `:`.
    package static let colon: UInt8 = 0x3A
    /// `;`.
    package static let semicolon: UInt8 = 0x3B
    /// `<`.
    package static let lessThan: UInt8 = 0x3C
    /// `=`.
    package static let equalsSign: UInt8 = 0x3D
    /// `>`.
    package static let greaterThan: UInt8 = 0x3E
    /// `?`.
    package static let questionMark: UInt8 = 0x3F
    /// `@`.
    package static let at: UInt8 = 0x40
    /// `_`.
    package static let underscore: UInt8 = 0x5F

    /// `0`…`9`.
    package var isDigit: Bool { self &- 0x30 < 10 }
    /// `A`…`Z`.
    package var isUpper: Bool { self &- 0x41 < 26 }
    /// `a`…`z`.
    package var isLower: Bool { self &- 0x61 < 26 }
    /// An ASCII letter.
    package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    /// An ASCII letter or digit.
    package var isAlphanumeric: Bool { isLetter || isDigit }
    /// Space, tab, newline, carriage return, vertical tab or form feed.
    package var isSpace: Bool { self == .space || self &- 0x09 < 5 }
    /// A byte that continues a UTF-8 sequence (`10xxxxxx`).
    package var isContinuation: Bool { self & 0xC0 == 0x80 }
    /// Space, tab, newline, carriage return or form feed: ASCII white space of the WHATWG Infra Standard.
    package var isHTMLSpace: Bool { self == .space || self == .newline || self == .tab || self == 0x0D || self == 0x0C }
    /// The ASCII lower-case letter for an upper-case one; any other byte as it is.
    package var lowercased: UInt8 { isUpper ? self | 0x20 : self }
}
