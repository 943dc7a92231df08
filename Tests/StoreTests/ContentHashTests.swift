import Articles
import GRDB
import Store
import Testing

@testable import class Store.ArticleStore
@testable import struct Store.ContentHash

@Suite struct ContentHashTests {
    /// Values of the algorithm's own description.
    @Test(arguments: [
        ("", "6c62272e07bb014262b821756295c58d"), ("a", "d228cb696f1a8caf78912b704e4a8964"),
        ("foobar", "343e1662793c64bf6f0d3597ba446f18"),
    ])
    func theHashIsFNV1a(text: String, hexadecimal: String) {
        #expect(ContentHash(Array(text.utf8)).hexadecimal == hexadecimal)
    }

    @Test func twoDocumentsOfOneHashAreTwoArticles() throws {
        let (one, two) = (document("One"), document("Two"))
        let store = try store([one])
        try store.writing { database in
            try database.execute(
                sql: "UPDATE raw_document SET hash = ?", arguments: [ContentHash(two.raw.bytes).data])
        }
        #expect(try store.add([two, two]) == [.added(ArticleID(2)), .present(ArticleID(2))])
    }
}
