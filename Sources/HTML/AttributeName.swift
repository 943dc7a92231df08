/// The name of an attribute that pages use much, looked up once: "class", "href".
package struct AttributeName: Sendable {
    let id: NameID

    /// - Parameter name: in lower case; one of the names that the same number stands for in every document.
    package init(_ name: String) { id = KnownNames.id(name) }

    package static let ariaHidden = AttributeName("aria-hidden")
    package static let `class` = AttributeName("class")
    package static let hidden = AttributeName("hidden")
    package static let href = AttributeName("href")
    package static let id = AttributeName("id")
    package static let itemprop = AttributeName("itemprop")
    package static let rel = AttributeName("rel")
    package static let role = AttributeName("role")
    package static let style = AttributeName("style")
}
