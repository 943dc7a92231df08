/// A colour slot of a base16 or base24 scheme; the theme says what colour stands in it.
///
/// - SeeAlso: base16 styling guidelines 0.3; tinted-theming's base24.
package enum Ink: UInt8, Sendable, CaseIterable {
    /// The terminal's own colour of text, or of the paper.
    case standard
    case base00, base01, base02, base03, base04, base05, base06, base07
    case base08, base09, base0A, base0B, base0C, base0D, base0E, base0F
    case base10, base11, base12, base13, base14, base15, base16, base17
}
