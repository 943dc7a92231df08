import Text

/// A piece that cleaning took out of a document, with its reason. Nothing is thrown away.
package struct Residue: Hashable, Sendable {
    /// Why it was taken out.
    package let reason: Reason
    /// The text as it stood, white space folded.
    package let text: String
    /// Where it stood: the byte offset in the article's text before which it would go back, `0...text.count`.
    package let position: Int

    package init(reason: Reason, text: String, position: Int) {
        (self.reason, self.text, self.position) = (reason, text, position)
    }

    /// Why a piece of a document is not part of its article.
    package enum Reason: String, Sendable, CaseIterable, Codable {
        /// A pointer to other articles.
        case related
        /// A request to subscribe, sign up or donate.
        case newsletter
        /// An advertisement or its label.
        case advertisement
        /// Buttons and links to social networks.
        case share
        /// Comments, and forms to comment.
        case comment
        /// Cookie and privacy notices.
        case cookie
        /// Copyright and reuse notices.
        case copyright
        /// A publisher's note on its own standards.
        case standards
        /// Who reported, edited, wrote or translated; kept as metadata too.
        case credit
        /// A picture's caption or credit.
        case caption
        /// Who wrote it; kept as metadata too.
        case byline
        /// Where and by which agency it was filed; kept as metadata too.
        case dateline
        /// When it was published or changed, or how long it takes to read.
        case time
        /// Topics and categories.
        case tags
        /// A request for tips, an address to write to.
        case tip
        /// Menus, buttons and other parts of the page's own working.
        case navigation
        /// What the page tells about the author; kept as metadata too.
        case authorBio
        /// The article's own title once more.
        case title
        /// A paragraph that stands elsewhere in the text.
        case repeated
        /// Lines that hold no word.
        case punctuation
        /// Stands before the article begins.
        case beforeArticle
        /// Stands after the article has ended.
        case afterArticle
    }
}

/// What cleaning makes of a raw document.
package struct CleanedDocument: Hashable, Sendable {
    /// The article.
    package let article: Article
    /// What was taken out, in the order it stood.
    package let residue: [Residue]

    package init(article: Article, residue: [Residue]) { (self.article, self.residue) = (article, residue) }
}
