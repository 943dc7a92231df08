/// The names that have the same number in every document.
enum KnownNames {
    /// Every known name by its number: first those of `Tag`, by raw value, then attributes, then what SVG and MathML
    /// spell with capitals.
    static let all: [[UInt8]] = {
        var names = Tag.allCases.map { Array($0.name.utf8) }
        var seen = Set(names)
        for name in attributeNames + spellings.map(\.lower) + spellings.map(\.proper) {
            let bytes = Array(name.utf8)
            if seen.insert(bytes).inserted { names.append(bytes) }
        }
        return names
    }()

    /// The number of a known name; nil for any other. O(1).
    static func find(_ name: Span<UInt8>) -> NameID? {
        guard name.count - 1 < table.longest else { return nil }
        var slot = table.slot(of: name)
        while table.slots[slot] != 0 {
            let id = table.slots[slot]
            let known = all[Int(id)]
            if areEqual(known.span, name) { return NameID(id) }
            slot = (slot + 1) & (table.slots.count - 1)
        }
        return nil
    }

    /// The number of a name that is known to be known.
    static func id(_ name: String) -> NameID {
        let bytes = Array(name.utf8)
        guard let id = find(bytes.span) else { preconditionFailure("\(name) is no known name") }
        return id
    }

    private static let table = Table()

    /// Open addressing over a fixed set of names: its longest run of filled slots, and so its cost, is fixed too.
    private struct Table {
        let slots: [UInt16]
        let longest: Int

        init() {
            var slots = [UInt16](repeating: 0, count: 2048)
            var longest = 0
            for (id, name) in all.enumerated() where !name.isEmpty {
                var slot = Self.hash(name.span) & (slots.count - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = UInt16(id)
                longest = max(longest, name.count)
            }
            self.slots = slots
            self.longest = longest
        }

        func slot(of name: Span<UInt8>) -> Int { Self.hash(name) & (slots.count - 1) }

        private static func hash(_ name: Span<UInt8>) -> Int {
            var value: UInt32 = 2_166_136_261
            for index in 0..<name.count { value = (value ^ UInt32(name[index])) &* 16_777_619 }
            return Int(value ^ value >> 15)
        }
    }
}

/// Attribute names that pages use most.
private let attributeNames = [
    "abbr", "accept", "action", "align", "alt", "aria-describedby", "aria-expanded", "aria-hidden", "aria-label",
    "aria-labelledby", "async", "autocomplete", "bgcolor", "border", "cellpadding", "cellspacing", "charset", "cite",
    "class", "color", "cols", "colspan", "content", "crossorigin", "data-id", "data-src", "data-type", "data-url",
    "datetime", "defer", "dir", "disabled", "encoding", "face", "fill", "for", "frameborder", "headers", "height",
    "hidden", "href", "hreflang", "http-equiv", "id", "integrity", "itemid", "itemprop", "itemref", "itemscope",
    "itemtype", "lang", "loading", "maxlength", "media", "method", "name", "nonce", "onclick", "placeholder",
    "property", "prompt", "rel", "role", "rows", "rowspan", "scope", "selected", "size", "sizes", "src", "srcset",
    "start", "style", "tabindex", "target", "type", "typeof", "value", "version", "width", "xml:lang", "xmlns",
    "xmlns:xlink", "xlink:href", "xlink:actuate", "xlink:arcrole", "xlink:role", "xlink:show", "xlink:title",
    "xlink:type", "xml:space", "xlink", "actuate", "arcrole", "show", "space",
]

/// A name as the tokenizer gives it, and as it is spelled in foreign content.
struct ForeignSpelling {
    let lower: String
    let proper: String

    init(_ proper: String) {
        self.proper = proper
        lower = proper.lowercased()
    }
}

/// - SeeAlso: WHATWG HTML, 13.2.6.5, the table of element names.
let svgElementSpellings = [
    "altGlyph", "altGlyphDef", "altGlyphItem", "animateColor", "animateMotion", "animateTransform", "clipPath",
    "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting",
    "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR",
    "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight",
    "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence", "foreignObject", "glyphRef", "linearGradient",
    "radialGradient", "textPath",
].map(ForeignSpelling.init)

/// - SeeAlso: WHATWG HTML, 13.2.6.1, "adjust SVG attributes".
let svgAttributeSpellings = [
    "attributeName", "attributeType", "baseFrequency", "baseProfile", "calcMode", "clipPathUnits", "diffuseConstant",
    "edgeMode", "filterUnits", "glyphRef", "gradientTransform", "gradientUnits", "kernelMatrix", "kernelUnitLength",
    "keyPoints", "keySplines", "keyTimes", "lengthAdjust", "limitingConeAngle", "markerHeight", "markerUnits",
    "markerWidth", "maskContentUnits", "maskUnits", "numOctaves", "pathLength", "patternContentUnits",
    "patternTransform", "patternUnits", "pointsAtX", "pointsAtY", "pointsAtZ", "preserveAlpha", "preserveAspectRatio",
    "primitiveUnits", "refX", "refY", "repeatCount", "repeatDur", "requiredExtensions", "requiredFeatures",
    "specularConstant", "specularExponent", "spreadMethod", "startOffset", "stdDeviation", "stitchTiles",
    "surfaceScale", "systemLanguage", "tableValues", "targetX", "targetY", "textLength", "viewBox", "viewTarget",
    "xChannelSelector", "yChannelSelector", "zoomAndPan",
].map(ForeignSpelling.init)

/// - SeeAlso: WHATWG HTML, 13.2.6.1, "adjust MathML attributes".
let mathMLAttributeSpellings = ["definitionURL"].map(ForeignSpelling.init)

private let spellings = svgElementSpellings + svgAttributeSpellings + mathMLAttributeSpellings
