import Articles
import Dispatch
import Store
import Synchronization
import Text

/// Documents cleaned and annotated between two commits: enough for all cores, little enough to lose.
private let batchSize = 32
/// Bytes of JSON read between two commits.
private let batchBytes = 32 << 20

/// Brings the files that `paths` name into the store: read, cleaned and annotated on all cores, committed in batches.
///
/// A JSON file holds many documents, and is read piece by piece: however long, it takes the memory of a batch. Doing it
/// twice changes nothing. One bad document never stops the rest, and what is committed stays whatever comes after.
///
/// - Parameters:
///   - source: the name of the source, nil for that of the folder a file was found in, or "imported".
///   - statedDay: the publication day of all of them, nil to let each tell.
///   - today: the day they enter the store.
///   - progress: called after each batch.
/// - Throws: only what the store can't do; what is the matter with a document stands in the report.
package func importDocuments(
    _ paths: [String], into store: ArticleStore, engines: Engines, source: String? = nil,
    statedDay: CivilDate? = nil, today: CivilDate, progress: (ImportProgress, [ImportFailure]) -> Void = { _, _ in }
) throws(StoreError) -> ImportReport {
    let found = DocumentFiles(paths)
    var queue = DocumentQueue(found.files)
    var report = ImportReport()
    report.passedOver = found.passedOver
    var done = 0
    while true {
        let batch = queue.batch(most: batchSize, mostBytes: batchBytes)
        guard !batch.isEmpty else { break }
        done += batch.count
        let made = prepared(batch, engines) { pending throws(DocumentFault) in
            switch pending.content {
            case .file: try readDocument(pending.name, statedDay: statedDay)
            case .record(let bytes): try rawDocument(ofRecord: bytes, origin: pending.name, statedDay: statedDay)
            case .fault(let fault): throw fault
            }
        }
        let results = zip(batch, made).map { pending, result in
            result.map { NewDocument($0, source: source ?? pending.folder ?? "imported", dayAdded: today) }
        }
        let failures = try store.take(results, named: batch.map(\.name), into: &report)
        progress(ImportProgress(done: done, share: queue.share), failures)
    }
    if !report.added.isEmpty { try store.finishImport() }
    return report
}

/// Brings the documents that ship inside the program under `prefix` into the store.
package func importResources(
    _ prefix: String, into store: ArticleStore, engines: Engines, source: String, today: CivilDate
) throws(StoreError) -> ImportReport {
    let names = resourceNames(prefix)
    let made = prepared(names, engines) { name in RawDocument(bytes: resource(name) ?? [], origin: name) }
    var report = ImportReport()
    let results = made.map { $0.map { NewDocument($0, source: source, dayAdded: today) } }
    _ = try store.take(results, named: names, into: &report)
    try store.finishImport()
    return report
}

/// A raw document with what the engines made of it.
private struct PreparedDocument: Sendable {
    let raw: RawDocument
    let cleaned: CleanedDocument
    let annotations: Annotations
}

extension NewDocument {
    fileprivate init(_ prepared: PreparedDocument, source: String, dayAdded: CivilDate) {
        self.init(
            raw: prepared.raw, cleaned: prepared.cleaned, annotations: prepared.annotations, source: source,
            dayAdded: dayAdded)
    }
}

/// Reads, cleans and annotates `items` on all cores.
///
/// - Returns: one result an item, in order.
private func prepared<Item: Sendable>(
    _ items: [Item], _ engines: Engines, read: @Sendable (Item) throws(DocumentFault) -> RawDocument
) -> [Result<PreparedDocument, DocumentFault>] {
    let slots = Mutex([Result<PreparedDocument, DocumentFault>?](repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
        let result: Result<PreparedDocument, DocumentFault>
        do throws(DocumentFault) {
            let raw = try read(items[index])
            let cleaned = try engines.clean(raw)
            let annotations = engines.annotate(cleaned.article)
            result = .success(PreparedDocument(raw: raw, cleaned: cleaned, annotations: annotations))
        } catch {
            result = .failure(error)
        }
        slots.withLock { $0[index] = result }
    }
    return slots.withLock { $0.compactMap(\.self) }
}

extension ArticleStore {
    /// Commits what was prepared, and adds what became of it to the report.
    ///
    /// - Returns: the failures among them.
    fileprivate func take(
        _ results: [Result<NewDocument, DocumentFault>], named names: [String], into report: inout ImportReport
    ) throws(StoreError) -> [ImportFailure] {
        var documents: [NewDocument] = []
        var failures: [ImportFailure] = []
        for (name, result) in zip(names, results) {
            switch result {
            case .success(let document): documents.append(document)
            case .failure(let fault): failures.append(ImportFailure(path: name, fault: fault))
            }
        }
        for (document, result) in zip(documents, try add(documents)) {
            switch result {
            case .added(let id): report.added.append(id)
            case .present: report.present += 1
            }
            report.evidence[document.cleaned.article.metadata.published?.evidence, default: 0] += 1
        }
        report.failures += failures
        return failures
    }
}
