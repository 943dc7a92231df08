extension [UInt8] {
    /// Adds a letter as names are compared: small, without its diacritics, and no apostrophe or other small mark.
    ///
    /// "Ḥadīd" becomes "hadid", "O’Neill" "oneill"; letters of other scripts only become small.
    ///
    /// - Parameter scalar: its code point.
    package mutating func append(folded scalar: UInt32) {
        switch scalar {
        case 0x41...0x5A: append(UInt8(scalar) | 0x20)
        case 0x27, 0x2E, 0x60: break
        case 0..<0x80: append(UInt8(scalar))
        // Soft hyphen, modifier letters and their apostrophes, combining marks, joiners, curly quotation marks.
        case 0xAD, 0x2B0...0x36F, 0x200B...0x200F, 0x2018...0x201F: break
        case 0xC0...0x24F: append(base: latin[Int(scalar - 0xC0)], of: scalar)
        case 0x391...0x3A9, 0x410...0x42F: append(utf8: scalar + 0x20)
        case 0x400...0x40F: append(utf8: scalar + 0x50)
        case 0x1E00...0x1EFF: append(base: latinAdditional[Int(scalar - 0x1E00)], of: scalar)
        default: append(utf8: scalar)
        }
    }

    private mutating func append(base: UInt8, of scalar: UInt32) {
        if base == 0x3F { append(utf8: scalar) } else { append(base) }
    }

    private mutating func append(utf8 scalar: UInt32) {
        guard let scalar = Unicode.Scalar(scalar) else { return }
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}

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
