import Glibc

/// The system's words for an error number: "Permission denied".
package func systemWords(_ code: Int32) -> String {
    guard let words = strerror(code) else { return "error \(code)" }
    return String(cString: words)
}
