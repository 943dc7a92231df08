/// Why a scheme file can't be used. Lines count from 1.
package enum SchemeFault: Error, Hashable, Sendable {
    /// More bytes, or more brackets within brackets, than a scheme file has.
    case tooLarge
    /// Where YAML ends to be YAML; nil where that is not known.
    case notYAML(line: Int?)
    /// No names with values: a list, a word, or nothing.
    case noNames
    /// `system` is neither base16 nor base24.
    case otherSystem(String, line: Int?)
    /// `palette` holds no names with colours.
    case noPalette(line: Int?)
    /// The first slot that is missing.
    case missing(key: String)
    /// A value that is no `RRGGBB`; empty where a `#` without quotation marks made it a comment.
    case badColour(key: String, value: String, line: Int?)
}
