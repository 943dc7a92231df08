import Articles
import Dispatch
import Glibc
import Store
import Synchronization
import Text

/// Documents cleaned and annotated between two commits: a commit costs 4 ms or more, and what it holds is lost when the
/// machine stops.
private let batchSize = 512
/// As many in a large store: each commit writes most pages of its indexes anew. What the user marks meanwhile waits for a
/// commit, two seconds at the most.
private let largeBatchSize = 1024
/// Articles that make a store a large one.
private let largeStore = 50_000
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
///   - isStopped: asked before each batch; the import ends where it says so.
///   - progress: called after each batch.
/// - Throws: only what the store can't do; what is the matter with a document stands in the report.
package func importDocuments(
    _ paths: [String], into store: ArticleStore, engines: Engines, source: String? = nil,
    statedDay: CivilDate? = nil, today: CivilDate, isStopped: () -> Bool = { false },
    progress: (ImportProgress, [ImportFailure]) -> Void = { _, _ in }
) throws(StoreError) -> ImportReport {
    let found = DocumentFiles(paths)
    var queue = DocumentQueue(found.files)
    var report = ImportReport()
    report.passedOver = found.passedOver
    var done = 0
    let isLarge = try store.counts().total >= largeStore
    var writing: Writing?
    // A batch is written while the next one is read, cleaned and annotated; two are in memory at the most.
    while true {
        var batch = queue.batch(
            most: isLarge || report.added.count >= largeStore ? largeBatchSize : batchSize, mostBytes: batchBytes)
        if isStopped(), let next = batch.first {
            report.stoppedAt = next.name
            batch = []
        }
        let made =
            batch.isEmpty
            ? []
            : prepared(batch, engines, source: source, dayAdded: today, beside: writing) {
                pending throws(DocumentFault) in
                switch pending.content {
                case .file: try readDocument(pending.name, statedDay: statedDay)
                case .record(let bytes): try rawDocument(ofRecord: bytes, origin: pending.name, statedDay: statedDay)
                case .fault(let fault): throw fault
                }
            }
        if let written = writing {
            let known = report.added.count
            let failures = try written.finish(into: &report)
            done += written.count
            let added = Array(report.added[known...])
            let share = batch.isEmpty && report.stoppedAt == nil ? 1 : written.share
            progress(ImportProgress(done: done, added: added, share: share), failures)
        }
        guard !batch.isEmpty else { break }
        writing = Writing(made, named: batch.map(\.name), share: queue.share, into: store)
    }
    if !report.added.isEmpty { try store.finishImport(isStopped: isStopped) }
    return report
}

/// Brings the documents that ship inside the program under `prefix` into the store.
package func importResources(
    _ prefix: String, into store: ArticleStore, engines: Engines, source: String, today: CivilDate
) throws(StoreError) -> ImportReport {
    let names = resourceNames(prefix)
    let items = names.map { PendingDocument(name: $0, folder: nil, content: .file) }
    let made = prepared(items, engines, source: source, dayAdded: today) { pending in
        RawDocument(bytes: resource(pending.name) ?? [], origin: pending.name)
    }
    var report = ImportReport()
    _ = try Writing(made, named: names, share: 1, into: store).finish(into: &report)
    try store.finishImport()
    return report
}

/// Reads, cleans, annotates and packs documents on all cores.
///
/// - Parameters:
///   - source: the name of their source, nil for that of their folder, or "imported".
///   - writing: what keeps one of the cores busy until it is done: the slower of the two decides how long both take.
/// - Returns: one result a document, in order.
private func prepared(
    _ items: [PendingDocument], _ engines: Engines, source: String?, dayAdded: CivilDate,
    beside writing: Writing? = nil,
    read: @Sendable (PendingDocument) throws(DocumentFault) -> RawDocument
) -> [Result<NewDocument, DocumentFault>] {
    let slots = Mutex([Result<NewDocument, DocumentFault>?](repeating: nil, count: items.count))
    let next = Atomic(0)
    let workers = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
        if worker == workers - 1 { writing?.wait() }
        while true {
            let index = next.add(1, ordering: .relaxed).oldValue
            guard index < items.count else { break }
            let result: Result<NewDocument, DocumentFault>
            do throws(DocumentFault) {
                let raw = try read(items[index])
                let cleaned = try engines.clean(raw)
                result = .success(
                    NewDocument(
                        raw: raw, cleaned: cleaned, annotations: engines.annotate(cleaned.article),
                        source: source ?? items[index].folder ?? "imported", dayAdded: dayAdded))
            } catch {
                result = .failure(error)
            }
            slots.withLock { $0[index] = result }
        }
    }
    return slots.withLock { $0.compactMap(\.self) }
}

/// A batch that is being committed on another thread.
private final class Writing: Sendable {
    /// Documents of the batch, failures among them.
    let count: Int
    /// How much of the files is behind with it.
    let share: Double
    private let documents: [NewDocument]
    /// Of `documents`.
    private let names: [String]
    private let failures: [ImportFailure]
    private let results = Mutex(Result<[Stored], StoreError>.success([]))
    private let group = DispatchGroup()

    init(
        _ made: [Result<NewDocument, DocumentFault>], named names: [String], share: Double, into store: ArticleStore
    ) {
        (count, self.share) = (made.count, share)
        documents = made.compactMap { try? $0.get() }
        self.names = zip(names, made).compactMap { name, result in (try? result.get()) == nil ? nil : name }
        failures = zip(names, made).compactMap { name, result in
            guard case .failure(let fault) = result else { return nil }
            return ImportFailure(path: name, fault: fault)
        }
        DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
            let result = Result { () throws(StoreError) in try storing(documents[...], by: store.add) }
            results.withLock { $0 = result }
        }
    }

    /// Returns when it is done; any number of threads may wait.
    func wait() { group.wait() }

    /// Waits for the commit, and adds what became of the documents to the report.
    ///
    /// - Returns: the failures among them.
    func finish(into report: inout ImportReport) throws(StoreError) -> [ImportFailure] {
        wait()
        var failures = failures
        for (index, result) in try results.withLock(\.self).get().enumerated() {
            let document = documents[index]
            switch result {
            case .success(.added(let id)): report.added.append(id)
            case .success(.present): report.present += 1
            case .failure(let fault):
                failures.append(ImportFailure(path: names[index], fault: fault))
                continue
            }
            report.evidence[document.cleaned.article.metadata.published?.evidence, default: 0] += 1
        }
        report.failures += failures
        return failures
    }
}

/// What became of a document.
typealias Stored = Result<AddResult, DocumentFault>

/// Stores documents; where the database refuses one of them, all others nevertheless.
///
/// - Parameter add: stores all it is given, or none.
/// - Throws: what is the matter with the store, and with no document.
func storing(
    _ documents: ArraySlice<NewDocument>, by add: ([NewDocument]) throws(StoreError) -> [AddResult]
) throws(StoreError) -> [Stored] {
    do {
        return try add(Array(documents)).map { .success($0) }
    } catch .failed(let statement, let code) {
        guard documentFaults.contains(code & 0xFF) else { throw .failed(statement: statement, code: code) }
        guard documents.count > 1 else { return [.failure(.refused(code))] }
        let middle = documents.startIndex + documents.count / 2
        return try storing(documents[..<middle], by: add) + storing(documents[middle...], by: add)
    }
}

/// SQLITE_TOOBIG, SQLITE_CONSTRAINT, SQLITE_MISMATCH: what the database says of what it is given, not of itself.
private let documentFaults: Set<Int32> = [18, 19, 20]
