import GRDB

/// Opens connections with the settings the store relies on, and sees that SQLite took them.
enum Connection {
    /// How long a connection waits for another process's lock, in seconds.
    private static let patience = 5.0
    /// Pages that a connection which writes keeps in memory, in KiB.
    private static let cacheOfWriter = 65_536
    /// Pages of the log from which on a commit writes them to their places.
    static let longestLog = 8192

    /// Opens the store at `path`, or one in memory when it is nil.
    ///
    /// - Parameter isImmutable: whether the file is taken for one that nobody can change.
    static func open(
        _ path: String?, readonly: Bool = false, isImmutable: Bool = false
    ) throws -> DatabaseQueue {
        var configuration = configuration(readonly: readonly)
        configuration.prepareDatabase { database in
            database.add(function: .articleText)
            try database.execute(
                sql: """
                    PRAGMA page_size = 8192;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA mmap_size = 0;
                    PRAGMA cache_size = -\(readonly ? 8192 : cacheOfWriter);
                    PRAGMA journal_size_limit = 67108864;
                    PRAGMA wal_autocheckpoint = \(longestLog);
                    PRAGMA analysis_limit = 400;
                    PRAGMA synchronous = FULL;
                    """)
            if path != nil, !readonly {
                try database.execute(sql: "PRAGMA journal_mode = WAL")
            }
            try check(database, hasLog: path != nil && !isImmutable)
        }
        guard let path else { return try DatabaseQueue(configuration: configuration) }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Opens a file without promising anything about it: no setting is changed, nothing is written.
    static func probe(_ path: String) throws -> DatabaseQueue {
        try DatabaseQueue(path: path, configuration: configuration(readonly: true))
    }

    private static func configuration(readonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(patience)
        configuration.label = "store"
        return configuration
    }

    /// Throws when a setting that keeps what the user did is not in force.
    private static func check(_ database: Database, hasLog: Bool) throws {
        let wanted: [(pragma: String, value: String)] =
            [("foreign_keys", "1"), ("synchronous", "2")] + (hasLog ? [("journal_mode", "wal")] : [])
        for (pragma, value) in wanted {
            let statement = "PRAGMA \(pragma)"
            guard try String.fetchOne(database, sql: statement) == value else {
                throw StoreError.failed(statement: statement, code: DatabaseError.SQLITE_MISUSE.rawValue)
            }
        }
    }
}
