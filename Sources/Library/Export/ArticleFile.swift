import Articles
import Store
import Text

/// A form in which an article is saved.
package enum ArticleForm: String, Hashable, Sendable, CaseIterable {
    case text = "txt"
    case markdown = "md"
    case json
    case html

    /// The form that a file's name asks for by what stands after its last dot; nil where that is no form.
    package init?(path: String) {
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
        switch path[path.index(after: dot)...].lowercased() {
        case "txt", "text": self = .text
        case "md", "markdown": self = .markdown
        case "json": self = .json
        case "html", "htm": self = .html
        default: return nil
        }
    }
}

extension StoredArticle {
    /// The name of its file among others: its title's words and its number.
    package func fileName(_ form: ArticleForm) -> String {
        "\(Articles.fileName(of: summary.title))-\(summary.id.rawValue).\(form.rawValue)"
    }

    /// The article as a file of some form, UTF-8, a line's end after the last line. O(n).
    package func file(_ form: ArticleForm) -> String {
        let article = content.article
        switch form {
        case .text:
            return ([article.title, article.byline].filter { !$0.isEmpty } + ["", article.printed, ""]).joined(
                separator: "\n")
        case .markdown: return markdownFile
        case .json: return jsonLine(ArticleAnswer(self)) + "\n"
        case .html: return article.htmlPage
        }
    }

    /// The text as Markdown, who wrote it under the title.
    private var markdownFile: String {
        let article = content.article
        let lines = article.markdown.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard !article.byline.isEmpty, !article.title.isEmpty else { return article.markdown + "\n" }
        return "\(lines[0])\n\n*\(article.byline)*\n\(lines.dropFirst().joined())\n"
    }
}

extension Article {
    /// "By Humera Pamuk · BEIJING (Reuters) · 2023-06-18"; empty where none of it is known.
    package var byline: String {
        var parts: [String] = []
        if !metadata.authors.isEmpty { parts.append("By \(metadata.authors.joined(separator: ", "))") }
        if let dateline = metadata.dateline { parts.append(dateline.words) }
        if let published = metadata.published { parts.append(published.day.description) }
        return parts.joined(separator: " · ")
    }
}
