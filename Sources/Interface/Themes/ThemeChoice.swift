/// A theme that can be chosen, or a file in its place that can't be read.
package struct ThemeChoice: Hashable, Sendable {
    /// What `:theme` and `--theme` call it.
    package let name: String
    /// The theme, or in words what is wrong with its file.
    package let content: Content

    /// A theme, or why there is none.
    package enum Content: Hashable, Sendable {
        case theme(Theme)
        case fault(String)
    }

    package init(name: String, content: Content) { (self.name, self.content) = (name, content) }

    /// The theme; nil where its file can't be read.
    package var theme: Theme? { if case .theme(let theme) = content { theme } else { nil } }
}
