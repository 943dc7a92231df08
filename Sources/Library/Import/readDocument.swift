import Articles
import Glibc
import Text

/// Bytes that a document may have at the most: far more than any article, far less than memory.
package let mostDocumentBytes = 16 << 20
/// Bytes that a mail, or a page saved as one, may have: its pictures are in it.
private let mostMailBytes = 64 << 20

/// The document in the file at `path`, in the form that `documentKind` tells.
///
/// JSON comes as the text it is written in: what describes documents in it is for `importDocuments`.
///
/// - Parameter statedDay: the publication day the caller states, nil to let the document tell.
package func readDocument(_ path: String, statedDay: CivilDate?) throws(DocumentFault) -> RawDocument {
    let ending = fileEnding(path)
    guard !isPageResource(ending: ending) else { throw .pageResource(ending: ending) }
    let (descriptor, size) = try openFile(path)
    defer { close(descriptor) }
    let most = documentKind(of: [], named: path) == .mail ? mostMailBytes : mostDocumentBytes
    guard size <= most else { throw .tooLarge(bytes: size, most: most) }
    let bytes = try readBytes(descriptor, atMost: size)
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw .unreadable(errno) }
    return try rawDocument(
        bytes, origin: path, statedDay: statedDay, modificationDay: localDay(information.st_mtim.tv_sec))
}

/// The document that the bytes of a file are.
///
/// Of a mail it holds the bytes of the text that was chosen, as they were before they were sent: the header, the other
/// forms of the text and what hangs on it are not kept, since a raw document is one document in one charset. Its day is
/// when the mail was sent; that of a saved page only tells when the file was made.
func rawDocument(
    _ bytes: [UInt8], origin: String, statedDay: CivilDate?, modificationDay: CivilDate?
) throws(DocumentFault) -> RawDocument {
    let kind = documentKind(of: bytes, named: origin)
    guard kind == .mail else {
        return RawDocument(
            bytes: bytes, origin: origin, form: kind == .page ? .html : .text, statedDay: statedDay,
            modificationDay: modificationDay)
    }
    let content = try mailContent(bytes)
    guard content.bytes.count <= mostDocumentBytes else {
        throw .tooLarge(bytes: content.bytes.count, most: mostDocumentBytes)
    }
    return RawDocument(
        bytes: content.bytes, origin: origin, form: content.isPage ? .html : .text, charset: content.charset,
        title: content.subject, url: content.url, statedDay: statedDay ?? (content.isSavedPage ? nil : content.day),
        modificationDay: content.isSavedPage ? content.day ?? modificationDay : modificationDay)
}

/// Opens the file at `path`, and tells its size.
func openFile(_ path: String) throws(DocumentFault) -> (descriptor: Int32, size: Int) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw errno == ENOENT ? .notFound : .unreadable(errno) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else {
        let code = errno
        close(descriptor)
        throw .unreadable(code)
    }
    guard information.st_mode & S_IFMT == S_IFREG else {
        close(descriptor)
        throw .notAFile
    }
    return (descriptor, Int(information.st_size))
}

/// The next bytes of an open file, fewer than `most` only at its end.
func readBytes(_ descriptor: Int32, atMost most: Int) throws(DocumentFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: most)
    var count = 0
    while count < most {
        let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress?.advanced(by: count), most - count) }
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw .unreadable(errno) }
        if got == 0 { break }
        count += got
    }
    bytes.removeLast(most - count)
    return bytes
}

/// The civil day of a moment in this machine's time zone.
package func localDay(_ seconds: Int) -> CivilDate? {
    var moment = time_t(seconds)
    var parts = tm()
    guard localtime_r(&moment, &parts) != nil else { return nil }
    return CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
}
