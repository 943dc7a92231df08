/// What a scalar means for ending a line beside it, numbered as in `lineBreakTable`.
///
/// The classes of Unicode with those resolved that rule LB1 leaves to the program: AI, SG, XX and SA are alphabetic, SA
/// marks combining, CJ nonstarters. Some are parted further where a rule asks for more than the class.
///
/// - SeeAlso: UAX #14 revision 50 (Unicode 15.0), table 1.
enum LineBreakClass: UInt8 {
    case alphabetic
    case combiningMark, joiner
    case mandatoryBreak, carriageReturn, lineFeed, nextLine
    case space, zeroWidthSpace
    case wordJoiner, glue
    case breakAfter, breakBefore, breakBoth, hyphen, contingentBreak
    case closePunctuation, closeParenthesis, exclamation, inseparable, nonstarter
    /// OP, and OP that is East Asian Wide, Fullwidth or Halfwidth.
    case openPunctuation, wideOpenPunctuation
    /// QU: straight quotation marks, those that mostly open (Pi), and those that mostly close (Pf).
    case quotation, initialQuotation, finalQuotation
    case infixNumeric, numeric, postfixNumeric, prefixNumeric, symbol
    case hebrewLetter, ideographic, emojiBase, emojiModifier
    /// Extended_Pictographic, but not assigned yet.
    case unassignedPictograph
    case regionalIndicator
    case hangulL, hangulV, hangulT, hangulLV, hangulLVT

    /// The class of a scalar.
    init(_ value: UInt32) { self = ScalarFacts(value).lineBreakClass }
}

/// What the rules of `LineBreakState` ask for.
extension LineBreakClass {
    /// LB6
    var endsLine: Bool {
        switch self {
        case .mandatoryBreak, .carriageReturn, .lineFeed, .nextLine: true
        default: false
        }
    }

    /// Whether the marks after it belong to it, LB9.
    var takesMarks: Bool { !endsLine && self != .space && self != .zeroWidthSpace }

    var isLetter: Bool { self == .alphabetic || self == .hebrewLetter }

    /// LB13
    var isClosing: Bool {
        switch self {
        case .closePunctuation, .closeParenthesis, .exclamation, .infixNumeric, .symbol: true
        default: false
        }
    }

    var isOpening: Bool { self == .openPunctuation || self == .wideOpenPunctuation }

    var isQuotation: Bool { self == .quotation || self == .initialQuotation || self == .finalQuotation }

    /// Whether it stands at no line's beginning, LB21 and LB22.
    var clings: Bool {
        switch self {
        case .breakAfter, .hyphen, .nonstarter, .inseparable: true
        default: false
        }
    }

    var isSign: Bool { self == .prefixNumeric || self == .postfixNumeric }

    /// Whether it goes on with a number.
    var isPartOfNumber: Bool { isSign || self == .numeric }

    /// LB23a
    var isPicture: Bool {
        switch self {
        case .ideographic, .emojiBase, .emojiModifier, .unassignedPictograph: true
        default: false
        }
    }

    var isHangul: Bool {
        switch self {
        case .hangulL, .hangulV, .hangulT, .hangulLV, .hangulLVT: true
        default: false
        }
    }

    /// LB20a of Unicode 16.
    var standsBeforeWord: Bool {
        switch self {
        case .space, .zeroWidthSpace, .contingentBreak, .glue: true
        default: endsLine
        }
    }

    /// LB15a of Unicode 15.1.
    var standsBeforeQuotation: Bool {
        switch self {
        case .space, .zeroWidthSpace, .glue: true
        default: endsLine || isOpening || isQuotation
        }
    }

    /// LB15b of Unicode 15.1.
    var standsAfterQuotation: Bool {
        switch self {
        case .space, .zeroWidthSpace, .glue, .wordJoiner: true
        default: endsLine || isClosing || isQuotation
        }
    }
}
