import GRDB
import Store
import Testing

@testable import class Store.ArticleStore

@Suite struct ConnectionTests {
    @Test(arguments: [
        ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("busy_timeout", "5000"),
        ("temp_store", "2"), ("application_id", "1148480622"),
    ])
    func everyConnectionHasItsSettings(pragma: String, value: String) throws {
        let folder = Folder()
        let store = try ArticleStore(path: "\(folder.path)/s.sqlite")
        let sql = "PRAGMA \(pragma)"
        #expect(try store.writing { try String.fetchOne($0, sql: sql) } == value)
        #expect(try store.reading { try String.fetchOne($0, sql: sql) } == value)
        #expect(try store.searching { try String.fetchOne($0, sql: sql) } == value)
    }
}
