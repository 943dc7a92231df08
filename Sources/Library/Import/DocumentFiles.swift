import Articles
import Glibc
import Text

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
