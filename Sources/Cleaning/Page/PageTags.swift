import HTML

/// What cleaning asks of an element's name.
extension Tag {
    /// Whether the element stands on lines of its own.
    var isBlock: Bool { PageTags.blocks[Int(rawValue)] }
    /// Whether the element never holds text of an article.
    var isNeverText: Bool { PageTags.dropped[Int(rawValue)] }
    /// Whether the element is a heading.
    var isHeading: Bool { headingLevel != nil }

    /// 1 to 6 for a heading.
    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }
}

private enum PageTags {
    static let blocks = table([
        .address, .article, .aside, .blockquote, .body, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt,
        .fieldset,
        .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .html, .legend, .li,
        .main, .menu, .nav, .ol, .p, .pre, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul,
    ])

    static let dropped = table([
        .script, .style, .noscript, .template, .svg, .math, .iframe, .object, .embed, .canvas, .applet, .audio, .video,
        .map, .area, .input, .select, .textarea, .option, .datalist, .label, .link, .meta, .head, .nav, .dialog, .menu,
        .frame, .frameset, .param, .source, .track, .picture, .img, .progress, .meter, .rp, .rt,
    ])

    private static func table(_ tags: [Tag]) -> [Bool] {
        var table = [Bool](repeating: false, count: 256)
        for tag in tags { table[Int(tag.rawValue)] = true }
        return table
    }
}
