import FoundationEssentials
import Glibc
import HTML
import Library
import Text

/// The shares of html5lib's cases that come out as they should; the failed ones are named on standard error.
func htmlFigures(_ suites: String, namesFaults: Bool) throws -> [Figure] {
    let suite = "\(suites)/html5lib"
    var reports: [SuiteReport] = []
    reports.append(try tokenizerReport("\(suite)/tokenizer"))
    reports.append(try treeReport("\(suite)/tree-construction"))
    reports.append(try encodingReport("\(suite)/encoding"))
    if namesFaults {
        for fault in reports.flatMap(\.faults) { printError(fault) }
    }
    return reports.map { Figure(name: "html.\($0.name)", value: Double($0.right) / Double(max($0.all, 1))) }
}

func printError(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// How a suite's cases came out.
private struct SuiteReport {
    let name: String
    var all = 0
    var right = 0
    /// The cases that came out wrong, each with what was wanted and what came.
    var faults: [String] = []

    mutating func count(_ label: String, wanted: String, got: String) {
        all += 1
        if wanted == got {
            right += 1
        } else {
            faults.append("== \(label)\nwanted:\n\(wanted)\ngot:\n\(got)")
        }
    }
}

// MARK: - Tokens

/// A file of tokenizer cases; those of the second kind want the tokens as XML could hold them.
private struct TokenizerFile: Decodable {
    let tests: [TokenizerCase]?
    let xmlViolationTests: [TokenizerCase]?
}

private struct TokenizerCase: Decodable {
    let description: String
    let input: String
    let output: [JSONValue]
    let initialStates: [String]?
    let lastStartTag: String?
    let doubleEscaped: Bool?
}

private func tokenizerReport(_ folder: String) throws -> SuiteReport {
    var report = SuiteReport(name: "tokenizer")
    for file in try files(in: folder, ending: ".test") {
        let cases = try JSONDecoder().decode(TokenizerFile.self, from: Data(bytes(of: "\(folder)/\(file)")))
        let asXML = cases.xmlViolationTests != nil
        for test in cases.tests ?? cases.xmlViolationTests ?? [] {
            let isEscaped = test.doubleEscaped ?? false
            let input = isEscaped ? unescaped(test.input) : test.input
            let wanted = JSONValue.array(isEscaped ? test.output.map(\.unescaped) : test.output)
            for name in test.initialStates ?? [TokenizerState.data.rawValue] {
                guard let state = TokenizerState(rawValue: name) else {
                    throw SuiteFault(description: "\(file): \(name)")
                }
                var found = tokens(of: UTF8Text(input), from: state, lastStartTag: test.lastStartTag)
                if asXML { found = found.map(\.coercedForXML) }
                report.count(
                    "\(file): \(test.description) (\(name))", wanted: jsonLine(wanted),
                    got: jsonLine(found.map(TokenRow.init)))
            }
        }
    }
    return report
}

extension HTMLToken {
    /// The token with its characters and comments as XML could hold them.
    ///
    /// - SeeAlso: WHATWG HTML, 13.2.9, "coercing an HTML DOM into an infoset".
    fileprivate var coercedForXML: HTMLToken {
        switch self {
        case .characters(let text):
            let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
                switch scalar.value {
                case 0x0C: " "
                case 0xFFFE, 0xFFFF: "\u{FFFD}"
                default: scalar
                }
            }
            return .characters(String(String.UnicodeScalarView(scalars)))
        case .comment(let text):
            let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
            var coerced = ""
            for (index, piece) in pieces.enumerated() {
                // Two dashes in a row are parted.
                if index > 0 { coerced += coerced.hasSuffix("-") ? " -" : "-" }
                coerced += piece
            }
            return .comment(coerced)
        default: return self
        }
    }
}

/// Any value of JSON that tokenizer cases hold.
private enum JSONValue: Codable {
    case null
    case flag(Bool)
    case text(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let array = try? value.decode([JSONValue].self) {
            self = .array(array)
        } else {
            self = .object(try value.decode([String: JSONValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case .flag(let flag): try value.encode(flag)
        case .text(let text): try value.encode(text)
        case .array(let array): try value.encode(array)
        case .object(let object): try value.encode(object)
        }
    }

    /// The value with its strings unescaped once more.
    var unescaped: JSONValue {
        switch self {
        case .null, .flag: self
        case .text(let text): .text(dateline_lab.unescaped(text))
        case .array(let array): .array(array.map(\.unescaped))
        case .object(let object):
            .object(Dictionary(uniqueKeysWithValues: object.map { (dateline_lab.unescaped($0), $1.unescaped) }))
        }
    }
}

/// The text with each `\uHHHH` as its UTF-16 unit; a lone surrogate becomes U+FFFD, as it does in any UTF-8 text.
private func unescaped(_ text: String) -> String {
    let units = Array(text.utf16)
    var result: [UInt16] = []
    var index = 0
    while index < units.count {
        if units[index] == 0x5C, index + 5 < units.count, units[index + 1] == 0x75,
            let unit = UInt16(String(decoding: units[(index + 2)...(index + 5)], as: UTF16.self), radix: 16)
        {
            result.append(unit)
            index += 6
        } else {
            result.append(units[index])
            index += 1
        }
    }
    return String(decoding: result, as: UTF16.self)
}

// MARK: - Trees

private func treeReport(_ folder: String) throws -> SuiteReport {
    var report = SuiteReport(name: "tree")
    for file in try files(in: folder, ending: ".dat") {
        for (number, test) in datCases(try bytes(of: "\(folder)/\(file)")).enumerated() where test["script-on"] == nil {
            let text = UTF8Text(repairing: test["data"] ?? [])
            let document =
                test["document-fragment"].map {
                    htmlFragment(of: text, in: FragmentContext(html5lib: String(decoding: $0, as: UTF8.self)))
                } ?? htmlDocument(of: text)
            report.count(
                "\(file) case \(number + 1): \(text.string)",
                wanted: String(decoding: test["document"] ?? [], as: UTF8.self), got: document.outline)
        }
    }
    return report
}

// MARK: - Encodings

private func encodingReport(_ folder: String) throws -> SuiteReport {
    var report = SuiteReport(name: "encoding")
    for file in try files(in: folder, ending: ".dat") {
        for (number, test) in datCases(try bytes(of: "\(folder)/\(file)")).enumerated() {
            let wanted = String(decoding: test["encoding"] ?? [], as: UTF8.self).lowercased()
            report.count(
                "\(file) case \(number + 1)", wanted: wanted, got: decodedPage(test["data"] ?? []).encoding)
        }
    }
    return report
}

/// The cases of a .dat file: what stands under each "#name" line, without its last line's end.
private func datCases(_ bytes: [UInt8]) -> [[String: [UInt8]]] {
    var cases: [[String: [UInt8]]] = []
    var section = ""
    for line in bytes.split(separator: .newline, omittingEmptySubsequences: false) {
        if line.first == .numberSign, let name = sectionNames.first(where: { line.dropFirst().elementsEqual($0.utf8) })
        {
            if name == "data" { cases.append([:]) }
            section = name
            cases[max(cases.count - 1, 0)][section] = []
        } else if !cases.isEmpty {
            cases[cases.count - 1][section, default: []] += line + [.newline]
        }
    }
    return cases.map { test in
        var test = test
        for (name, text) in test {
            var text = text[...]
            if text.last == .newline { text.removeLast() }
            // An empty line parts a case from the next.
            if name == "document" || name == "encoding", text.last == .newline { text.removeLast() }
            test[name] = Array(text)
        }
        return test
    }
}

private let sectionNames = [
    "data", "errors", "new-errors", "document-fragment", "script-off", "script-on", "document", "encoding",
]

/// The names of the files of a folder that end so, in order; those of its folders are not among them.
func files(in folder: String, ending suffix: String) throws -> [String] {
    guard let handle = opendir(folder) else { throw SuiteFault(description: "\(folder): \(systemWords(errno))") }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name.hasSuffix(suffix) { names.append(name) }
    }
    return names.sorted()
}
