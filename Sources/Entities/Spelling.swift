/// Whether one insertion, deletion or change of a byte makes the left word the right one, or none at all.
///
/// - Complexity: O(n).
func isWithinOneEdit(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard long.count - short.count <= 1 else { return false }
    let same = zip(short, long).prefix { $0 == $1 }.count
    let rest = short.dropFirst(same)
    return long.count == short.count
        ? rest.dropFirst().elementsEqual(long.dropFirst(same + 1))
        : rest.elementsEqual(long.dropFirst(same + 1))
}

/// Whether two words are one but for vowels, "h", "w", "y" and doubled letters: "Humera" and "Hamira".
///
/// - Complexity: O(n).
func haveSameConsonants(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let consonants = consonants(of: left)
    return consonants.count > 1 && consonants == Entities.consonants(of: right)
}

private func consonants(of word: ArraySlice<UInt8>) -> [UInt8] {
    var found: [UInt8] = []
    for byte in word {
        switch byte {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0x68, 0x77: continue
        default: if found.last != byte { found.append(byte) }
        }
    }
    return found
}
