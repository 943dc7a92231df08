import Text

/// A file's name of a title's words: small letters and digits, a hyphen for what stands between, at most 60 bytes.
///
/// Other letters than ASCII's stay, but for what no terminal may see; a title without any is "article".
package func fileName(of title: String) -> String {
    var name: [UInt8] = []
    let words = terminalSafe(title, keepingNewlines: false).split(separator: "\u{FFFD}").joined(separator: " ")
    for byte in words.utf8 {
        let kept = byte.isAlphanumeric || byte >= 0x80 ? byte.lowercased : UInt8(ascii: "-")
        if kept == UInt8(ascii: "-"), name.isEmpty || name.last == kept { continue }
        name.append(kept)
    }
    if name.count > longestFileName {
        var end = longestFileName
        while end > 0, name[end].isContinuation { end -= 1 }
        // Not within a word, unless the word is all there is.
        let word = name[..<end].lastIndex(of: UInt8(ascii: "-"))
        name = Array(name[..<(word ?? end)])
    }
    while name.last == UInt8(ascii: "-") { name.removeLast() }
    return name.isEmpty ? "article" : String(decoding: name, as: UTF8.self)
}

private let longestFileName = 60
