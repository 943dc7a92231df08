import Testing

@testable import dateline

@Suite struct FileNamesTests {
    @Test(arguments: [
        ("", ["apricots/", "april.txt", "march.txt"]), ("apr", ["apricots/", "april.txt"]), (".", [".hidden"]),
        ("apricots/", ["one.txt"]), ("x", []), ("none/", []),
    ])
    func namesThatBeginAlikeAreFound(typed: String, names: [String]) throws {
        let folder = try TemporaryFolder()
        for name in ["march.txt", "april.txt", ".hidden", "a\u{1B}b"] { _ = try folder.file(name, []) }
        _ = makeFolder("\(folder.path)/apricots")
        _ = try folder.file("apricots/one.txt", [])
        #expect(fileNames(beginning: "\(folder.path)/\(typed)") == names)
    }
}
