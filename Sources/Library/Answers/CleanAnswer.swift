import Articles
import Text

/// The answer of `clean --json-lines`.
package struct CleanAnswer: Encodable, Sendable {
    let id: QuestionID?
    let cleaned: CleanedDocument

    /// A flag by code points of the article body.
    private struct FlagAnswer: Encodable {
        let start: Int
        let end: Int
        let reason: String
    }

    /// A dateline; without an agency that is null, not missing.
    private struct DatelineAnswer: Encodable {
        let dateline: Dateline

        private enum Keys: CodingKey { case place, agency }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Keys.self)
            try container.encode(dateline.place, forKey: .place)
            try container.encode(dateline.agency, forKey: .agency)
        }
    }

    private struct ResidueAnswer: Encodable {
        let reason: String
        let text: String
    }

    private enum Keys: CodingKey {
        case id, articleBody, title, authors, published, site, language, dateline, credits, authorBio, related, residue
        case flags
    }

    /// Writes the fields of INTERFACES.md; what is unknown is null.
    package func encode(to encoder: any Encoder) throws {
        let article = cleaned.article
        let metadata = article.metadata
        let index = CodePointIndex(article.text)
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(id, forKey: .id)
        try container.encode(article.text.string, forKey: .articleBody)
        try container.encode(article.title, forKey: .title)
        try container.encode(metadata.authors, forKey: .authors)
        try container.encode(metadata.published?.day, forKey: .published)
        try container.encode(metadata.site, forKey: .site)
        try container.encode(metadata.language, forKey: .language)
        try container.encode(metadata.dateline.map(DatelineAnswer.init), forKey: .dateline)
        try container.encode(metadata.credits, forKey: .credits)
        try container.encode(metadata.authorBio, forKey: .authorBio)
        try container.encode(metadata.related, forKey: .related)
        try container.encode(
            cleaned.residue.map { ResidueAnswer(reason: $0.reason.rawValue, text: $0.text) }, forKey: .residue)
        let flags = article.flags.map { flag in
            let (start, end) = index.codePoints(of: flag.range)
            return FlagAnswer(start: start, end: end, reason: flag.reason.rawValue)
        }
        try container.encode(flags, forKey: .flags)
    }
}

/// A question of `clean --json-lines`; unknown fields are ignored.
private struct CleanQuestion: Decodable {
    let id: QuestionID?
    let text: String?
    let path: String?
    let html: String?
    let url: String?
    let title: String?
    let charset: String?
}

extension Engines {
    /// Answers a line of `clean --json-lines`.
    package func cleanAnswer(to line: String) throws(QuestionFault) -> CleanAnswer {
        let asked = try question(line, as: CleanQuestion.self)
        let raw: RawDocument
        if let text = asked.text {
            // The text is already decoded: its charset says nothing about these bytes.
            raw = RawDocument(
                bytes: Array(text.utf8), origin: "", charset: "utf-8", title: asked.title, url: asked.url)
        } else if let html = asked.html {
            raw = RawDocument(
                bytes: Array(html.utf8), origin: "", form: .html, charset: "utf-8", title: asked.title, url: asked.url)
        } else if let path = asked.path {
            do {
                let file = try readDocument(path, statedDay: nil)
                raw = RawDocument(
                    bytes: file.bytes, origin: path, form: file.form, charset: asked.charset ?? file.charset,
                    title: asked.title ?? file.title, url: asked.url ?? file.url, statedDay: file.statedDay,
                    modificationDay: file.modificationDay)
            } catch {
                throw QuestionFault(id: asked.id, error: "\(path): \(error.words)")
            }
        } else {
            throw QuestionFault(id: asked.id, error: "no \"html\", \"text\" or \"path\"")
        }
        do {
            return CleanAnswer(id: asked.id, cleaned: try clean(raw))
        } catch .empty {
            // An empty text is a fair question: its answer is an empty article.
            let article = Article(title: asked.title ?? "", paragraphs: [])
            return CleanAnswer(id: asked.id, cleaned: CleanedDocument(article: article, residue: []))
        } catch {
            throw QuestionFault(id: asked.id, error: error.words)
        }
    }

    /// The answer for one document outside the line protocol.
    package func cleanAnswer(_ raw: RawDocument) throws(DocumentFault) -> CleanAnswer {
        CleanAnswer(id: nil, cleaned: try clean(raw))
    }
}
