import Articles

/// What a piece of residue is, in words.
func name(of reason: Residue.Reason) -> String {
    switch reason {
    case .related: "related link"
    case .newsletter: "newsletter"
    case .advertisement: "advertisement"
    case .share: "share buttons"
    case .comment: "comments"
    case .cookie: "privacy notice"
    case .copyright: "copyright notice"
    case .standards: "standards note"
    case .credit: "credit"
    case .caption: "caption"
    case .byline: "byline"
    case .dateline: "dateline"
    case .time: "time line"
    case .tags: "tags"
    case .tip: "request for tips"
    case .navigation: "part of the page"
    case .authorBio: "about the author"
    case .title: "title again"
    case .repeated: "repeated paragraph"
    case .punctuation: "line without words"
    case .beforeArticle: "before the article"
    case .afterArticle: "after the article"
    }
}
