import Glibc
import Interface
import Library
import Screen
import Terminal

/// The names of the themes that ship.
func shippedThemes() -> [String] {
    resourceNames("themes/").map { $0.dropFirst("themes/".count).split(separator: ".").first.map(String.init) ?? $0 }
}

/// The user's folder of scheme files.
private func themeFolder() -> String { "\(configurationFolder())/themes" }

/// The scheme files of the user's folder by name.
private func themeFiles() -> [(name: String, file: String)] {
    fileNames(in: themeFolder()).sorted().filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.prefix(1000).map {
        (String($0[..<($0.lastIndex(of: ".") ?? $0.endIndex)]), $0)
    }
}

/// The names of the themes there are: those that ship, then the user's, each by name.
func themeNames() -> [String] {
    let shipped = shippedThemes().sorted()
    return [automaticTheme] + shipped + themeFiles().map(\.name).filter { !shipped.contains($0) }
}

/// The theme of that name: one of the user's folder, one that ships, or a scheme file by its path.
///
/// - Returns: the theme, or in words why there is none.
func theme(named name: String) -> Result<Theme, ThemeFault> {
    let paths = name.contains("/") ? [name] : ["yaml", "yml"].map { "\(themeFolder())/\(name).\($0)" }
    if let path = paths.first(where: { access($0, F_OK) == 0 }) { return theme(at: path) }
    if let bytes = resource("themes/\(name).yaml") { return read(bytes, name) }
    // A file beside, as a shell completes it.
    if access(name, F_OK) == 0 { return theme(at: name) }
    return .failure(
        ThemeFault(
            notice: "There is no theme “\(name)”; these ship: \(shippedThemes().joined(separator: ", ")). "
                + "Yours belong into \(themeFolder())."))
}

/// The name that leaves it to the terminal's background whether the theme is light or dark.
let automaticTheme = "auto"

/// A theme, and the name it was chosen by, which may be `automaticTheme`.
struct ChosenTheme {
    let name: String
    let theme: Theme
}

/// The theme of that name, which may be `automaticTheme`.
///
/// - Parameter background: what the terminal tells of its background; nil where it does not.
func chosenTheme(_ name: String, background: Colour? = nil) -> Result<ChosenTheme, ThemeFault> {
    guard name == automaticTheme else { return theme(named: name).map { ChosenTheme(name: name, theme: $0) } }
    let isLight = background.map { $0.contrast(with: .black) > $0.contrast(with: .white) }
    let usual = isLight ?? TerminalEnvironment.current.hasLightBackground ?? false
    return theme(named: usual ? "dateline-light" : "dateline-dark").map { ChosenTheme(name: name, theme: $0) }
}

/// The file that keeps the theme chosen last, by the XDG base directory specification.
func savedThemePath() -> String {
    let home = environment("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return "\(home ?? "\(environment("HOME") ?? "/")/.local/state")/dateline/theme"
}

/// The theme chosen last; nil when none was.
func savedTheme() -> String? {
    guard let stream = fopen(savedThemePath(), "r") else { return nil }
    defer { fclose(stream) }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = fread(&buffer, 1, buffer.count, stream)
    let line = String(decoding: buffer[0..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return line.isEmpty ? nil : line
}

/// Keeps the theme for the next start.
///
/// - Returns: the error number; nil when it is kept.
func saveTheme(_ name: String) -> Int32? {
    let path = savedThemePath()
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    let code = makeFolder(folder)
    guard code == 0 else { return code }
    // Written beside and put in its place, so that no other reader finds half of it.
    let new = "\(path).\(getpid())"
    unlink(new)
    // A file is meant wherever the reader starts next.
    let kept =
        name.contains("/")
        ? realpath(name, nil).map { path in
            defer { free(path) }
            return String(cString: path)
        } ?? name : name
    let written = writeNewFile(kept + "\n", at: new)
    guard written == 0 else { return written }
    return rename(new, path) == 0 ? nil : errno
}

/// Every theme that ships, then those of the user's folder by name; one of the user's takes the place of one that ships.
func allThemes() -> [ThemeChoice] {
    func choice(_ name: String, _ result: Result<Theme, ThemeFault>) -> ThemeChoice {
        switch result {
        case .success(let theme): ThemeChoice(name: name, content: .theme(theme))
        case .failure(let fault): ThemeChoice(name: name, content: .fault(fault.notice))
        }
    }
    let own = themeFiles().map { choice($0.name, theme(at: "\(themeFolder())/\($0.file)")) }
    let names = Set(own.map(\.name))
    let shipped = shippedThemes().sorted().filter { !names.contains($0) }.map { choice($0, theme(named: $0)) }
    return shipped + own
}

private func theme(at path: String) -> Result<Theme, ThemeFault> {
    guard let stream = fopen(path, "r") else {
        return .failure(ThemeFault(notice: "\(path) can't be read: \(systemWords(errno))."))
    }
    defer { fclose(stream) }
    // More than any scheme file has: then it is refused for that.
    var buffer = [UInt8](repeating: 0, count: 1 << 15)
    let count = fread(&buffer, 1, buffer.count, stream)
    return read(Array(buffer[0..<count]), path)
}

private func read(_ bytes: [UInt8], _ name: String) -> Result<Theme, ThemeFault> {
    do throws(SchemeFault) {
        return .success(try Theme(yaml: String(decoding: bytes, as: UTF8.self)))
    } catch { return .failure(ThemeFault(notice: words(error, name))) }
}

/// Why a theme can't be used, in words.
struct ThemeFault: Error {
    let notice: String
}

/// What is wrong with a scheme file, where, and what to do.
func words(_ fault: SchemeFault, _ file: String) -> String {
    func place(_ line: Int?) -> String { line.map { "\(file), line \($0)" } ?? file }
    return switch fault {
    case .tooLarge: "\(file) is too large or too nested for a scheme file: give one with base00 to base0F."
    case .notYAML(let line): "\(place(line)): this is not YAML; look at quotation marks, colons and indentation."
    case .noNames: "\(file) has no names and values: a scheme file has lines such as base00: \"181818\"."
    case .otherSystem(let system, let line):
        "\(place(line)): system is “\(system)”; schemes of base16 and base24 can be read."
    case .noPalette(let line):
        "\(place(line)): palette holds no colours: write base00 to base0F below it, indented."
    case .missing(let key):
        "\(file): \(key) is missing or no text; a scheme has base00 to base0F, each as \"#rrggbb\"."
    case .badColour(let key, "", let line):
        "\(place(line)): \(key) is empty; put quotation marks around a colour that begins with #."
    case .badColour(let key, let value, let line):
        "\(place(line)): \(key) is “\(value)”; write six digits, 0 to 9 and a to f, such as \"#e8c46a\"."
    }
}
