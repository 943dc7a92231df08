/// What tree construction asks of an HTML element's name, a bit each.
struct TagFacts: OptionSet {
    let rawValue: UInt16

    /// The category "special".
    static let special = TagFacts(rawValue: 1)
    /// Ends every scope: what has an element "in scope" looks no further.
    static let scope = TagFacts(rawValue: 2)
    /// Ends the list item scope, beside `scope`.
    static let listItemScope = TagFacts(rawValue: 4)
    /// Ends the button scope, beside `scope`.
    static let buttonScope = TagFacts(rawValue: 8)
    /// Ends the table scope, which `scope` does not.
    static let tableScope = TagFacts(rawValue: 16)
    /// Decides the insertion mode when it is reset.
    static let mode = TagFacts(rawValue: 32)
    /// Its end tag may be implied.
    static let impliedEnd = TagFacts(rawValue: 64)
    /// Its end tag may be implied where all are "thoroughly".
    static let thoroughEnd = TagFacts(rawValue: 128)
    /// Has no content and no end tag.
    static let void = TagFacts(rawValue: 256)
    /// A start tag that ends foreign content.
    static let breaksOut = TagFacts(rawValue: 512)
    /// Its text is no markup.
    static let rawText = TagFacts(rawValue: 1024)
    /// The category "formatting": reopened where a block cut it short.
    static let formatting = TagFacts(rawValue: 2048)

    /// The facts of each tag, by its raw value.
    ///
    /// - SeeAlso: WHATWG HTML, 13.2.4.2 (The stack of open elements), 13.2.6.3, 13.2.6.5, 13.1.2 (void elements).
    static let byTag: [TagFacts] = {
        var facts = [TagFacts](repeating: [], count: 256)
        func set(_ fact: TagFacts, _ tags: [Tag]) {
            for tag in tags { facts[Int(tag.rawValue)].insert(fact) }
        }
        set(
            .special,
            [
                .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body, .br,
                .button, .caption, .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed, .fieldset,
                .figcaption,
                .figure, .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr,
                .html, .iframe, .img, .input, .keygen, .li, .link, .listing, .main, .marquee, .menu, .meta, .nav,
                .noembed, .noframes, .noscript, .object, .ol, .p, .param, .plaintext, .pre, .script, .search, .section,
                .select, .source, .style, .summary, .table, .tbody, .td, .template, .textarea, .tfoot, .th, .thead,
                .title, .tr, .track, .ul, .wbr, .xmp,
            ])
        set(
            .scope,
            [.applet, .caption, .html, .table, .td, .th, .marquee, .object, .select, .template])
        set(.listItemScope, [.ol, .ul])
        set(.buttonScope, [.button])
        set(.tableScope, [.html, .table, .template])
        set(
            .mode,
            [
                .td, .th, .tr, .tbody, .thead, .tfoot, .caption, .colgroup, .table, .template, .head, .body, .frameset,
                .html,
            ])
        set(.impliedEnd, [.dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc])
        set(.thoroughEnd, [.caption, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr])
        set(
            .void,
            [
                .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .img, .image, .input, .keygen, .link,
                .meta, .param, .source, .track, .wbr,
            ])
        set(
            .breaksOut,
            [
                .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4,
                .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small,
                .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var,
            ])
        set(.rawText, [.iframe, .noembed, .noframes, .script, .style, .textarea, .title, .xmp])
        set(
            .formatting,
            [.a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u])
        return facts
    }()
}

extension Tag {
    /// What tree construction knows of HTML elements of this name.
    var facts: TagFacts { TagFacts.byTag[Int(rawValue)] }

    /// Whether the element has neither content nor end tag.
    package var isVoid: Bool { facts.contains(.void) }
    /// Whether the element is of the category "formatting".
    package var isFormatting: Bool { facts.contains(.formatting) }
}
