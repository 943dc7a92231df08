import FoundationEssentials
import Interface
import Library

/// The names of the themes that ship.
func shippedThemes() -> [String] {
    resourceNames("themes/").map { $0.dropFirst("themes/".count).split(separator: ".").first.map(String.init) ?? $0 }
}

/// The names of the themes there are: those that ship, then the user's, each by name.
func themeNames() -> [String] {
    let own = fileNames(in: "\(configurationFolder())/themes").compactMap { name in
        name.hasSuffix(".yaml") ? String(name.dropLast(5)) : nil
    }
    return shippedThemes().sorted() + own.filter { !shippedThemes().contains($0) }.sorted()
}

/// The theme of that name: one that ships, one of the user's folder, or a scheme file by its path.
///
/// - Returns: the theme, or in words why there is none.
func theme(named name: String) -> Result<Theme, ThemeFault> {
    let bytes: [UInt8]
    if let shipped = resource("themes/\(name).yaml") {
        bytes = shipped
    } else {
        let paths = name.contains("/") ? [name] : ["\(configurationFolder())/themes/\(name).yaml", name]
        guard let read = paths.lazy.compactMap({ try? readDocument($0, statedDay: nil) }).first else {
            return .failure(
                ThemeFault(
                    notice:
                        "There is no theme “\(name)”; these ship: \(shippedThemes().joined(separator: ", "))."))
        }
        bytes = read.bytes
    }
    do throws(Theme.SchemeError) {
        return .success(try Theme(yaml: String(decoding: bytes, as: UTF8.self)))
    } catch {
        switch error {
        case .notYAML: return .failure(ThemeFault(notice: "The theme “\(name)” is not a base16 scheme file."))
        case .badColour(let key):
            return .failure(ThemeFault(notice: "The theme “\(name)” lacks a colour RRGGBB for \(key)."))
        }
    }
}

/// Why a theme can't be used, in words.
struct ThemeFault: Error {
    let notice: String
}
