import FoundationEssentials
import GRDB

/// Bytes in the form the database takes.
enum StoredBytes {
    static func data(_ bytes: [UInt8]) -> Data { Data(bytes) }
}

extension String {
    /// The string as SQLite keeps it whole: it would end at a zero character, which becomes U+FFFD.
    var withoutZero: String {
        guard utf8.contains(0) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{0}" ? "\u{FFFD}" : $0 }))
    }
}

extension Row {
    /// A hash as it is stored; nil where there is none.
    func hash(_ column: Int) -> Data? { Data.fromDatabaseValue(self[column] as DatabaseValue) }
}

extension ContentHash {
    /// Sixteen bytes, the highest first.
    var data: Data {
        Data((0..<16).map { UInt8(truncatingIfNeeded: value >> (120 - 8 * UInt128($0))) })
    }
}
