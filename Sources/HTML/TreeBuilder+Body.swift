import Text

/// The mode "in body": text, and the start tags.
///
/// - SeeAlso: WHATWG HTML, 13.2.6.4.7.
extension TreeBuilder {
    mutating func inBody(_ token: Token) {
        switch token {
        case .text(let range):
            reconstructFormatting()
            insertText(range)
            if isFramesetOK, endOfLeadingSpace(range) < range.upper { isFramesetOK = false }
        case .startTag: startInBody(token)
        case .endTag: endInBody(token)
        case .comment(let range): insertComment(range)
        case .nulls, .doctype: break
        case .end: if !templateModes.isEmpty { inTemplate(token) }
        }
    }

    private mutating func startInBody(_ token: Token) {
        switch tag.tag {
        case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
            .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p, .search, .section, .summary,
            .ul:
            closeParagraph()
            insertElement()
        case .b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u:
            reconstructFormatting()
            insertFormatting()
        case .a: startLink()
        case .li: startItem([.li])
        case .dd, .dt: startItem([.dd, .dt])
        case .h1, .h2, .h3, .h4, .h5, .h6: startHeading()
        case .area, .br, .embed, .img, .keygen, .wbr: startVoid()
        case .input: startInput()
        case .image:
            tokenizer.tag.name = NameID(Tag.img.rawValue)
            tokenizer.tag.tag = .img
            startVoid()
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title: inHead(token)
        case .param, .source, .track: insertVoid()
        case .hr: startRule()
        case .table:
            if quirks != .quirks { closeParagraph() }
            insertElement()
            isFramesetOK = false
            mode = .inTable
        case .select, .option, .optgroup: startInSelect()
        case .form: startForm()
        case .button: startButton()
        case .pre, .listing:
            closeParagraph()
            insertElement()
            skipsNewline = true
            isFramesetOK = false
        case .textarea, .xmp, .iframe, .noembed, .plaintext: startText()
        case .nobr: startNobr()
        case .applet, .marquee, .object:
            reconstructFormatting()
            insertElement()
            formatting.pushMarker()
            isFramesetOK = false
        case .rb, .rtc:
            if open.has(.ruby, in: .general) { generateImpliedEnds() }
            insertElement()
        case .rp, .rt:
            if open.has(.ruby, in: .general) { generateImpliedEnds(except: .rtc) }
            insertElement()
        case .math: startForeign(.mathML)
        case .svg: startForeign(.svg)
        case .html: if open.index(of: .template) == nil { mergeAttributes(into: open[0].node) }
        case .body: startBody()
        case .frameset: startFrameset()
        case .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr: break
        default:
            reconstructFormatting()
            insertElement()
        }
    }

    private mutating func startBody() {
        guard open.count > 1, open[1].isElement(.body), open.index(of: .template) == nil else { return }
        isFramesetOK = false
        mergeAttributes(into: open[1].node)
    }

    private mutating func startFrameset() {
        guard open.count > 1, open[1].isElement(.body), isFramesetOK else { return }
        tree.remove(open[1].node)
        close(through: 1)
        insertElement()
        mode = .inFrameset
    }

    private mutating func startHeading() {
        closeParagraph()
        if open.top.isHTML, [.h1, .h2, .h3, .h4, .h5, .h6].contains(open.top.tag) { popOpen() }
        insertElement()
    }

    private mutating func startForm() {
        let isInTemplate = open.index(of: .template) != nil
        guard isInTemplate || form == NodeRecord.none else { return }
        closeParagraph()
        insertElement()
        if !isInTemplate { form = open.top.node }
    }

    /// Begins an item of a list, which ends the item before it.
    private mutating func startItem(_ items: [Tag]) {
        isFramesetOK = false
        var index = open.count - 1
        while index >= 0 {
            let entry = open[index]
            if entry.isHTML, items.contains(entry.tag) {
                generateImpliedEnds(except: entry.tag)
                close(entry.tag)
                break
            }
            let isPassed = entry.isHTML && [.address, .div, .p].contains(entry.tag)
            if !isPassed, entry.facts.contains(.special) { break }
            index -= 1
        }
        closeParagraph()
        insertElement()
    }

    private mutating func startButton() {
        closeInScope(.button)
        reconstructFormatting()
        insertElement()
        isFramesetOK = false
    }

    private mutating func startLink() {
        if let index = formatting.index(of: .a) {
            let node = formatting[index].node
            adopt(.a)
            if let index = formatting.index(ofNode: node) { formatting.remove(at: index) }
            if let index = open.index(ofNode: node) { open.remove(at: index) }
        }
        reconstructFormatting()
        insertFormatting()
    }

    private mutating func startNobr() {
        reconstructFormatting()
        if open.has(.nobr, in: .general) {
            adopt(.nobr)
            reconstructFormatting()
        }
        insertFormatting()
    }

    private mutating func startVoid() {
        reconstructFormatting()
        insertVoid()
        isFramesetOK = false
    }

    private mutating func startInput() {
        if contextTag == .select, context?.namespace == .html { return }
        if open.has(.select, in: .general) { close(.select) }
        reconstructFormatting()
        insertVoid()
        if !isHidden { isFramesetOK = false }
    }

    private mutating func startRule() {
        closeParagraph()
        if open.has(.select, in: .general) { generateImpliedEnds() }
        insertVoid()
        isFramesetOK = false
    }

    private mutating func startInSelect() {
        let isInSelect = open.has(.select, in: .general)
        switch tag.tag {
        case .select:
            if contextTag == .select, context?.namespace == .html { return }
            if isInSelect { return close(.select) }
            isFramesetOK = false
        case .option where isInSelect: generateImpliedEnds(except: .optgroup)
        case .optgroup where isInSelect: generateImpliedEnds()
        default: if open.top.isElement(.option) { popOpen() }
        }
        reconstructFormatting()
        insertElement()
    }

    private mutating func startText() {
        switch tag.tag {
        case .textarea:
            insertRawText(.rcdata)
            skipsNewline = true
            isFramesetOK = false
        case .xmp:
            closeParagraph()
            reconstructFormatting()
            isFramesetOK = false
            insertRawText(.rawText)
        case .plaintext:
            closeParagraph()
            insertElement()
            tokenizer.read(as: .plaintext, upTo: 0)
        default:
            if tag.tag == .iframe { isFramesetOK = false }
            insertRawText(.rawText)
        }
    }

    private mutating func startForeign(_ namespace: Namespace) {
        reconstructFormatting()
        insertForeignElement(namespace: namespace)
        if tag.isSelfClosing { popOpen() }
    }
}
