import Articles
import GRDB
import Text

/// Values of a row as they are, nil where the file holds something else: a file is not trusted, and GRDB's own
/// accessors end the program.
extension Row {
    func integer(_ column: Int) -> Int? { Int.fromDatabaseValue(self[column] as DatabaseValue) }

    func key(_ column: Int) -> Int64? { Int64.fromDatabaseValue(self[column] as DatabaseValue) }

    func string(_ column: Int) -> String? { String.fromDatabaseValue(self[column] as DatabaseValue) }

    func flag(_ column: Int) -> Bool { integer(column) == 1 }

    func day(_ column: Int) -> CivilDate? { integer(column).map(CivilDate.init(daysSinceEpoch:)) }

    func named<Name: RawRepresentable<String>>(_ column: Int) -> Name? { string(column).flatMap(Name.init(rawValue:)) }

    /// The subtype in a column; nil for none, and for one that another kind has, which the user may have merged.
    func subtype(_ column: Int, of kind: EntityKind) -> EntitySubtype? {
        let subtype: EntitySubtype? = named(column)
        return subtype?.kind == kind ? subtype : nil
    }

    /// The bytes of a blob.
    func bytes(_ column: Int) -> [UInt8] {
        (try? withUnsafeData(atIndex: column) { data in data.map { [UInt8]($0) } ?? [] }) ?? []
    }

    /// A range of a text of `limit` bytes, from two columns; nil when it is reversed, empty or out of the text.
    func range(_ lower: Int, _ upper: Int, within limit: Int) -> ByteRange? {
        guard let lower = integer(lower), let upper = integer(upper), lower >= 0, lower < upper, upper <= limit,
            upper <= Int(Int32.max)
        else { return nil }
        return ByteRange(lower, upper)
    }

    /// A stretch of days from two columns.
    func span(_ first: Int, _ last: Int) -> DaySpan? { DaySpan(from: day(first), to: day(last)) }
}
