import Glibc
import Library
import Text

/// Prints a line that may hold text from outside: no control character of it reaches the terminal.
func printOutput(_ line: String) { write(terminalSafe(line, keepingNewlines: true) + "\n", to: STDOUT_FILENO) }

/// Prints a line of JSON, in which every control character is escaped, and flushes it.
func printJSON(_ line: String) { write(escapingControls(line) + "\n", to: STDOUT_FILENO) }

/// Prints a line to standard error, filtered as `printOutput`.
func printError(_ line: String) { write(terminalSafe(line, keepingNewlines: true) + "\n", to: STDERR_FILENO) }

/// Writes all of `text`; a closed pipe ends the program quietly, as it ends `cat`.
func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { exit(1) }
        rest = rest.dropFirst(count)
    }
}

/// `line` with U+007F…U+009F as JSON escapes: JSON allows them bare, a terminal obeys them.
private func escapingControls(_ line: String) -> String {
    guard line.unicodeScalars.contains(where: { (0x7F...0x9F).contains($0.value) }) else { return line }
    var escaped = ""
    for scalar in line.unicodeScalars {
        if (0x7F...0x9F).contains(scalar.value) {
            escaped += "\\u00" + String(scalar.value, radix: 16)
        } else {
            escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}

/// Reads standard input line by line, without the line's end; nil at its end.
func readInputLine() -> String? { readLine(strippingNewline: true) }

/// Reads one document from standard input, or ends the program where it is longer than a document may be.
func readInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return bytes }
        bytes += buffer[0..<count]
        guard bytes.count <= mostDocumentBytes else {
            let most = mostDocumentBytes >> 20
            throw ProgramEnd(code: 1, notice: "standard input: is too large: a document may have \(most) MB.")
        }
    }
}

/// The day an argument names, nil where there is none; any other text ends the program.
func day(_ argument: String?) throws -> CivilDate? {
    guard let argument else { return nil }
    guard let day = CivilDate(iso: argument) else {
        throw ProgramEnd.usage("\(argument) is not a day: write it as 2023-06-18.")
    }
    return day
}
