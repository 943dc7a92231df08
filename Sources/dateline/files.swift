import Glibc
import Library

/// The names in a folder, in no order; none where it can't be read.
func fileNames(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return names
}

/// Makes a folder and those above it, for their owner alone.
///
/// - Returns: 0, or the error number.
func makeFolder(_ path: String) -> Int32 {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return 0 }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return errno }
    let code = makeFolder(String(path[..<slash]))
    guard code == 0 else { return code }
    return mkdir(path, 0o700) == 0 || errno == EEXIST ? 0 : errno
}

/// Writes a file that is not there yet, readable by its owner alone.
///
/// - Returns: 0, or the error number.
func writeNewFile(_ text: String, at path: String) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return errno }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
            let code = errno
            close(descriptor)
            unlink(path)
            return code
        }
        rest = rest.dropFirst(count)
    }
    return close(descriptor) == 0 ? 0 : errno
}
