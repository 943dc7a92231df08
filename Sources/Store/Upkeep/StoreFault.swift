import Articles

/// What a store contradicts itself in.
package enum StoreFault: Hashable, Sendable {
    /// SQLite's own check of pages and indexes.
    case damage(String)
    /// Rows of a table that belong to rows that are not there.
    case dangling(table: String, rows: Int)
    /// The full-text index does not hold what the texts say.
    case index
    /// Numbers that are kept beside what they count, and are wrong in so many rows.
    case counts(Count, rows: Int)
    /// Articles whose text can't be read.
    case texts([ArticleID])
    /// Articles whose document can't be read, or is not the one that came.
    case documents([ArticleID])
    /// Articles whose annotations can't be read.
    case annotations([ArticleID])
    /// So many entities are not found by every word of their name.
    case names(Int)
    /// So many words of the full-text index are not found by their beginning.
    case words(Int)

    /// What is counted beside the rows themselves.
    package enum Count: Hashable, Sendable, CaseIterable {
        case sources, entities, stories, days
    }

    /// Whether `repair` mends it: what is wrong can be made anew from the articles.
    package var canBeRepaired: Bool {
        switch self {
        case .index, .counts, .annotations, .names, .words: true
        case .damage, .dangling, .texts, .documents: false
        }
    }
}
