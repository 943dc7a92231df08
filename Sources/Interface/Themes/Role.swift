import Articles
import Screen

/// What a piece of the screen means; the theme gives each its look, with and without colour.
///
/// Only borders are drawn in base03, which the terminal leaves as it is; all other inks are of text, and made readable.
enum Role: Hashable, Sendable, CaseIterable {
    case text, secondary, border, focusedTitle, paneTitle
    case bar, barStrong, key
    case title, selectedRow, selectedRowUnfocused, unread, star
    case person, organization, place, other, time
    case litMention, litSentence, hit, currentHit, selection, flagged
    case residue, note
    case chapter, heading, subheading, minorHeading
    case link, linkNumber, emphasis, strong, code
    case codeBlock, continuation, tableHead, listMark, quoteBar
    case past, approximate, expected, published
    case error, notice
}

extension Theme {
    /// The look of `role`.
    func style(_ role: Role) -> Style { isMonochrome ? monochromeStyle(role) : colourStyle(role) }

    private func colourStyle(_ role: Role) -> Style {
        func ink(_ ink: Ink, on paper: Ink = .base00, _ attributes: Attributes = []) -> Style {
            Style(ink: ink, paper: paper, attributes: attributes)
        }
        return switch role {
        case .text: ink(.base05)
        case .secondary, .note: ink(.base04)
        case .border: ink(.base03)
        case .paneTitle: ink(.base04)
        case .focusedTitle: ink(.base0D, on: .base00, .bold)
        case .bar: ink(.base04, on: .base01)
        case .barStrong: ink(.base06, on: .base01, .bold)
        case .key: ink(.base0D, on: .base01, .bold)
        case .title: ink(.base06, on: .base00, .bold)
        case .selectedRow: ink(.base06, on: .base02)
        case .selectedRowUnfocused: ink(.base05, on: .base01)
        case .unread: ink(.base06, on: .base00, .bold)
        case .star: ink(.base0A)
        case .person: ink(.base0D)
        case .organization: ink(.base0E)
        case .place: ink(.base0B)
        case .other: ink(.base09)
        case .time: ink(.base0C)
        case .litMention, .currentHit: ink(.base00, on: .base0A, .bold)
        case .selection: ink(.base00, on: .base05)
        case .litSentence: ink(.base06, on: .base02)
        case .hit: ink(.base00, on: .base0C)
        case .flagged: ink(.base04, on: .base00, .italic)
        case .residue: ink(.base0F, on: .base00, .italic)
        case .chapter: ink(.base06, on: .base00, [.bold, .underline])
        case .heading, .tableHead: ink(.base06, on: .base00, .bold)
        case .subheading: ink(.base06, on: .base00, [.bold, .italic])
        case .minorHeading: ink(.base06, on: .base00, .italic)
        case .link: ink(.base05, on: .base00, .underline)
        case .linkNumber, .listMark, .quoteBar: ink(.base04)
        case .emphasis: ink(.base05, on: .base00, .italic)
        case .strong: ink(.base06, on: .base00, .bold)
        case .code, .codeBlock: ink(.base05, on: .base01)
        case .continuation: ink(.base04, on: .base01)
        case .past: ink(.base0C)
        case .approximate: ink(.base0A)
        case .expected: ink(.base0E)
        case .published: ink(.base08)
        case .error: ink(.base00, on: .base08, .bold)
        case .notice: ink(.base06, on: .base01)
        }
    }

    private func monochromeStyle(_ role: Role) -> Style {
        func with(_ attributes: Attributes) -> Style {
            Style(ink: .standard, paper: .standard, attributes: attributes)
        }
        return switch role {
        case .text, .past, .approximate, .expected, .paneTitle, .border, .selectedRowUnfocused: with([])
        case .secondary, .note, .published: with([])
        case .focusedTitle, .title, .unread, .star, .person: with(.bold)
        case .organization: with(.underline)
        case .place: with([.bold, .underline])
        case .other: with([otherSign, .underline])
        case .time: with(timeSign)
        case .bar, .error: with(.reverse)
        case .barStrong, .key: with([.reverse, .bold])
        case .selectedRow, .litSentence, .selection: with(.reverse)
        case .litMention, .hit: with([.reverse, .bold])
        case .currentHit: with([.reverse, .bold, .underline])
        case .flagged, .residue: with([.dim, .italic])
        case .chapter: with([.bold, .underline])
        case .heading, .strong, .tableHead: with(.bold)
        case .subheading: with([.bold, .italic])
        case .minorHeading, .emphasis: with(.italic)
        case .link: with(.underline)
        case .linkNumber, .code: with(.dim)
        case .codeBlock, .continuation, .listMark, .quoteBar: with([])
        case .notice: with(.reverse)
        }
    }

    /// What tells other names from organisations where there are no colours: both are underlined.
    private var otherSign: Attributes {
        attributes.contains(.italic) ? .italic : attributes.contains(.dim) ? .dim : .reverse
    }

    /// What marks times where there are no colours.
    private var timeSign: Attributes { attributes.contains(.dim) ? .dim : .reverse }

    /// The look of `role` on a row whose background is that of another role; as it is where the row has none.
    func style(_ role: Role, over background: Role?) -> Style {
        guard let background else { return style(role) }
        let under = style(background)
        var style = style(role)
        style.paper = under.paper
        style.attributes.formUnion(under.attributes)
        if isMonochrome || role == .text { style.ink = under.ink }
        return style
    }

    /// `under` with the look of `role` over it: its attributes, and its colours where they are not those of plain text.
    func style(_ role: Role, laidOver under: Style) -> Style {
        let (plain, over) = (style(.text), style(role))
        return Style(
            ink: over.ink == plain.ink ? under.ink : over.ink,
            paper: over.paper == plain.paper ? under.paper : over.paper,
            attributes: under.attributes.union(over.attributes))
    }

    /// The role that marks one kind of entity.
    static func role(of kind: EntityKind) -> Role {
        switch kind {
        case .person: .person
        case .organization: .organization
        case .place: .place
        case .other: .other
        }
    }
}

extension Role {
    /// The role of a heading within an article: each level differs from the next in shape.
    static func heading(level: Int) -> Role {
        switch level {
        case ...1: .chapter
        case 2: .heading
        case 3: .subheading
        default: .minorHeading
        }
    }
}
