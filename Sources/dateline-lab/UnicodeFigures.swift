import Text

/// The shares of Unicode's own cases that are parted as they should be: grapheme clusters and lines.
func unicodeFigures(_ suites: String, namesFaults: Bool) throws -> [Figure] {
    let folder = "\(suites)/unicode"
    return [
        try figure("unicode.clusters", "\(folder)/GraphemeBreakTest.txt", namesFaults, clusterBreaks),
        try figure("unicode.lines", "\(folder)/LineBreakTest.txt", namesFaults) { bytes in
            lineBreaks(in: bytes.span, .unicode).map(\.offset)
        },
    ]
}

private func figure(
    _ name: String, _ path: String, _ namesFaults: Bool, _ breaks: ([UInt8]) -> [Int]
) throws -> Figure {
    let cases = try bytes(of: path).split(separator: .newline).compactMap(BreakCase.init)
    guard !cases.isEmpty else { throw SuiteFault(description: "\(path): holds no case") }
    var right = 0
    for wanted in cases {
        let found = breaks(wanted.text)
        if found == wanted.breaks {
            right += 1
        } else if namesFaults {
            printError("\(name): \(wanted.line): wanted \(wanted.breaks), got \(found)")
        }
    }
    let share = Double(right) / Double(cases.count)
    return Figure(name: name, value: share, cases: Figure.Cases(right: right, all: cases.count))
}

/// A line of a break test: scalars in hexadecimal, ÷ between two that are parted and × between others.
private struct BreakCase {
    let line: String
    var text: [UInt8] = []
    /// Offsets, that of the beginning left out.
    var breaks: [Int] = []

    /// nil for a line that holds no case.
    init?(_ bytes: ArraySlice<UInt8>) {
        line = String(decoding: bytes.prefix { $0 != .numberSign }, as: UTF8.self)
        for word in line.split(whereSeparator: \.isWhitespace) {
            if word == "÷" {
                if !text.isEmpty { breaks.append(text.count) }
            } else if let scalar = UInt32(word, radix: 16).flatMap(Unicode.Scalar.init) {
                text += String(scalar).utf8
            }
        }
        if text.isEmpty { return nil }
    }
}

private func clusterBreaks(_ bytes: [UInt8]) -> [Int] {
    var (index, breaks) = (0, [Int]())
    while index < bytes.count {
        index = graphemeEnd(in: bytes.span, from: index, to: bytes.count)
        breaks.append(index)
    }
    return breaks
}
