import Articles
import Glibc
import Text

/// Bytes that a document may have at the most: far more than any article, far less than memory.
package let mostDocumentBytes = 16 << 20

/// A file to be read as a document.
package struct DocumentFile: Hashable, Sendable {
    /// Where the file is, from the path the caller named.
    package let path: String
    /// The name of the folder the caller named, if the file was found in one: its source.
    package let folder: String?
    /// Why it can't be used, nil when it may be.
    package let fault: DocumentFault?

    init(_ path: String, in folder: String? = nil, fault: DocumentFault? = nil) {
        (self.path, self.folder, self.fault) = (path, folder, fault)
    }
}

/// The files that `paths` name: files as they are, folders with all that is in them, in order of name.
///
/// A path that can't be used comes with its fault, so that one bad path never stops the rest. Hidden files and
/// folders inside a folder are left out, and links to folders are not followed, so that the walk ends.
package func documentFiles(_ paths: [String]) -> [DocumentFile] {
    var found: [DocumentFile] = []
    for path in paths {
        var information = stat()
        guard stat(path, &information) == 0 else {
            found.append(DocumentFile(path, fault: errno == ENOENT ? .notFound : .unreadable(errno)))
            continue
        }
        switch information.st_mode & S_IFMT {
        case S_IFDIR: walk(path, into: &found)
        case S_IFREG: found.append(DocumentFile(path))
        default: found.append(DocumentFile(path, fault: .notAFile))
        }
    }
    return found
}

private func walk(_ root: String, into found: inout [DocumentFile]) {
    let name = folderName(root)
    var folders = [root]
    while let folder = folders.popLast() {
        guard let handle = opendir(folder) else {
            found.append(DocumentFile(folder, in: name, fault: .unreadable(errno)))
            continue
        }
        var names: [(name: String, isFolder: Bool)] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            var information = stat()
            guard lstat("\(folder)/\(name)", &information) == 0 else { continue }
            switch information.st_mode & S_IFMT {
            case S_IFDIR: names.append((name, true))
            case S_IFREG: names.append((name, false))
            case S_IFLNK:
                var target = stat()
                if stat("\(folder)/\(name)", &target) == 0, target.st_mode & S_IFMT == S_IFREG {
                    names.append((name, false))
                }
            default: break
            }
        }
        closedir(handle)
        names.sort { $0.name < $1.name }
        found += names.filter { !$0.isFolder }.map { DocumentFile("\(folder)/\($0.name)", in: name) }
        folders += names.filter(\.isFolder).reversed().map { "\(folder)/\($0.name)" }
    }
}

/// The last part of a folder's path that is a name: "articles" of "~/articles/" and of "." in it; nil of "/".
private func folderName(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved).split(separator: "/").last.map(String.init)
}

/// The document in the file at `path`.
///
/// - Parameter statedDay: the publication day the caller states, nil to let the document tell.
package func readDocument(_ path: String, statedDay: CivilDate?) throws(DocumentFault) -> RawDocument {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw errno == ENOENT ? .notFound : .unreadable(errno) }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw .unreadable(errno) }
    guard information.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    let size = Int(information.st_size)
    guard size <= mostDocumentBytes else { throw .tooLarge(bytes: size, most: mostDocumentBytes) }
    var bytes = [UInt8](repeating: 0, count: size)
    var count = 0
    while count < size {
        let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress?.advanced(by: count), size - count) }
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw .unreadable(errno) }
        if got == 0 { break }
        count += got
    }
    bytes.removeLast(size - count)
    return RawDocument(
        bytes: bytes, origin: path, statedDay: statedDay,
        modificationDay: localDay(information.st_mtim.tv_sec))
}

/// The civil day of a moment in this machine's time zone.
package func localDay(_ seconds: Int) -> CivilDate? {
    var moment = time_t(seconds)
    var parts = tm()
    guard localtime_r(&moment, &parts) != nil else { return nil }
    return CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
}
