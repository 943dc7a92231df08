import Articles
import Dispatch
import Interface
import Library
import Store
import Synchronization
import Text

/// What changes the store.
extension StoreWorker {
    /// Makes an entity part of the one that `name` names, or that has that number.
    func merge(_ id: EntityID, with name: String) {
        perform { () throws(StoreError) in
            let found = try self.store.entities(called: name, limit: 5).filter { $0.id != id }
            let named = found.filter { $0.name == name }
            guard let other = found.count == 1 ? found.first : named.count == 1 ? named.first : nil else {
                return .notice(Notice(words(notOneCalled: name, found), isError: true))
            }
            let decision = try self.store.mergeEntities([other.id, id])
            return .entitiesDecided(decision.number, words: words(merged: decision))
        }
    }

    /// Makes whom an article names another entity.
    func split(_ id: EntityID, in article: ArticleID) {
        perform { () throws(StoreError) in
            let decision = try self.store.splitEntity(id, articles: [article])
            return .entitiesDecided(decision.number, words: words(split: decision))
        }
    }

    func undoEntities(_ number: Int64) {
        perform { () throws(StoreError) in
            .entitiesRestored(words: words(restored: try self.store.undoEntityDecision(number)))
        }
    }

    func setRead(_ ids: [ArticleID], _ isRead: Bool) {
        // That it is not kept was said when the reader began.
        if store.isReadOnly { return }
        perform { () throws(StoreError) in
            _ = try self.store.setRead(ids, isRead)
            return nil
        }
    }

    func setStarred(_ ids: [ArticleID], _ isStarred: Bool) {
        perform { () throws(StoreError) in
            _ = try self.store.setStarred(ids, isStarred)
            return nil
        }
    }

    func keep(_ changes: [SearchChange]) {
        perform { () throws(StoreError) in
            try self.store.keep(changes)
            return nil
        }
    }

    func setTag(_ tag: String, of ids: [ArticleID], _ isSet: Bool, isUndo: Bool) {
        perform { () throws(StoreError) in
            let changed = try self.store.setTag(tag, of: ids, isSet)
            return isUndo ? nil : .tagged(tag, changed, isSet)
        }
    }

    func markAllRead(_ list: ArticleList) {
        perform { () throws(StoreError) in .markedRead(try self.store.markAllRead(list, today: self.today)) }
    }

    /// Keeps how far an article is read. It is no change that the user asked for: where the store can't be written, it is
    /// passed over.
    func keepReadingPlace(of id: ArticleID, _ offset: Int?) {
        perform { () throws(StoreError) in
            try? self.store.setReadingPlace(of: id, offset)
            return nil
        }
    }

    /// Keeps what the reader is to remember, likewise.
    func keepSetting(_ name: String, _ value: String) {
        perform { () throws(StoreError) in
            try? self.store.setReaderSetting(name, value)
            return nil
        }
    }

    func delete(_ ids: [ArticleID]) {
        perform { () throws(StoreError) in
            try self.store.delete(ids)
            return nil
        }
    }
}
