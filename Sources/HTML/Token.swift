import Text

/// What the tokenizer found. What each kind carries stands in the tokenizer until the next is asked for.
enum Token: Equatable {
    /// A run of characters without NUL.
    case text(ByteRange)
    /// NUL characters, so many, which most of tree construction passes over.
    case nulls(Int)
    /// `tag`.
    case startTag
    /// `tag`; an end tag's attributes mean nothing.
    case endTag
    case comment(ByteRange)
    /// `doctype`.
    case doctype
    case end
}

/// A start or end tag.
struct TagToken {
    /// The name's number, lower-case.
    var name: NameID = 0
    /// The name where HTML knows it.
    var tag: Tag = .other
    /// Whether it ends in "/>".
    var isSelfClosing = false
    /// In their order, no name twice.
    var attributes: [AttributeRecord] = []
}

/// A document type declaration; nil is what does not stand in it.
struct DoctypeToken: Equatable {
    var name: ByteRange?
    var publicID: ByteRange?
    var systemID: ByteRange?
    /// Whether it is so malformed that the document is in quirks mode.
    var forcesQuirks = false
}

/// An attribute of one or several elements.
struct AttributeRecord {
    /// The name's number; in foreign content that of its local name.
    var name: NameID
    var namespace: AttributeNamespace = .none
    var value: ByteRange
}

/// The namespaces that foreign content gives attributes.
enum AttributeNamespace: UInt8 {
    case none, xlink, xml, xmlns
}
