import Articles
import Dispatch
import Store
import Synchronization

/// Cleans and annotates anew what older engines did, newest in the store first; a batch a commit.
///
/// What was committed stays whenever it stops, and a later one goes on with the rest. Read states, stars and what the
/// user decided about entities stay as they are.
package struct Reannotation {
    private let store: ArticleStore
    private let engines: Engines
    /// The versions that count as new.
    private let versions: EngineVersions
    private var last: ArticleID?

    package init(of store: ArticleStore, engines: Engines) {
        (self.store, self.engines, versions) = (store, engines, Engines.versions)
    }

    /// Number of articles that are not done yet.
    package func remaining() throws(StoreError) -> Int { try store.staleCount(versions) }

    /// Does the next articles, on all cores.
    ///
    /// The raw document is cleaned anew only where the cleaner is newer than the article's; where it can't be any more,
    /// the text stays.
    ///
    /// - Parameter most: articles of one commit; all that is in memory.
    /// - Returns: the articles done; empty when none are left.
    package mutating func next(most: Int) throws(StoreError) -> [ArticleID] {
        let ids = try store.staleArticles(versions, before: last, limit: most)
        guard let oldest = ids.last else { return [] }
        var stored: [(id: ArticleID, article: Article, raw: RawDocument?)] = []
        for id in ids {
            guard let content = try store.article(id)?.content else { continue }
            let isCleaned = content.annotations.versions.cleaning >= versions.cleaning
            stored.append((id, content.article, isCleaned ? nil : try store.rawDocument(of: id)))
        }
        let items = stored
        let engines = engines
        let slots = Mutex([NewAnnotations?](repeating: nil, count: items.count))
        DispatchQueue.concurrentPerform(iterations: items.count) { index in
            let (id, article, raw) = items[index]
            let cleaned = raw.flatMap { try? engines.clean($0) }
            let annotations = engines.annotate(cleaned?.article ?? article)
            slots.withLock { $0[index] = NewAnnotations(of: id, annotations, cleaned: cleaned) }
        }
        _ = try store.replaceAnnotations(slots.withLock { $0.compactMap(\.self) })
        last = oldest
        return ids
    }
}
