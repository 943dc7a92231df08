import FoundationEssentials
import GRDB

/// In how many articles terms stand, about: a term shares its counter with others that hash alike, so that the table
/// stays small however many there are.
struct TermCounts {
    private static let chunks = 64
    private static let chunkSize = 1024
    /// The row that holds the number of articles.
    private static let total = Int64(chunks)

    private let database: Database
    /// Empty until they are read.
    private var counts: [UInt32] = []
    private var changed: Set<Int> = []
    /// How many articles were counted.
    private(set) var articles = 0

    init(_ database: Database) { self.database = database }

    /// Reads all counters, 256 KiB, where they were not; before anything else is asked.
    mutating func load() throws {
        guard counts.isEmpty else { return }
        counts = [UInt32](repeating: 0, count: Self.chunks * Self.chunkSize)
        let rows = try Row.fetchCursor(database, sql: "SELECT chunk, counts FROM term_count")
        while let row = try rows.next() {
            guard let chunk = row.integer(0) else { continue }
            let bytes = row.bytes(1)
            if chunk == Self.chunks { articles = Int(LittleEndian.number(in: bytes, at: 0)) }
            guard (0..<Self.chunks).contains(chunk) else { continue }
            for index in 0..<min(Self.chunkSize, bytes.count / 4) {
                counts[chunk * Self.chunkSize + index] = LittleEndian.number(in: bytes, at: 4 * index)
            }
        }
    }

    /// In how many articles a term stands, or more.
    func count(of term: UInt32) -> Int { Int(counts[Self.place(of: term)]) }

    /// Counts an article with its terms, each given once.
    mutating func add(_ terms: some Sequence<UInt32>) {
        articles = min(articles + 1, Int(UInt32.max))
        for term in terms {
            let place = Self.place(of: term)
            if counts[place] < .max { counts[place] += 1 }
            changed.insert(place / Self.chunkSize)
        }
    }

    /// Stores what changed since the last call.
    mutating func save() throws {
        guard !changed.isEmpty else { return }
        let statement = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO term_count (chunk, counts) VALUES (?, ?)")
        for chunk in changed.sorted() {
            let stretch = counts[chunk * Self.chunkSize..<(chunk + 1) * Self.chunkSize]
            try statement.execute(arguments: [chunk, StoredBytes.data(stretch.flatMap(LittleEndian.bytes))])
        }
        let total = LittleEndian.bytes(of: UInt32(articles))
        try statement.execute(arguments: [Self.total, StoredBytes.data(total)])
        changed = []
    }

    /// The high bits: the low ones of a hash are no better, and these are as good.
    private static func place(of term: UInt32) -> Int { Int(term >> 16) }
}

/// Numbers of 32 bits in blobs, the lowest byte first.
enum LittleEndian {
    static func bytes(of number: UInt32) -> [UInt8] {
        [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }

    /// The number at an offset; 0 where the bytes end before.
    static func number(in bytes: [UInt8], at offset: Int) -> UInt32 {
        guard offset >= 0, offset + 4 <= bytes.count else { return 0 }
        return (0..<4).reduce(0) { $0 | UInt32(bytes[offset + $1]) << UInt32(8 * $1) }
    }
}
