import Text

/// Parts the bytes of a JSON file, as they come, into records.
///
/// By line, a record is a line that is not blank. By value, it is an object of the outermost level, wherever its lines
/// end; what stands between objects but commas, white space and the brackets of an array is a record too, one a run, so
/// that it is told and not lost. Each byte is looked at once.
struct RecordSplitter {
    private let isByLine: Bool
    private let mostBytes: Int
    private var line = 1
    private var firstLine = 1
    private var held: [UInt8] = []
    private var heldCount = 0
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    private var isStray = false

    init(isByLine: Bool, mostBytes: Int) { (self.isByLine, self.mostBytes) = (isByLine, mostBytes) }

    /// The next record that ends in `piece`; nil when it is at its end.
    ///
    /// - Parameter index: where to go on; afterwards the place after the record.
    mutating func record(in piece: [UInt8], from index: inout Int) -> FileRecord? {
        isByLine ? recordByLine(in: piece, from: &index) : recordByValue(in: piece, from: &index)
    }

    /// What is held when there are no more bytes; nil where that is nothing.
    mutating func rest() -> FileRecord? { taken() }

    private mutating func recordByLine(in piece: [UInt8], from index: inout Int) -> FileRecord? {
        while index < piece.count {
            let end = firstIndex(of: .newline, in: piece.span, from: index)
            hold(piece[index..<end])
            index = end
            guard end < piece.count else { return nil }
            index += 1
            let record = taken()
            line += 1
            firstLine = line
            if let record { return record }
        }
        return nil
    }

    private mutating func recordByValue(in piece: [UInt8], from index: inout Int) -> FileRecord? {
        var start = index
        while index < piece.count {
            let byte = piece[index]
            if byte == .newline { line += 1 }
            if depth > 0 {
                index += 1
                guard closes(byte) else { continue }
                hold(piece[start..<index])
                return taken()
            }
            let isBetween = byte.isSpace || byte == .comma || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
            if byte == UInt8(ascii: "{") {
                if isStray {
                    hold(piece[start..<index])
                    isStray = false
                    return taken()
                }
                (depth, start, firstLine) = (1, index, line)
            } else if !isStray, !isBetween {
                (isStray, start, firstLine) = (true, index, line)
            } else if !isStray {
                start = index + 1
            }
            index += 1
        }
        if depth > 0 || isStray { hold(piece[start...]) }
        return nil
    }

    /// Whether `byte` closes the object.
    private mutating func closes(_ byte: UInt8) -> Bool {
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == .quote {
                isInString = false
            }
            return false
        }
        switch byte {
        case .quote: isInString = true
        case UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "}"): depth -= 1
        default: break
        }
        return depth == 0
    }

    private mutating func hold(_ bytes: ArraySlice<UInt8>) {
        heldCount += bytes.count
        if heldCount <= mostBytes { held += bytes } else { held = [] }
    }

    /// What is held as a record; nil where it is blank.
    private mutating func taken() -> FileRecord? {
        defer { (held, heldCount) = ([], 0) }
        if heldCount > mostBytes {
            return FileRecord(line: firstLine, bytes: .failure(.tooLarge(bytes: heldCount, most: mostBytes)))
        }
        guard held.contains(where: { !$0.isSpace }) else { return nil }
        return FileRecord(line: firstLine, bytes: .success(held))
    }
}
