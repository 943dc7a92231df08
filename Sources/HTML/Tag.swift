/// The element names that HTML, and those of SVG and MathML that tree construction, know by name.
///
/// A name that is none of these is `other`; the document then has its spelling (`HTMLDocument.name(of:)`). A case is
/// spelled as the element is, but for `annotationXML`, which is "annotation-xml".
///
/// - SeeAlso: WHATWG HTML, 4 (The elements of HTML) and 16.2 (Non-conforming features).
package enum Tag: UInt8, CaseIterable, Sendable {
    case other
    case a, abbr, acronym, address, annotationXML, applet, area, article, aside, audio
    case b, base, basefont, bdi, bdo, bgsound, big, blink, blockquote, body, br, button
    case canvas, caption, center, cite, code, col, colgroup
    case data, datalist, dd, del, desc, details, dfn, dialog, dir, div, dl, dt
    case em, embed
    case fieldset, figcaption, figure, font, footer, foreignobject, form, frame, frameset
    case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html
    case i, iframe, image, img, input, ins, isindex
    case kbd, keygen
    case label, legend, li, link, listing
    case main, malignmark, map, mark, marquee, math, menu, menuitem, meta, meter, mglyph, mi, mn, mo, ms, mtext
    case nav, nobr, noembed, noframes, noscript
    case object, ol, optgroup, option, output
    case p, param, picture, plaintext, pre, progress
    case q
    case rb, rp, rt, rtc, ruby
    case s, samp, script, search, section, select, selectedcontent, slot, small, source, span, strike, strong, style
    case sub, summary, sup, svg
    case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt
    case u, ul
    case `var`, video
    case wbr
    case xmp

    /// The element's name as it stands in a document; empty for `other`.
    package var name: String {
        switch self {
        case .other: ""
        case .annotationXML: "annotation-xml"
        default: String(describing: self)
        }
    }
}

/// The namespaces that tree construction makes elements in.
package enum Namespace: UInt8, Sendable {
    case html, svg, mathML
}
