/// What a paragraph of an article is, as its document had it.
package enum ParagraphKind: Hashable, Sendable, Codable {
    /// Running text.
    case text
    /// A heading within the article, from 1 (the highest) to 6.
    case heading(level: Int)
    /// An item of a list; the outermost list is level 1, and an item without number has a bullet.
    case item(level: Int, number: Int?)
    /// Something quoted; a quote in a quote is level 2.
    case quote(level: Int)
    /// Text whose spaces and line ends stand as they are.
    case code
    /// A table: a line a row, a tab between cells. `headerRows` rows at the top name the columns.
    case table(headerRows: Int)
}
