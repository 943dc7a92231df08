import Screen

/// The letters that links are opened by, in the order of the home row first; those that move or close are left out.
enum LinkHints {
    private static let letters = Array("asdfweruiovcxzmntyhb").map(String.init)

    /// The hint of each of `count` links: one letter each while those suffice, else two.
    static func hints(_ count: Int) -> [String] {
        if count <= letters.count { return Array(letters.prefix(count)) }
        return letters.flatMap { first in letters.map { first + $0 } }.prefix(count).map(\.self)
    }

    /// What a key does to the hint typed so far.
    enum Step: Hashable {
        case link(Int)
        case typed(String)
        case none
    }

    /// What `typed` and one letter more mean among `count` links.
    static func step(_ typed: String, _ letter: Unicode.Scalar, among count: Int) -> Step {
        let whole = typed + String(Character(letter))
        let hints = hints(count)
        if let index = hints.firstIndex(of: whole) { return .link(index) }
        return hints.contains { $0.hasPrefix(whole) } ? .typed(whole) : .none
    }
}
