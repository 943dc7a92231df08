import Glibc

/// Red, green and blue, 0…255 each, in sRGB.
package struct Colour: Hashable, Sendable {
    /// The three parts, 0…255.
    package let red, green, blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) { (self.red, self.green, self.blue) = (red, green, blue) }

    /// Reads `RRGGBB`, with or without `#`, digits large or small; nil for anything else.
    package init?(hexadecimal text: String) {
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        guard digits.utf8.count == 6, digits.utf8.allSatisfy(isHexadecimal), let value = UInt32(digits, radix: 16)
        else { return nil }
        self.init(red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }

    /// No light.
    package static let black = Colour(red: 0, green: 0, blue: 0)
    /// All light.
    package static let white = Colour(red: 255, green: 255, blue: 255)

    /// Relative luminance, 0…1.
    ///
    /// - SeeAlso: WCAG 2.2, "relative luminance".
    package var luminance: Double {
        0.2126 * linearPart[Int(red)] + 0.7152 * linearPart[Int(green)] + 0.0722 * linearPart[Int(blue)]
    }

    /// Contrast ratio with `other`, 1…21.
    ///
    /// - SeeAlso: WCAG 2.2, success criterion 1.4.3.
    package func contrast(with other: Colour) -> Double {
        let (one, two) = (luminance + 0.05, other.luminance + 0.05)
        return max(one, two) / min(one, two)
    }

    /// The colour `share` of the way to `other`, part by part: 0 is this one, 255 the other.
    package func mixed(with other: Colour, share: Int) -> Colour {
        func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
            UInt8(clamping: (Int(from) * (255 - share) + Int(to) * share + 127) / 255)
        }
        return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }

    /// The colour made so much lighter or darker, and no more, that text in it stands out from `paper`.
    ///
    /// It keeps to the side of the paper on which it is, unless only the other side can give that contrast.
    ///
    /// - Parameter ratio: the contrast wanted; 4.5 and less can be had on any paper.
    package func readable(on paper: Colour, ratio: Double = readableContrast) -> Colour {
        guard contrast(with: paper) < ratio else { return self }
        let ends: [Colour] = luminance >= paper.luminance ? [.white, .black] : [.black, .white]
        guard let end = ends.first(where: { $0.contrast(with: paper) >= ratio }) else {
            return ends.max { $0.contrast(with: paper) < $1.contrast(with: paper) } ?? self
        }
        // Towards the end the contrast falls to 1 at most once, and then only rises: the last share that fails is sought.
        var (fails, holds) = (0, 255)
        while holds - fails > 1 {
            let middle = (fails + holds) / 2
            let mixture = mixed(with: end, share: middle)
            let isBeyond = (mixture.luminance >= paper.luminance) == (end == .white)
            if isBeyond, mixture.contrast(with: paper) >= ratio { holds = middle } else { fails = middle }
        }
        return mixed(with: end, share: holds)
    }
}

/// The contrast that text needs.
///
/// - SeeAlso: WCAG 2.2, success criterion 1.4.3 (level AA).
package let readableContrast = 4.5

private func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        true
    default: false
    }
}

/// The share of light that a part of 0…255 stands for.
///
/// - SeeAlso: IEC 61966-2-1, the transfer function of sRGB.
private let linearPart: [Double] = (0...255).map { part in
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
}
