import Text

/// The cleaned text of one document, with what is known about it.
///
/// - Invariant: `paragraphs` ascend, are disjoint, not empty, and lie in `text`; the bytes between two of them
///   are the two newlines that join them. There are as many `kinds` as paragraphs.
package struct Article: Hashable, Sendable {
    /// The title; empty when the document has none.
    package let title: String
    /// The paragraphs joined by a blank line; what every byte range of an annotation points into.
    package let text: UTF8Text
    /// The paragraphs, in order.
    package let paragraphs: [ByteRange]
    /// What each paragraph is.
    package let kinds: [ParagraphKind]
    /// What the document set apart within paragraphs, by where it begins.
    package let markup: [Markup]
    /// What is known about the article beside its text.
    package let metadata: Metadata
    /// Places of the text a reader should be warned about, in order.
    package let flags: [Flag]

    /// Joins `paragraphs`, leaving out empty ones.
    ///
    /// - Parameter flags: given by index into `paragraphs` as passed in and byte range within that paragraph.
    package init(
        title: String, paragraphs texts: [String], metadata: Metadata = Metadata(),
        flags: [(paragraph: Int, range: ByteRange, reason: Flag.Reason)] = []
    ) {
        var bytes: [UInt8] = []
        var ranges: [ByteRange] = []
        var placed: [Flag] = []
        let flagsByParagraph = Dictionary(grouping: flags, by: \.paragraph)
        for (index, paragraph) in texts.enumerated() where !paragraph.utf8.isEmpty {
            if !bytes.isEmpty { bytes += [.newline, .newline] }
            let start = bytes.count
            bytes += paragraph.utf8
            ranges.append(ByteRange(start, bytes.count))
            for flag in flagsByParagraph[index] ?? [] {
                placed.append(Flag(range: flag.range.shifted(by: start), reason: flag.reason))
            }
        }
        (self.title, self.paragraphs, self.metadata) = (title, ranges, metadata)
        kinds = ranges.map { _ in .text }
        markup = []
        text = UTF8Text(repairing: bytes)
        self.flags = placed
    }

    /// Takes a text as it is stored or given, whose paragraphs are parted by blank lines.
    ///
    /// - Parameters:
    ///   - kinds: one a paragraph; where their number is another, every paragraph is running text.
    ///   - markup: in any order; what does not lie in the text is left out.
    package init(
        title: String, text: UTF8Text, kinds: [ParagraphKind] = [], markup: [Markup] = [],
        metadata: Metadata = Metadata(), flags: [Flag] = []
    ) {
        (self.title, self.text, self.metadata, self.flags) = (title, text, metadata, flags)
        let paragraphs = Self.paragraphs(of: text)
        self.paragraphs = paragraphs
        self.kinds = kinds.count == paragraphs.count ? kinds : paragraphs.map { _ in .text }
        self.markup = markup.filter { $0.range.upper <= text.count && !$0.range.isEmpty }.sorted { $0.range < $1.range }
    }

    /// The stretches between blank lines, without white space at their ends.
    private static func paragraphs(of text: UTF8Text) -> [ByteRange] {
        let bytes = text.bytes.span
        var found: [ByteRange] = []
        var (start, index) = (0, 0)
        func close(_ end: Int) {
            var (lower, upper) = (start, end)
            while lower < upper, bytes[lower].isSpace { lower += 1 }
            while upper > lower, bytes[upper - 1].isSpace { upper -= 1 }
            if lower < upper { found.append(ByteRange(lower, upper)) }
        }
        while index < bytes.count {
            if bytes[index] == .newline, index + 1 < bytes.count, bytes[index + 1] == .newline {
                close(index)
                start = index + 2
                index = start
            } else {
                index += 1
            }
        }
        close(bytes.count)
        return found
    }

    /// Minutes to read the text at 230 words a minute, at least one.
    ///
    /// - Complexity: O(n).
    package var readingMinutes: Int {
        var words = 0
        var inWord = false
        for byte in text.bytes {
            if byte.isSpace {
                inWord = false
            } else if !inWord {
                inWord = true
                words += 1
            }
        }
        return max(1, (words + 115) / 230)
    }
}

/// What is known about an article beside its text; nil or empty where the document does not say.
package struct Metadata: Hashable, Sendable, Codable {
    /// Who wrote it, in the order of the byline.
    package var authors: [String] = []
    /// Where and by which agency it was filed.
    package var dateline: Dateline?
    /// The day it was published, and how that is known.
    package var published: PublicationDay?
    /// The day it was last changed, where that is told apart from its publication.
    package var modified: CivilDate?
    /// The publication or site.
    package var site: String?
    /// The address of the page, the canonical one where the page tells it.
    package var url: String?
    /// The address of the picture that leads the article.
    package var imageURL: String?
    /// The captions of its pictures, as they stood.
    package var captions: [String] = []
    /// BCP 47 tag of the text's language.
    package var language: String?
    /// "Reporting by …; editing by …", as it stood.
    package var credits: String?
    /// What the page tells about the author, as it stood.
    package var authorBio: String?
    /// Titles of other articles the page pointed to.
    package var related: [String] = []

    package init() {}
}

/// Where and by which agency an article was filed: "BEIJING (Reuters) –".
package struct Dateline: Hashable, Sendable, Codable {
    /// The place as it stood, "BEIJING"; empty when only the agency was named.
    package let place: String
    /// The agency as it stood, "Reuters"; nil when none was named.
    package let agency: String?

    package init(place: String, agency: String?) { (self.place, self.agency) = (place, agency) }

    /// "BEIJING (Reuters)"; the agency alone where no place was named.
    package var words: String {
        guard let agency else { return place }
        return place.isEmpty ? agency : "\(place) (\(agency))"
    }
}

/// The day an article was published, and how that is known.
package struct PublicationDay: Hashable, Sendable, Codable {
    /// The day, in the publication's own place.
    package let day: CivilDate
    /// What told the day.
    package let evidence: Evidence

    /// What can tell a publication day, strongest first.
    package enum Evidence: String, Sendable, Codable, CaseIterable {
        /// The caller said so.
        case stated
        /// The page's metadata say so.
        case page
        /// A line of the document says so.
        case text
        /// The file's name holds it.
        case fileName
        /// The file was last changed that day.
        case modificationTime
    }

    package init(day: CivilDate, evidence: Evidence) { (self.day, self.evidence) = (day, evidence) }
}

/// A place of an article's text that a reader should be warned about.
package struct Flag: Hashable, Sendable, Codable {
    /// The bytes it is about.
    package let range: ByteRange
    /// What is the matter with them.
    package let reason: Reason

    /// What can be the matter with a piece of text.
    package enum Reason: String, Sendable, Codable, CaseIterable {
        /// A sentence whose beginning is missing; shown as it came, never repaired.
        case truncated
        /// The document was longer than the bound; what was read stands.
        case cutAtBound
    }

    package init(range: ByteRange, reason: Reason) { (self.range, self.reason) = (range, reason) }
}

extension CivilDate: Codable {
    /// Reads `YYYY-MM-DD`.
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let date = CivilDate(iso: text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not YYYY-MM-DD: \(text)"))
        }
        self = date
    }

    /// Writes `YYYY-MM-DD`.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
