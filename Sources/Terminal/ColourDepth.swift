import Screen

/// How many colours a terminal has, and how they are numbered.
package enum ColourDepth: Hashable, Sendable {
    /// Attributes only.
    case none
    /// The eight, or the eight and their bright ones, in the user's own colours.
    case eight, sixteen
    /// A cube of 216 colours and 24 greys after the sixteen.
    case indexed
    /// A number is red, green and blue.
    case direct

    /// From the number of colours that terminfo gives.
    init(colours: Int) {
        switch colours {
        case ..<8: self = .none
        case ..<16: self = .eight
        case ..<256: self = .sixteen
        case ..<(1 << 24): self = .indexed
        default: self = .direct
        }
    }
}

/// The terminal's colour number for each slot, -1 for its own colour.
///
/// - Returns: every slot; the papers base00 to base02 differ wherever there are enough colours.
func colourNumbers(_ palette: Palette, _ depth: ColourDepth) -> [Ink: Int] {
    var numbers: [Ink: Int] = [:]
    for ink in Ink.allCases + palette.colours.keys.filter(\.isSample) {
        guard let colour = palette.colour(ink) else {
            numbers[ink] = -1
            continue
        }
        switch depth {
        case .none: numbers[ink] = -1
        case .eight where ink.isSample, .sixteen where ink.isSample: numbers[ink] = nearestAssumed(colour, depth)
        case .eight: numbers[ink] = isAccent(ink) ? hue(ink) : eightGrey(ink, palette.isLight)
        case .sixteen: numbers[ink] = sixteenColour(ink, palette.isLight)
        case .indexed:
            let taken = papers.prefix { $0 != ink }.compactMap { numbers[$0] }
            numbers[ink] = nearestIndexed(colour, except: papers.contains(ink) ? taken : [])
        case .direct: numbers[ink] = directNumber(colour)
        }
    }
    return numbers
}

private let papers: [Ink] = [.base00, .base01, .base02]

/// The number of the colour of text in `ink` on `paper`: that of its slot, or the nearest that can be read there.
///
/// base03 is left as it is: nothing but lines is drawn in it. The eight and the sixteen are the user's own; how they look
/// is assumed, and only where the paper has a hue.
///
/// - Parameter numbers: what `colourNumbers` gives for the same palette and depth.
/// - Returns: nil for a slot that has none.
func inkNumber(_ ink: Ink, on paper: Ink, _ palette: Palette, _ depth: ColourDepth, _ numbers: [Ink: Int]) -> Int? {
    guard ink != paper, let front = numbers[ink], let back = numbers[paper] else { return numbers[ink] }
    switch depth {
    case .none: return front
    case .eight, .sixteen: return visibleNumber(front, on: back, numbers)
    case .indexed, .direct:
        guard front >= 0, back >= 0, let colour = palette.colour(ink), ink != .base03 || front == back else {
            return front == back ? visibleNumber(front, on: back, numbers) : front
        }
        let ground = depth == .direct ? directColour(back) : indexedColour(back)
        let wanted = colour.readable(on: ground)
        return depth == .direct ? directNumber(wanted) : nearestIndexed(wanted, on: ground)
    }
}

/// Whether text is drawn bold to be seen: the dark blue of eight colours is lost on black, and bold makes it bright on the
/// terminals that have no more of them.
func isBrightened(_ ink: Ink, on paper: Ink, _ depth: ColourDepth, _ numbers: [Ink: Int]) -> Bool {
    depth == .eight && numbers[ink] == 4 && numbers[paper] == 0
}

/// A number among the first sixteen, or another that is not lost on the paper.
private func visibleNumber(_ front: Int, on back: Int, _ numbers: [Ink: Int]) -> Int {
    func isReadable(_ number: Int) -> Bool {
        guard number != back, numbers[.base00] != back, let ground = assumedColour(back) else { return number != back }
        guard let colour = assumedColour(number), ground.spread > 0 else { return true }
        return colour.contrast(with: ground) >= 3
    }
    if isReadable(front) { return front }
    let others = [Ink.base05, .base07, .base00].compactMap { numbers[$0] }
    return others.first(where: isReadable) ?? others.first { $0 != back } ?? front
}

/// How the first sixteen colours look until the user says otherwise; nil for the terminal's own.
///
/// - SeeAlso: xterm's XTerm-col.ad.
private func assumedColour(_ number: Int) -> Colour? {
    let colours: [UInt32] = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]
    return colours.indices.contains(number) ? directColour(Int(colours[number])) : nil
}

/// The number among the first eight or sixteen whose colour, as far as is known, looks most like `colour`.
private func nearestAssumed(_ colour: Colour, _ depth: ColourDepth) -> Int {
    func distance(_ number: Int) -> Int { assumedColour(number)?.distance(to: colour) ?? .max }
    return (0..<(depth == .eight ? 8 : 16)).min { distance($0) < distance($1) } ?? 0
}

/// The number of a colour where numbers are colours. Such terminals may take 0…7 for the eight.
private func directNumber(_ colour: Colour) -> Int {
    max(8, Int(colour.red) << 16 | Int(colour.green) << 8 | Int(colour.blue))
}

private func directColour(_ number: Int) -> Colour {
    Colour(
        red: UInt8(number >> 16 & 0xFF), green: UInt8(number >> 8 & 0xFF), blue: UInt8(number & 0xFF))
}

/// The number, 16…255, whose colour looks most like `colour`, but none of `taken`, and such that text can be read on `paper`.
///
/// A colour that has a hue keeps one: a mark that turns grey is no mark, even where grey is nearer.
///
/// - SeeAlso: xterm's 256colres.h for the levels of the cube and of the greys.
func nearestIndexed(_ colour: Colour, except taken: [Int] = [], on paper: Colour? = nil) -> Int {
    let hasHue = colour.spread >= 40
    let candidates = (16...255).filter { number in
        guard !taken.contains(number) else { return false }
        return paper.map { indexedColour(number).contrast(with: $0) >= readableContrast } ?? true
    }
    let coloured = hasHue ? candidates.filter { indexedColour($0).spread > 0 } : candidates
    return (coloured.isEmpty ? candidates : coloured).min {
        indexedColour($0).distance(to: colour) < indexedColour($1).distance(to: colour)
    } ?? 16
}

/// The colour of a number, 16…255; the nearest of these for another.
func indexedColour(_ number: Int) -> Colour {
    let number = min(max(number, 16), 255)
    if number >= 232 {
        let grey = UInt8(8 + 10 * (number - 232))
        return Colour(red: grey, green: grey, blue: grey)
    }
    func level(_ step: Int) -> UInt8 { step == 0 ? 0 : UInt8(55 + 40 * step) }
    let cube = number - 16
    return Colour(red: level(cube / 36), green: level(cube / 6 % 6), blue: level(cube % 6))
}

/// Whether the slot is a hue; the others go from paper to ink.
private func isAccent(_ ink: Ink) -> Bool {
    ink.rawValue >= Ink.base08.rawValue && ink != .base10 && ink != .base11
}

/// The hue of an accent among the eight: what base16 says its slots are.
private func hue(_ ink: Ink) -> Int {
    switch ink {
    case .base08, .base12: 1
    case .base0B, .base14: 2
    case .base09, .base0A, .base0F, .base13: 3
    case .base0D, .base16: 4
    case .base0E, .base17: 5
    case .base0C, .base15: 6
    default: 7
    }
}

/// A chosen row needs a paper of its own: among the eight that is a hue.
private func eightGrey(_ ink: Ink, _ isLight: Bool) -> Int {
    switch ink {
    case .base02: isLight ? 6 : 4
    case .base00, .base01, .base10, .base11: isLight ? 7 : 0
    default: isLight ? 0 : 7
    }
}

private func sixteenColour(_ ink: Ink, _ isLight: Bool) -> Int {
    if isAccent(ink) { return isLight ? hue(ink) : hue(ink) + 8 }
    return switch ink {
    case .base00, .base10, .base11: isLight ? 15 : 0
    case .base01: isLight ? 7 : 8
    case .base02: isLight ? 6 : 4
    case .base03: isLight ? 8 : 7
    case .base04: isLight ? 8 : 7
    case .base05: isLight ? 0 : 7
    default: isLight ? 0 : 15
    }
}
