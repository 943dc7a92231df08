import Glibc

/// The names of files whose path begins with `path`, without their folder's; folders end with "/".
///
/// - Returns: ascending, some hundred at the most; hidden ones only where the dot was typed, and none with control
///   characters. Empty where the folder can't be read.
func fileNames(beginning path: String) -> [String] {
    let beginning = String(decoding: path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.reversed(), as: UTF8.self)
    let typed = String(path.dropLast(beginning.count))
    let folder = typed.isEmpty ? "." : expandingHome(typed)
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
        }
        guard name.hasPrefix(beginning), name != ".", name != "..", !name.hasPrefix(".") || beginning.hasPrefix("."),
            name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F ~= $0.value) })
        else { continue }
        var status = stat()
        let isFolder = stat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        names.append(isFolder ? name + "/" : name)
    }
    return Array(names.sorted().prefix(mostNames))
}

/// More names than these nobody goes through by Tab.
private let mostNames = 500
