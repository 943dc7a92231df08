import CNcurses
import Screen

/// The colour pairs of the terminal, made when they are first wanted.
struct ColourPairs {
    private let palette: Palette
    private let depth: ColourDepth
    /// The terminal's number of each slot's colour.
    private let numbers: [Ink: Int]
    /// Pairs the terminal has, pair 0 included; 0 where there are no colours.
    private let room: Int
    /// By slot of the text and slot of the paper.
    private var pairs: [Int: Int32] = [:]
    /// Pairs that were made.
    private var made: [Int: Int32] = [:]

    /// Attributes only.
    static let none = ColourPairs(Palette(colours: [:]), .none, numbers: [:], room: 0)

    private init(_ palette: Palette, _ depth: ColourDepth, numbers: [Ink: Int], room: Int) {
        (self.palette, self.depth, self.numbers, self.room) = (palette, depth, numbers, room)
    }

    /// Needs a started terminal with colours.
    init(_ palette: Palette, _ depth: ColourDepth, hasDefaults: Bool) {
        var numbers = depth == .none ? [:] : colourNumbers(palette, depth)
        if !hasDefaults { numbers = numbers.filter { $0.value >= 0 } }
        self.init(palette, depth, numbers: numbers, room: depth == .none ? 0 : Int(shim_colour_pairs()))
    }

    /// The pair for a text's and a paper's slot; 0, the terminal's own, when there are no more.
    mutating func pair(_ ink: Ink, on paper: Ink) -> Int32 {
        let slots = Int(ink.rawValue) << 8 | Int(paper.rawValue)
        if let pair = pairs[slots] { return pair }
        let pair = newPair(ink, on: paper)
        pairs[slots] = pair
        return pair
    }

    /// Whether that text is drawn bold to be seen on that paper.
    func isBrightened(_ ink: Ink, on paper: Ink) -> Bool { Terminal.isBrightened(ink, on: paper, depth, numbers) }

    private mutating func newPair(_ ink: Ink, on paper: Ink) -> Int32 {
        guard room > 1, let back = numbers[paper], let front = inkNumber(ink, on: paper, palette, depth, numbers),
            front >= 0 || back >= 0
        else {
            return 0
        }
        let key = (front + 1) << 32 | (back + 1)
        if let pair = made[key] { return pair }
        let next = made.count + 1
        guard next < room, init_extended_pair(Int32(next), Int32(front), Int32(back)) == OK else { return 0 }
        made[key] = Int32(next)
        return Int32(next)
    }
}
