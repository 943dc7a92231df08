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

/// The files that paths name.
package struct DocumentFiles: Hashable, Sendable {
    /// Those to be read, in order of name within each path.
    package private(set) var files: [DocumentFile] = []
    /// How many files in folders were passed over, since by their names they are no documents.
    package private(set) var passedOver = 0

    /// Finds what `paths` name: files as they are, folders with all that is in them.
    ///
    /// A path that can't be used comes with its fault, so that one bad path never stops the rest. Of a folder are left out
    /// hidden files and folders, what is no document by its ending, and the folder of pictures and scripts that a browser
    /// saved beside a page. Links to folders are not followed, so that the walk ends.
    package init(_ paths: [String]) {
        for path in paths {
            var information = stat()
            guard stat(path, &information) == 0 else {
                files.append(DocumentFile(path, fault: errno == ENOENT ? .notFound : .unreadable(errno)))
                continue
            }
            switch information.st_mode & S_IFMT {
            case S_IFDIR: walk(path)
            case S_IFREG: files.append(DocumentFile(path))
            default: files.append(DocumentFile(path, fault: .notAFile))
            }
        }
    }

    private mutating func walk(_ root: String) {
        let name = folderName(root)
        var folders = [root]
        while let folder = folders.popLast() {
            guard let handle = opendir(folder) else {
                files.append(DocumentFile(folder, in: name, fault: .unreadable(errno)))
                continue
            }
            let entries = entries(of: handle, at: folder)
            closedir(handle)
            let names = entries.filter { !$0.isFolder }.map(\.name)
            let documents = names.filter { !isNoDocument(ending: fileEnding($0)) }
            passedOver += names.count - documents.count
            files += documents.map { DocumentFile("\(folder)/\($0)", in: name) }
            let resources = resourceFolders(besides: names)
            folders += entries.filter { $0.isFolder && !resources.contains($0.name) }.reversed().map {
                "\(folder)/\($0.name)"
            }
        }
    }
}

/// The files and folders in a folder, in order of name; without what is hidden, and links to anything but files.
private func entries(of handle: OpaquePointer, at folder: String) -> [(name: String, isFolder: Bool)] {
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
    return names.sorted { $0.name < $1.name }
}

/// The last part of a folder's path that is a name: "articles" of "~/articles/" and of "." in it; nil of "/".
private func folderName(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved).split(separator: "/").last.map(String.init)
}
