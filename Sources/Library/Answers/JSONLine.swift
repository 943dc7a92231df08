import FoundationEssentials
import Text

/// One line of JSON, keys in order of name, without a line's end.
package func jsonLine(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // The values given here are trees of strings and numbers: they always encode.
    guard let data = try? encoder.encode(value) else { return "{\"error\":\"cannot be written as JSON\"}" }
    return String(decoding: data, as: UTF8.self)
}

/// The answer to a question that can't be used.
package struct QuestionFault: Encodable, Error, Hashable, Sendable {
    /// The question's id, null where it could not be read.
    package let id: QuestionID?
    /// What is wrong with it, in words.
    package let error: String

    package init(id: QuestionID?, error: String) {
        self.id = id
        self.error = error
    }

    /// Writes the value as scripts read it.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(id, forKey: .id)
        try container.encode(error, forKey: .error)
    }

    private enum Keys: CodingKey { case id, error }
}

/// A question's id: a string or a whole number, given back as it came.
package enum QuestionID: Codable, Hashable, Sendable {
    case text(String)
    case number(Int)

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    /// Writes the value as scripts read it.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        }
    }
}

/// The id of a question, whatever else is the matter with it.
struct IdentifiedQuestion: Decodable {
    let id: QuestionID?
}

/// Reads a question, or tells what is wrong with it.
package func question<Question: Decodable>(_ line: String, as type: Question.Type) throws(QuestionFault) -> Question {
    let data = Data(withoutLoneSurrogates(Array(line.utf8)))
    let id = (try? JSONDecoder().decode(IdentifiedQuestion.self, from: data))?.id
    do {
        return try JSONDecoder().decode(type, from: data)
    } catch DecodingError.dataCorrupted {
        throw QuestionFault(id: id, error: "not a line of JSON")
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
        let field = context.codingPath.map(\.stringValue).joined(separator: ".")
        throw QuestionFault(
            id: id, error: field.isEmpty ? "not a JSON object" : "the field \"\(field)\" has the wrong type")
    } catch {
        throw QuestionFault(id: id, error: "not a question")
    }
}

/// The line of JSON with U+FFFD for each escaped surrogate that is no half of a pair: other programs write such, and no
/// text can hold them. O(n).
func withoutLoneSurrogates(_ line: [UInt8]) -> [UInt8] {
    var mended = line
    var index = 0
    while index + 1 < line.count {
        guard line[index] == UInt8(ascii: "\\") else {
            index += 1
            continue
        }
        guard let unit = escapedUnit(in: line.span, at: index) else {
            index += 2
            continue
        }
        if unit & 0xFC00 == 0xD800, let next = escapedUnit(in: line.span, at: index + 6), next & 0xFC00 == 0xDC00 {
            index += 12
            continue
        }
        if unit & 0xF800 == 0xD800 { mended.replaceSubrange((index + 2)..<(index + 6), with: Array("fffd".utf8)) }
        index += 6
    }
    return mended
}
