/// Why a document can't become an article.
package enum DocumentFault: Error, Hashable, Sendable {
    /// No bytes, or none that make a word.
    case empty
    /// The bytes are no text: an image, a program, an archive.
    case notText
    /// A feed or another XML document: its tags would be read as words.
    case markup
    /// Nothing stands at the path.
    case notFound
    /// The path can't be read; the system's error number.
    case unreadable(Int32)
    /// More bytes than a document may have.
    case tooLarge(bytes: Int, most: Int)
    /// Neither a file nor a folder: a socket, a device.
    case notAFile
    /// A style sheet, a script or the like, by the ending of its name: text, but none to read.
    case pageResource(ending: String)
    /// A mail of which no part is a text.
    case noTextPart
    /// No JSON object; the byte where it stops being one.
    case notAnObject(byte: Int)
    /// A JSON object none of whose known fields holds a text.
    case noTextField
    /// The database refused to store it, with its extended result code.
    case refused(Int32)
}

extension DocumentFault {
    /// What is the matter, in words that can follow a path and a colon.
    package var words: String {
        switch self {
        case .empty: "holds no text"
        case .notText: "is not text (an image, a program, an archive?)"
        case .markup: "is a feed or another XML document, and no article: save its articles as pages or text"
        case .notFound: "there is no such file or folder"
        case .unreadable(let code): "can't be read: \(systemWords(code))"
        case .tooLarge(let bytes, let most):
            "is too large: \(bytes >> 20) MB, and a document may have \(most >> 20) MB"
        case .notAFile: "is neither a file nor a folder"
        case .pageResource(let ending): "is a part of web pages (.\(ending)), not a document: name the page itself"
        case .noTextPart: "is a mail without a text: only attachments, or other mails"
        case .notAnObject(let byte): "is not a JSON object (byte \(byte + 1))"
        case .noTextField: "holds no text: none of the fields \(textFieldNames) has any"
        case .refused(let code): "can't be stored: SQLite refuses it (result \(code))"
        }
    }
}
