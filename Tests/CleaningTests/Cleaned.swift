import Articles
import Text

@testable import Cleaning

/// What cleaning makes of a text.
func cleaned(
    _ text: String, title: String? = nil, origin: String = "notes.txt", statedDay: CivilDate? = nil,
    modificationDay: CivilDate? = nil
) -> CleanedDocument {
    let raw = RawDocument(
        bytes: Array(text.utf8), origin: origin, title: title, statedDay: statedDay, modificationDay: modificationDay)
    return clean(raw, text: UTF8Text(text))
}

/// Four sentences of a report, to stand around what is tried.
let report = [
    "The harbour council voted on Tuesday to close the old ferry pier, ending a dispute that has run for nine years.",
    "Engineers had warned that the wooden piles, driven in the winter of 1961, would not survive another heavy storm.",
    "Residents of the northern shore said they would now need almost an hour to reach the hospital in the town centre.",
    "The council promised a bus line by autumn, and said that it would publish the cost before the end of the month.",
]

/// A scraped page: the report with `line` in its middle, and a button that tells of the web.
func page(with line: String) -> String {
    ["Pier to close after council vote", report[0], report[1], line, report[2], report[3], "Advertisement"]
        .joined(separator: "\n\n")
}

/// The bytes of `text`, and what `read` makes of the whole of them.
func reading<Value>(_ text: String, _ read: (ByteRange, Span<UInt8>) -> Value) -> Value {
    let bytes = Array(text.utf8)
    return read(ByteRange(0, bytes.count), bytes.span)
}
