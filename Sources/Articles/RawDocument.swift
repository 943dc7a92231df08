import Text

/// The bytes of one document as they came, and where they came from. Never changed, never thrown away.
package struct RawDocument: Hashable, Sendable {
    /// The bytes as they came.
    package let bytes: [UInt8]
    /// Where the document was found: a file's path, or an address; what messages name.
    package let origin: String
    /// What the bytes are.
    package let form: Form
    /// The character encoding that the transport or the caller named, such as "windows-1252"; nil when none did.
    package let charset: String?
    /// The title the caller knows, nil when the document must tell.
    package let title: String?
    /// Who wrote it as far as the caller knows, a name or a list of them; nil when the document must tell.
    package let author: String?
    /// The address of the page the text was taken from, nil when unknown.
    package let url: String?
    /// The publication day the caller states; it beats everything the document says.
    package let statedDay: CivilDate?
    /// The day the file was last changed, nil when the document is no file.
    package let modificationDay: CivilDate?

    /// What the bytes of a raw document are.
    package enum Form: String, Sendable, CaseIterable {
        /// Plain text, one document.
        case text
        /// An HTML page.
        case html
        /// A piece of HTML, such as a feed's entry holds.
        case htmlFragment
    }

    package init(
        bytes: [UInt8], origin: String, form: Form = .text, charset: String? = nil, title: String? = nil,
        author: String? = nil, url: String? = nil, statedDay: CivilDate? = nil, modificationDay: CivilDate? = nil
    ) {
        (self.bytes, self.origin, self.form, self.charset) = (bytes, origin, form, charset)
        (self.title, self.author, self.url) = (title, author, url)
        (self.statedDay, self.modificationDay) = (statedDay, modificationDay)
    }
}
