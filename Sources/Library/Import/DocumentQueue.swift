/// A document that is still to be read: a file, or a record of one.
struct PendingDocument: Sendable {
    /// What messages call it: a path, or a path and a line.
    let name: String
    /// The name of the folder its file was found in, nil where the file was named itself.
    let folder: String?
    /// Where its bytes are.
    let content: Content

    /// Where the bytes of a document are that is still to be read.
    enum Content: Sendable {
        /// In the file of its name.
        case file
        /// Here: a JSON object.
        case record([UInt8])
        /// Nowhere: it can't be used.
        case fault(DocumentFault)
    }
}

/// The documents of many files, in order; of a file that holds many, one record after the other is read.
struct DocumentQueue {
    private let files: [DocumentFile]
    private var done = 0
    private var reader: RecordReader?
    private var isFirstRecord = false

    init(_ files: [DocumentFile]) { self.files = files }

    /// How much of the files is behind, 0…1; each counts the same.
    var share: Double { files.isEmpty ? 1 : (Double(done) + (reader?.share ?? 0)) / Double(files.count) }

    /// The next documents; none at the end.
    ///
    /// - Parameters:
    ///   - most: how many at the most.
    ///   - mostBytes: of records together, the last one not counted: what bounds memory.
    mutating func batch(most: Int, mostBytes: Int) -> [PendingDocument] {
        var batch: [PendingDocument] = []
        var bytes = 0
        while batch.count < most, bytes < mostBytes, let next = next() {
            if case .record(let record) = next.content { bytes += record.count }
            batch.append(next)
        }
        return batch
    }

    private mutating func next() -> PendingDocument? {
        while done < files.count {
            let file = files[done]
            if let open = reader {
                if let record = record(of: file, open) { return record }
                done += 1
                reader = nil
                continue
            }
            switch file.fault.map(PendingDocument.Content.fault) ?? content(of: file) {
            case nil: continue
            case let content?:
                done += 1
                return PendingDocument(name: file.path, folder: file.folder, content: content)
            }
        }
        return nil
    }

    /// Where the document of a file is; nil for a file that holds many, which is then open.
    private mutating func content(of file: DocumentFile) -> PendingDocument.Content? {
        switch documentKind(of: [], named: file.path) {
        case .text, .page, .mail: return .file
        case .json, .jsonLines:
            do throws(DocumentFault) {
                reader = try RecordReader(file.path)
                isFirstRecord = true
                return nil
            } catch {
                return .fault(error)
            }
        }
    }

    private mutating func record(of file: DocumentFile, _ reader: RecordReader) -> PendingDocument? {
        var name = file.path
        let content: PendingDocument.Content
        do throws(DocumentFault) {
            if let record = try reader.next() {
                name += ":\(record.line)"
                content =
                    switch record.bytes {
                    case .success(let bytes): .record(bytes)
                    case .failure(let fault): .fault(fault)
                    }
            } else if isFirstRecord {
                content = .fault(.empty)
            } else {
                return nil
            }
        } catch {
            reader.end()
            content = .fault(error)
        }
        isFirstRecord = false
        return PendingDocument(name: name, folder: file.folder, content: content)
    }
}
