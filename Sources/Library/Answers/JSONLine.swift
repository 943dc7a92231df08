import FoundationEssentials

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
    let data = Data(line.utf8)
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
