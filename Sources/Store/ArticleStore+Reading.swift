import Articles
import GRDB
import Text

extension ArticleStore {
    /// How far an article is read: a byte of its text; nil where it was not begun, or read to its end.
    package func readingPlace(of id: ArticleID) throws(StoreError) -> Int? {
        try reading { database in
            try Int.fetchOne(
                database, sql: "SELECT offset FROM reading_place WHERE article = ?", arguments: [id.rawValue])
        }
    }

    /// Keeps how far an article is read; nil forgets it. An article that is not there is passed over.
    package func setReadingPlace(of id: ArticleID, _ offset: Int?) throws(StoreError) {
        try writing { database in
            if let offset {
                try database.execute(
                    sql: """
                        INSERT INTO reading_place (article, offset) SELECT id, ?2 FROM article WHERE id = ?1
                        ON CONFLICT (article) DO UPDATE SET offset = excluded.offset
                        """, arguments: [id.rawValue, offset])
            } else {
                try database.execute(
                    sql: "DELETE FROM reading_place WHERE article = ?", arguments: [id.rawValue])
            }
        }
    }

    /// What the reader remembers under a name; nil where there is nothing.
    package func readerSetting(_ name: String) throws(StoreError) -> String? {
        try reading { database in
            try String.fetchOne(
                database, sql: "SELECT value FROM reader_setting WHERE name = ?", arguments: [name])
        }
    }

    /// Remembers a value under a name, in place of the one before.
    package func setReaderSetting(_ name: String, _ value: String) throws(StoreError) {
        try writing { database in
            try database.execute(
                sql: """
                    INSERT INTO reader_setting (name, value) VALUES (?, ?)
                    ON CONFLICT (name) DO UPDATE SET value = excluded.value
                    """, arguments: [name, value])
        }
    }

    /// The next unread article of a list after (or before) one of its articles, or from its start where there is none.
    ///
    /// - Parameter older: whether further down the list, to older ones.
    /// - Returns: nil when there is none there.
    package func unread(
        in list: ArticleList, from id: ArticleID?, older: Bool, today: CivilDate? = nil
    ) throws(StoreError) -> ArticleID? {
        try onConnection(for: list) { database in
            var selection = try Selection(list, today: today, in: database)
            let lists = ListReader(database, selection)
            selection.require("s.is_read = 0")
            return try lists.first(of: selection, beyond: id, older: older)
        }
    }
}
