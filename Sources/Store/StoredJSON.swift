import Articles
import FoundationEssentials
import Text

/// Lists and rarely read facts, kept as JSON in one column.
enum StoredJSON {
    static func string(_ value: some Encodable) -> String {
        guard let data = try? JSONEncoder().encode(value) else { return "null" }
        return String(decoding: data, as: UTF8.self)
    }

    static func value<Value: Decodable>(_ type: Value.Type = Value.self, from string: String?) -> Value? {
        guard let string else { return nil }
        return try? JSONDecoder().decode(Value.self, from: Data(string.utf8))
    }

    static func list(_ string: String?) -> [String] {
        string == nil || string == "[]" ? [] : value([String].self, from: string) ?? []
    }
}

/// The part of an article's metadata that has no column of its own; what a row lacks stays empty.
struct StoredMetadata: Codable {
    var authors: [String]?
    var dateline: Dateline?
    var modified: CivilDate?
    var url: String?
    var imageURL: String?
    var captions: [String]?
    var language: String?
    var credits: String?
    var authorBio: String?
    var related: [String]?

    init(_ metadata: Metadata) {
        authors = metadata.authors.isEmpty ? nil : metadata.authors
        dateline = metadata.dateline
        modified = metadata.modified
        url = metadata.url
        imageURL = metadata.imageURL
        captions = metadata.captions.isEmpty ? nil : metadata.captions
        language = metadata.language
        credits = metadata.credits
        authorBio = metadata.authorBio
        related = metadata.related.isEmpty ? nil : metadata.related
    }

    /// - Parameters:
    ///   - site: kept in a column.
    ///   - published: kept in columns.
    func metadata(site: String?, published: PublicationDay?) -> Metadata {
        var metadata = Metadata()
        metadata.authors = authors ?? []
        metadata.dateline = dateline
        metadata.published = published
        metadata.modified = modified
        metadata.site = site
        metadata.url = url
        metadata.imageURL = imageURL
        metadata.captions = captions ?? []
        metadata.language = language
        metadata.credits = credits
        metadata.authorBio = authorBio
        metadata.related = related ?? []
        return metadata
    }
}

/// A flag as it stands in the file: two numbers and a name, not yet known to be a range.
struct StoredFlag: Codable {
    let lower: Int
    let upper: Int
    let reason: String

    init(_ flag: Flag) { (lower, upper, reason) = (flag.range.lower, flag.range.upper, flag.reason.rawValue) }

    /// nil when it is no range of a text of `limit` bytes, or the reason is unknown.
    func flag(within limit: Int) -> Flag? {
        guard lower >= 0, lower <= upper, upper <= limit, upper <= Int(Int32.max),
            let reason = Flag.Reason(rawValue: reason)
        else { return nil }
        return Flag(range: ByteRange(lower, upper), reason: reason)
    }
}
