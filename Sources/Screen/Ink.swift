/// A colour slot of a base16 or base24 scheme; the theme says what colour stands in it.
///
/// - SeeAlso: base16 styling guidelines 0.3; tinted-theming's base24.
package struct Ink: Hashable, Sendable {
    /// 0 for the terminal's own colour, then the 24 slots in order, then samples.
    package let rawValue: UInt8

    private init(_ rawValue: UInt8) { self.rawValue = rawValue }

    /// The terminal's own colour of text, or of the paper.
    package static let standard = Ink(0)
    package static let base00 = Ink(1)
    package static let base01 = Ink(2)
    package static let base02 = Ink(3)
    package static let base03 = Ink(4)
    package static let base04 = Ink(5)
    package static let base05 = Ink(6)
    package static let base06 = Ink(7)
    package static let base07 = Ink(8)
    package static let base08 = Ink(9)
    package static let base09 = Ink(10)
    package static let base0A = Ink(11)
    package static let base0B = Ink(12)
    package static let base0C = Ink(13)
    package static let base0D = Ink(14)
    package static let base0E = Ink(15)
    package static let base0F = Ink(16)
    package static let base10 = Ink(17)
    package static let base11 = Ink(18)
    package static let base12 = Ink(19)
    package static let base13 = Ink(20)
    package static let base14 = Ink(21)
    package static let base15 = Ink(22)
    package static let base16 = Ink(23)
    package static let base17 = Ink(24)

    /// A slot for a colour of another scheme, which is shown beside the theme: nil when there are no more of them.
    package static func sample(_ number: Int) -> Ink? {
        (0..<sampleCount).contains(number) ? Ink(UInt8(number) + 32) : nil
    }

    /// How many samples can be shown at once.
    package static let sampleCount = 200

    /// Whether it is a sample.
    package var isSample: Bool { rawValue >= 32 }

    /// base00 to base17, in order.
    package static let scheme: [Ink] = (1...24).map(Ink.init)
}

extension Ink: CaseIterable {
    /// The terminal's own colour and the slots of a scheme; no samples.
    package static let allCases: [Ink] = [.standard] + scheme
}

extension Ink: CustomStringConvertible {
    /// What scheme files call it: "base0A".
    package var description: String {
        switch rawValue {
        case 0: "standard"
        case 1...24:
            (rawValue < 17 ? "base0" : "base1") + String((rawValue - 1) % 16, radix: 16, uppercase: true)
        default: "sample\(rawValue - 32)"
        }
    }
}
