/// A letter as names are compared: small, without its diacritics; nil for an apostrophe or another small mark, of which
/// nothing is left.
///
/// "Ḥadīd" becomes "hadid", "O’Neill" "oneill"; letters of other scripts only become small.
///
/// - Parameter scalar: its code point.
package func foldedLetter(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x41...0x5A: scalar | 0x20
    case 0x27, 0x2E, 0x60: nil
    case 0..<0x80: scalar
    // Soft hyphen, modifier letters and their apostrophes, combining marks, joiners, curly quotation marks.
    case 0xAD, 0x2B0...0x36F, 0x200B...0x200F, 0x2018...0x201F: nil
    case 0xC0...0x24F: base(latin[Int(scalar - 0xC0)]) ?? scalar
    case 0x391...0x3A9, 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x1E00...0x1EFF: base(latinAdditional[Int(scalar - 0x1E00)]) ?? scalar
    default: scalar
    }
}

extension [UInt8] {
    /// Adds a letter as names are compared (`foldedLetter`).
    ///
    /// - Parameter scalar: its code point.
    package mutating func append(folded scalar: UInt32) {
        guard let letter = foldedLetter(scalar) else { return }
        if letter < 0x80 {
            append(UInt8(letter))
        } else if let letter = Unicode.Scalar(letter) {
            append(contentsOf: UTF8.encode(letter) ?? UTF8.encodedReplacementCharacter)
        }
    }
}

/// What a table has for a letter; nil where that is "?".
private func base(_ letter: UInt8) -> UInt32? { letter == 0x3F ? nil : UInt32(letter) }

/// The letters that U+00C0…024F are without their diacritics; "?" for those that have none.
///
/// - SeeAlso: UnicodeData.txt, the decompositions
private let latin = Array(
    ("aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
        + "lllnnnnnn?nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        + "b???????????????????????????????oo?????????????uu???????????????"
        + "????dddlllnnnaaiioouuuuuuuuuu?aaaaaa??ggkkoooo??jdddgg??nnaaaaoo"
        + "aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy???????????????b????????????").utf8)

/// The same for U+1E00…1EFF.
private let latinAdditional = Array(
    ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
        + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        + "wwwwwwwwwwxxxxyyzzzzzzhtwyas??sdaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????").utf8)
