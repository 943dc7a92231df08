import CNcurses
import Screen

/// The colour pairs of the terminal, made when they are first wanted.
struct ColourPairs {
    /// The terminal's number of each slot's colour.
    private let numbers: [Ink: Int]
    /// Pairs the terminal has, pair 0 included; 0 where there are no colours.
    private let room: Int
    private var pairs: [Int: Int32] = [:]

    /// Attributes only.
    static let none = ColourPairs(numbers: [:], room: 0)

    private init(numbers: [Ink: Int], room: Int) { (self.numbers, self.room) = (numbers, room) }

    /// Needs a started terminal with colours.
    init(_ palette: Palette, _ depth: ColourDepth, hasDefaults: Bool) {
        var numbers = depth == .none ? [:] : colourNumbers(palette, depth)
        if !hasDefaults { numbers = numbers.filter { $0.value >= 0 } }
        self.init(numbers: numbers, room: depth == .none ? 0 : Int(shim_colour_pairs()))
    }

    /// The pair for a text's and a paper's slot; 0, the terminal's own, when there are no more.
    mutating func pair(_ ink: Ink, on paper: Ink) -> Int32 {
        guard room > 1, let back = numbers[paper], let front = visibleNumber(of: ink, on: paper, numbers),
            front >= 0 || back >= 0
        else {
            return 0
        }
        let key = (front + 1) << 32 | (back + 1)
        if let pair = pairs[key] { return pair }
        let next = pairs.count + 1
        guard next < room, init_extended_pair(Int32(next), Int32(front), Int32(back)) == OK else { return 0 }
        pairs[key] = Int32(next)
        return Int32(next)
    }
}

/// The number of a text's colour: where few colours make it the paper's, that of plain text, or else of the paper.
func visibleNumber(of ink: Ink, on paper: Ink, _ numbers: [Ink: Int]) -> Int? {
    let back = numbers[paper]
    guard ink != paper, numbers[ink] == back else { return numbers[ink] }
    return [Ink.base05, .base07, .base00].lazy.compactMap { numbers[$0] }.first { $0 != back } ?? numbers[ink]
}
