/// Whether a line may end between two characters.
package enum LineBreak: Hashable, Sendable {
    /// It may not.
    case prohibited
    /// It may where it is full.
    case allowed
    /// It does.
    case mandatory
}

/// By which rules lines are broken.
package enum LineBreakRules: Hashable, Sendable {
    /// The default of UAX #14 with the numbers of its section 8.2, example 7.
    case unicode
    /// The same, and what later versions and the manuals of printers forbid besides; see `LineBreakState`.
    case reading
}

/// The state of UAX #14 after a stretch of text: knows whether a line may end before what follows.
///
/// For reading, no line ends besides
/// - after a quotation mark that opens, or before one that closes, even with a space between («␣so␣»), as since
///   Unicode 15.1 (LB15a, LB15b);
/// - after a hyphen that begins a word (␣-fold), as since Unicode 16 (LB20a);
/// - between a word and the dash right after it (word—word), which belongs to the end of the line;
/// - between a number and its sign with a space between (12␣%).
///
/// - SeeAlso: UAX #14 revision 50 (Unicode 15.0), section 6.
struct LineBreakState {
    private let forReading: Bool
    /// The class of the last character, with the marks that belong to it taken for it. The text's beginning is as after
    /// a mandatory break.
    private var last = LineBreakClass.mandatoryBreak
    /// The same, the spaces at the end left out.
    private var base = LineBreakClass.mandatoryBreak
    /// Whether the last scalar is a joiner.
    private var endsInJoiner = false
    private var number = Number.none
    /// Whether the last is the first of two regional indicators.
    private var isFlagOpen = false
    /// Whether the last is a hyphen after a Hebrew letter.
    private var endsInHebrewHyphen = false
    /// Whether the last is a hyphen at a word's beginning.
    private var beginsWithHyphen = false
    /// Whether the base is a quotation mark that opens.
    private var opensQuotation = false

    /// How far a number is read that rule LB25 keeps together.
    private enum Number {
        case none
        /// Digits, and what stands between them.
        case digits
        /// A closing bracket after them.
        case closed
    }

    init(_ rules: LineBreakRules) { forReading = rules == .reading }

    /// Whether a line may end before a scalar of the class `next`, which then is the last. At the beginning: mandatory.
    ///
    /// - Parameter following: the class of what follows the scalar, marks left out; nil at the end. Rarely asked for.
    /// - Complexity: O(1), but for `following`.
    mutating func add(_ next: LineBreakClass, following: () -> LineBreakClass?) -> LineBreak {
        // LB28; by far the most common.
        if next == .alphabetic, last == .alphabetic, !endsInJoiner { return .prohibited }
        if next == .combiningMark || next == .joiner {
            defer { endsInJoiner = next == .joiner }
            // LB9, LB10
            return last.takesMarks ? .prohibited : take(.alphabetic, following)
        }
        return take(next, following)
    }

    private mutating func take(_ next: LineBreakClass, _ following: () -> LineBreakClass?) -> LineBreak {
        let found = lineBreak(before: next, following)
        // LB8a
        let isJoined = endsInJoiner && found == .allowed
        endsInJoiner = false
        isFlagOpen = next == .regionalIndicator && !(last == .regionalIndicator && isFlagOpen)
        endsInHebrewHyphen = last == .hebrewLetter && (next == .hyphen || next == .breakAfter)
        beginsWithHyphen = next == .hyphen && last.standsBeforeWord
        switch next {
        case .numeric: number = .digits
        case .symbol, .infixNumeric: if number == .closed { number = .none }
        case .closePunctuation, .closeParenthesis: number = number == .digits ? .closed : .none
        default: number = .none
        }
        if next == .initialQuotation {
            opensQuotation = last.standsBeforeQuotation
        } else if next != .space {
            opensQuotation = false
        }
        last = next
        if next != .space { base = next }
        return isJoined ? .prohibited : found
    }

    /// The rules from LB4 on, but for those about marks and joiners.
    private func lineBreak(before next: LineBreakClass, _ following: () -> LineBreakClass?) -> LineBreak {
        // LB4, LB5
        switch last {
        case .mandatoryBreak, .lineFeed, .nextLine: return .mandatory
        case .carriageReturn: return next == .lineFeed ? .prohibited : .mandatory
        default: break
        }
        // LB6, LB7
        if next.endsLine || next == .space || next == .zeroWidthSpace { return .prohibited }
        // LB8
        if base == .zeroWidthSpace { return .allowed }
        return isForbidden(before: next, following) ? .prohibited : .allowed
    }

    private func isForbidden(before next: LineBreakClass, _ following: () -> LineBreakClass?) -> Bool {
        // LB11 to LB13
        if next == .wordJoiner || last == .wordJoiner || last == .glue { return true }
        if next == .glue, last != .space, last != .breakAfter, last != .hyphen { return true }
        if next.isClosing { return true }
        // LB14 to LB17
        switch base {
        case .openPunctuation, .wideOpenPunctuation: return true
        case .quotation, .initialQuotation, .finalQuotation:
            if next.isOpening || (forReading && opensQuotation) { return true }
        case .closePunctuation, .closeParenthesis: if next == .nonstarter { return true }
        case .breakBoth: if next == .breakBoth { return true }
        default: break
        }
        if last == .space {
            guard forReading else { return false }
            if next == .postfixNumeric { return base == .numeric }
            return next == .finalQuotation && following()?.standsAfterQuotation ?? true
        }
        // LB19, LB20
        if next.isQuotation || last.isQuotation { return true }
        if next == .contingentBreak || last == .contingentBreak { return false }
        // LB21, LB22
        if next.clings || last == .breakBefore || endsInHebrewHyphen { return true }
        if forReading, next == .breakBoth || (beginsWithHyphen && next.isLetter) { return true }
        return areTogether(next, following)
    }

    /// LB21b and LB23 to LB30b: what belongs together though no space is near.
    private func areTogether(_ next: LineBreakClass, _ following: () -> LineBreakClass?) -> Bool {
        switch last {
        case .symbol: next == .hebrewLetter || (number == .digits && next.isPartOfNumber)
        case .alphabetic, .hebrewLetter, .numeric:
            next.isLetter || next.isPartOfNumber || next == .openPunctuation
        case .prefixNumeric, .postfixNumeric: isAfterSign(next, following)
        case .hyphen: next == .numeric
        case .infixNumeric:
            next.isLetter || (number == .digits && next.isPartOfNumber)
        case .closePunctuation: number == .closed && next.isSign
        case .closeParenthesis:
            next.isLetter || next == .numeric || (number == .closed && next.isSign)
        case .ideographic: next == .postfixNumeric
        case .emojiBase, .unassignedPictograph: next == .postfixNumeric || next == .emojiModifier
        case .emojiModifier: next == .postfixNumeric
        case .hangulL: (next.isHangul && next != .hangulT) || next == .postfixNumeric
        case .hangulV, .hangulLV: next == .hangulV || next == .hangulT || next == .postfixNumeric
        case .hangulT, .hangulLVT: next == .hangulT || next == .postfixNumeric
        case .regionalIndicator: next == .regionalIndicator && isFlagOpen
        default: false
        }
    }

    /// What a sign such as $ or % holds to itself.
    private func isAfterSign(_ next: LineBreakClass, _ following: () -> LineBreakClass?) -> Bool {
        if next.isLetter || next == .numeric { return true }
        if last == .prefixNumeric, next.isPicture || next.isHangul { return true }
        let mayBeginNumber = next.isOpening || next == .hyphen
        return mayBeginNumber && following() == .numeric
    }
}
