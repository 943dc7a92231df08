import Articles
import Store

/// What became of an import.
package struct ImportReport: Sendable {
    /// Articles that are new in the store.
    package var added: [ArticleID] = []
    /// Documents that were there already.
    package var present = 0
    /// Documents that could not be used, in the order they were met.
    package var failures: [ImportFailure] = []
    /// Files in folders that were passed over, since by their names they are no documents.
    package var passedOver = 0
    /// The first document that was not taken in, since the import was to stop; nil where it went to its end.
    package var stoppedAt: String?
    /// Documents seen, by what told their publication day; nil where nothing did.
    package var evidence: [PublicationDay.Evidence?: Int] = [:]
}

/// A document that could not be used, and why.
package struct ImportFailure: Hashable, Sendable {
    /// The path, with the line where the file holds many documents; or the resource's name.
    package let path: String
    /// What is the matter with it.
    package let fault: DocumentFault
}

/// How far an import is.
package struct ImportProgress: Hashable, Sendable {
    /// Documents done with, failures among them.
    package let done: Int
    /// The articles that are new in the store since the last call; they are committed.
    package let added: [ArticleID]
    /// How much of the files is behind, 0…1.
    package let share: Double
}
