import GRDB
import Synchronization

/// Counts the words of articles as they come in.
///
/// A word is entered with the first article that has it; how many have it is written now and then, since it only tells
/// which of many words are the commonest.
final class WordCounter: Sendable {
    /// Articles between two writings.
    private static let period = 4096
    /// Words that are remembered.
    private static let most = 200_000

    private struct State {
        /// Counts that are not written yet, of words that are entered.
        var counts: [String: Int] = [:]
        var articles = 0
    }

    private let state = Mutex(State())

    /// Enters the words of an article that are new, and counts all.
    ///
    /// - Parameter words: folded, each once.
    func count(_ words: [String], in database: Database) throws {
        let insert = try DirectStatement(
            database, sql: "INSERT OR IGNORE INTO search_word (word, articles) VALUES (?, 0)")
        try state.withLock { state in
            for word in words {
                if let known = state.counts[word] {
                    state.counts[word] = known + 1
                } else {
                    try insert.run { $0.set(0, word) }
                    state.counts[word] = 1
                }
            }
            state.articles += 1
        }
    }

    /// Writes the counts where enough have come together, or `always`; within a transaction.
    func save(always: Bool, in database: Database) throws {
        try state.withLock { state in
            guard always || state.articles >= Self.period else { return }
            let update = try database.cachedStatement(
                sql: "UPDATE search_word SET articles = articles + ? WHERE word = ?")
            for (word, count) in state.counts.sorted(by: { $0.key < $1.key }) where count > 0 {
                try update.execute(arguments: [count, word])
                state.counts[word] = 0
            }
            if state.counts.count > Self.most { state.counts = [:] }
            state.articles = 0
        }
    }

    /// Forgets what a transaction entered that was not committed.
    func forget() { state.withLock { $0 = State() } }
}
