import Glibc
import Text

/// One record of a file that holds many.
struct FileRecord: Sendable {
    /// The line on which it begins, from 1.
    let line: Int
    /// Its bytes, or what is the matter with them.
    let bytes: Result<[UInt8], DocumentFault>
}

/// Reads a JSON file record by record: its lines, or the objects of its array. Owns the open file.
///
/// At most a piece of the file and one record are in memory; a record over the bound is passed over and told.
final class RecordReader {
    private let descriptor: Int32
    private let size: Int
    private let pieceBytes: Int
    private var piece: [UInt8] = []
    private var index = 0
    private var wasRead = 0
    private var splitter: RecordSplitter
    private var hasEnded = false

    /// Opens the file at `path` and looks at its beginning.
    init(_ path: String, mostBytes: Int = mostDocumentBytes, pieceBytes: Int = 1 << 16) throws(DocumentFault) {
        (descriptor, size) = try openFile(path)
        self.pieceBytes = pieceBytes
        splitter = RecordSplitter(isByLine: true, mostBytes: mostBytes)
        try fill()
        splitter = RecordSplitter(
            isByLine: documentKind(of: piece, named: path) == .jsonLines, mostBytes: mostBytes)
        index = start(piece.span)
    }

    deinit { close(descriptor) }

    /// How much of the file is behind, 0…1.
    var share: Double { size == 0 ? 1 : min(1, Double(wasRead - piece.count + index) / Double(size)) }

    /// The next record that is not blank; nil at the end.
    func next() throws(DocumentFault) -> FileRecord? {
        while !hasEnded {
            if let record = splitter.record(in: piece, from: &index) { return record }
            try fill()
            if piece.isEmpty {
                hasEnded = true
                return splitter.rest()
            }
        }
        return nil
    }

    /// Lets go of what is still to come.
    func end() { hasEnded = true }

    private func fill() throws(DocumentFault) {
        piece = try readBytes(descriptor, atMost: pieceBytes)
        wasRead += piece.count
        index = 0
    }
}
