import Articles
import Text

/// The addresses that an article's text links to, numbered from 1 in the order of the text; the same address once.
///
/// Only http and https: any other scheme would have something done.
struct LinkList: Hashable, Sendable {
    /// The addresses in order.
    let addresses: [String]
    /// Where in the text a number stands: after a link's last byte. Ascending.
    let places: [Place]

    /// Where the number of a link stands.
    struct Place: Hashable, Sendable {
        let offset: Int
        let number: Int
    }

    /// - Complexity: O(n log n), n the markup.
    init(_ article: Article) {
        var numbers: [String: Int] = [:]
        var addresses: [String] = []
        var places: [(range: ByteRange, number: Int)] = []
        for markup in article.markup {
            guard case .link(let address) = markup.kind, isWebAddress(address) else { continue }
            let number = numbers[address] ?? addresses.count + 1
            if number > addresses.count {
                addresses.append(address)
                numbers[address] = number
            }
            // A link that goes on, as where another element began within it, is numbered at its end.
            if let last = places.last, last.number == number, last.range.upper >= markup.range.lower {
                places[places.count - 1].range = ByteRange(
                    last.range.lower, max(last.range.upper, markup.range.upper))
            } else {
                places.append((markup.range, number))
            }
        }
        self.addresses = addresses
        self.places = places.map { Place(offset: $0.range.upper, number: $0.number) }
            .sorted { ($0.offset, $0.number) < ($1.offset, $1.number) }
    }

    /// The places in `range` or at its end, not at its beginning. O(log n + found).
    func places(in range: ByteRange) -> ArraySlice<Place> {
        let first = places.firstPlace(fromWhere: { $0.offset > range.lower })
        return places[first...].prefix { $0.offset <= range.upper }
    }
}

/// Whether `address` is one of the web: http or https, in capitals or not, and something after it.
func isWebAddress(_ address: String) -> Bool {
    ["http://", "https://"].contains { scheme in
        address.utf8.count > scheme.utf8.count && zip(address.utf8, scheme.utf8).allSatisfy { $0.lowercased == $1 }
    }
}

extension Weave {
    /// Adds bytes of the article's text, the number of each link after its words.
    mutating func add(_ range: ByteRange, of text: UTF8Text, _ role: Role, links: LinkList) {
        var start = range.lower
        for place in links.places(in: range) {
            add(ByteRange(start, max(start, place.offset)), of: text, role)
            start = max(start, place.offset)
            // No line ends between the words and their number.
            add("\u{A0}[\(place.number)]", .linkNumber)
        }
        add(ByteRange(start, range.upper), of: text, role)
    }
}
