import Testing

/// A small terminal: takes the bytes that a program writes and keeps the screen they make.
///
/// Knows what ncurses sends to an xterm-256color; anything else is counted in `unknown`.
struct VirtualTerminal: CustomTestStringConvertible {
    private(set) var width: Int
    private(set) var height: Int
    private(set) var cells: [[VirtualCell]]
    private(set) var isAlternate = false
    private(set) var unknown: [String] = []
    private var x = 0
    private var y = 0
    private var look = VirtualCell(character: " ")
    private var region: ClosedRange<Int>
    private var saved = (x: 0, y: 0)
    private var waiting: [UInt8] = []

    init(width: Int, height: Int) {
        (self.width, self.height) = (width, height)
        cells = Self.blank(width, height)
        region = 0...max(0, height - 1)
    }

    private static func blank(_ width: Int, _ height: Int) -> [[VirtualCell]] {
        Array(repeating: Array(repeating: VirtualCell(character: " "), count: width), count: height)
    }

    /// The rows without spaces at their ends.
    var lines: [String] {
        cells.map { row in
            var line = row.map { String($0.character) }.joined()
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    var text: String { lines.joined(separator: "\n") }

    /// What a failed test shows of it.
    var testDescription: String { text }

    mutating func resize(width: Int, height: Int) {
        (self.width, self.height) = (width, height)
        cells = Self.blank(width, height)
        region = 0...max(0, height - 1)
        (x, y) = (0, 0)
    }

    /// Takes bytes in; a sequence cut at the end waits for its rest.
    mutating func take(_ bytes: [UInt8]) {
        waiting += bytes
        var index = 0
        while index < waiting.count {
            guard let next = step(at: index) else { break }
            index = next
        }
        waiting.removeFirst(index)
    }

    /// Handles what begins at `index`; nil when its end is not there yet.
    private mutating func step(at index: Int) -> Int? {
        let byte = waiting[index]
        switch byte {
        case 0x1B: return escape(at: index)
        case 0x0D: x = 0
        case 0x0A: lineFeed()
        case 0x08: x = max(0, x - 1)
        case 0x09: x = min(width - 1, (x / 8 + 1) * 8)
        case 0..<0x20: break
        default:
            let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            guard index + length <= waiting.count else { return nil }
            put(String(decoding: waiting[index..<(index + length)], as: UTF8.self))
            return index + length
        }
        return index + 1
    }

    private mutating func put(_ text: String) {
        guard let character = text.first, let scalar = text.unicodeScalars.first else { return }
        if (0x300...0x36F).contains(scalar.value) {
            return
        }
        if x >= width { x = 0; lineFeed() }
        guard y < height, x < width else { return }
        var cell = look
        cell.character = character
        cells[y][x] = cell
        x += 1
        let isWide =
            (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xA4CF).contains(scalar.value)
            || (0xAC00...0xD7A3).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
            || (0x1F300...0x1F9FF).contains(scalar.value)
        if isWide, x < width {
            cells[y][x] = look
            x += 1
        }
    }

    private mutating func lineFeed() {
        if y == region.upperBound { scrollUp(1) } else { y = min(height - 1, y + 1) }
    }

    private mutating func scrollUp(_ count: Int) {
        for _ in 0..<min(count, region.count) {
            cells.remove(at: region.lowerBound)
            cells.insert(Array(repeating: VirtualCell(character: " "), count: width), at: region.upperBound)
        }
    }

    private mutating func scrollDown(_ count: Int) {
        for _ in 0..<min(count, region.count) {
            cells.remove(at: region.upperBound)
            cells.insert(Array(repeating: VirtualCell(character: " "), count: width), at: region.lowerBound)
        }
    }

    private mutating func escape(at index: Int) -> Int? {
        guard index + 1 < waiting.count else { return nil }
        switch waiting[index + 1] {
        case UInt8(ascii: "["): return control(at: index + 2)
        case UInt8(ascii: "]"):
            var end = index + 2
            while end < waiting.count, waiting[end] != 7 {
                if waiting[end] == 0x1B { return end + 1 < waiting.count ? end + 2 : nil }
                end += 1
            }
            return end < waiting.count ? end + 1 : nil
        case UInt8(ascii: "("), UInt8(ascii: ")"): return index + 2 < waiting.count ? index + 3 : nil
        case UInt8(ascii: "7"): saved = (x, y)
        case UInt8(ascii: "8"): (x, y) = saved
        case UInt8(ascii: "="), UInt8(ascii: ">"): break
        case UInt8(ascii: "M"): if y == region.lowerBound { scrollDown(1) } else { y = max(0, y - 1) }
        default: unknown.append("ESC \(waiting[index + 1])")
        }
        return index + 2
    }

    private mutating func control(at start: Int) -> Int? {
        var end = start
        while end < waiting.count, !(0x40...0x7E).contains(waiting[end]) { end += 1 }
        guard end < waiting.count else { return nil }
        let body = String(decoding: waiting[start..<end], as: UTF8.self)
        let isPrivate = body.hasPrefix("?") || body.hasPrefix(">")
        let numbers = body.drop { $0 == "?" || $0 == ">" }.split(separator: ";", omittingEmptySubsequences: false)
            .map { Int($0) ?? 0 }
        let first = numbers.first ?? 0
        let count = max(1, first)
        switch waiting[end] {
        case UInt8(ascii: "H"), UInt8(ascii: "f"):
            y = min(height - 1, max(0, first - 1))
            x = min(width - 1, max(0, (numbers.count > 1 ? numbers[1] : 1) - 1))
        case UInt8(ascii: "A"): y = max(0, y - count)
        case UInt8(ascii: "B"): y = min(height - 1, y + count)
        case UInt8(ascii: "C"): x = min(width - 1, x + count)
        case UInt8(ascii: "D"): x = max(0, x - count)
        case UInt8(ascii: "G"): x = min(width - 1, count - 1)
        case UInt8(ascii: "d"): y = min(height - 1, count - 1)
        case UInt8(ascii: "J"): eraseScreen(first)
        case UInt8(ascii: "K"): eraseLine(first)
        case UInt8(ascii: "X"): for column in x..<min(width, x + count) { cells[y][column] = erased }
        case UInt8(ascii: "P"):
            for _ in 0..<min(count, width - x) {
                cells[y].remove(at: x)
                cells[y].append(erased)
            }
        case UInt8(ascii: "@"):
            for _ in 0..<min(count, width - x) {
                cells[y].insert(erased, at: x)
                cells[y].removeLast()
            }
        case UInt8(ascii: "L"), UInt8(ascii: "T"): scrollDown(count)
        case UInt8(ascii: "M"), UInt8(ascii: "S"): scrollUp(count)
        case UInt8(ascii: "b"):
            let last = String(cells[y][max(0, x - 1)].character)
            for _ in 0..<count { put(last) }
        case UInt8(ascii: "r"):
            let bottom = numbers.count > 1 ? numbers[1] : height
            region = max(0, count - 1)...max(0, min(height, bottom) - 1)
            (x, y) = (0, 0)
        case UInt8(ascii: "m"): style(numbers.isEmpty ? [0] : numbers)
        case UInt8(ascii: "h"), UInt8(ascii: "l"):
            if isPrivate, numbers.contains(1049) { isAlternate = waiting[end] == UInt8(ascii: "h") }
        case UInt8(ascii: "t"), UInt8(ascii: "q"): break
        // A question: the tests answer it, or not.
        case UInt8(ascii: "c"): break
        default: unknown.append("CSI \(body)\(Character(Unicode.Scalar(waiting[end])))")
        }
        return end + 1
    }

    private var erased: VirtualCell {
        var cell = look
        cell.character = " "
        cell.isReverse = false
        return cell
    }

    private mutating func eraseScreen(_ mode: Int) {
        switch mode {
        case 0:
            eraseLine(0)
            for row in (y + 1)..<max(y + 1, height) { cells[row] = Array(repeating: erased, count: width) }
        case 1: for row in 0...y { cells[row] = Array(repeating: erased, count: width) }
        default: cells = Array(repeating: Array(repeating: erased, count: width), count: height)
        }
    }

    private mutating func eraseLine(_ mode: Int) {
        guard y < height else { return }
        let columns = mode == 0 ? min(x, width)..<width : mode == 1 ? 0..<min(width, x + 1) : 0..<width
        for column in columns { cells[y][column] = erased }
    }

    private mutating func style(_ numbers: [Int]) {
        var index = 0
        while index < numbers.count {
            switch numbers[index] {
            case 0: look = VirtualCell(character: " ")
            case 1: look.isBold = true
            case 4: look.isUnderlined = true
            case 7: look.isReverse = true
            case 22: look.isBold = false
            case 24: look.isUnderlined = false
            case 27: look.isReverse = false
            case 30...37: look.ink = numbers[index] - 30
            case 90...97: look.ink = numbers[index] - 82
            case 39: look.ink = nil
            case 40...47: look.paper = numbers[index] - 40
            case 100...107: look.paper = numbers[index] - 92
            case 49: look.paper = nil
            case 38, 48:
                guard index + 1 < numbers.count else { return }
                let count = numbers[index + 1] == 5 ? 1 : 3
                let value = numbers.dropFirst(index + 2).prefix(count).reduce(0) { $0 * 256 + $1 }
                if numbers[index] == 38 { look.ink = value } else { look.paper = value }
                index += 1 + count
            default: break
            }
            index += 1
        }
    }
}

/// One cell of the small terminal.
struct VirtualCell: Hashable {
    var character: Character
    var ink: Int?
    var paper: Int?
    var isBold = false
    var isUnderlined = false
    var isReverse = false

    /// Everything but the character.
    var look: VirtualCell {
        var look = self
        look.character = " "
        return look
    }
}
