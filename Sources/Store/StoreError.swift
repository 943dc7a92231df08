import Articles

/// Why the store could not do what was asked. Carries facts; wording lives with the command line.
package enum StoreError: Error, Equatable, Sendable {
    /// The file or its folder cannot be opened or made; `code` is the system's error number, or SQLite's where
    /// the system gave none.
    case cannotOpen(path: String, code: Int32)
    /// The file is no SQLite database, or one that another program made; it was not touched.
    case notAStore(path: String)
    /// A later version of the program made the store; it was not touched.
    case newerSchema(path: String, found: Int, known: Int)
    /// The file, its folder or its file system does not allow writing.
    case readOnly(path: String)
    /// The disk has no room left; nothing of what was asked is stored.
    case diskFull(path: String)
    /// Another program kept the store locked for longer than five seconds.
    case busy(path: String)
    /// The file's content contradicts itself (SQLITE_CORRUPT).
    case damaged(path: String)
    /// The search is not well formed.
    case badQuery(QueryError)
    /// The entities can't be merged or split so.
    case badDecision(EntityFault)
    /// `interruptSearch` stopped it.
    case interrupted
    /// SQLite refused a statement, with its extended result code.
    case failed(statement: String, code: Int32)
}
