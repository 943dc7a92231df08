import Testing
import Text

@Suite struct DecodingTests {
    /// Bytes with the name declared for them, and the text and encoding they are read as.
    struct Reading: Sendable {
        let bytes: [UInt8]
        let declared: String?
        let text: String
        let encoding: String

        init(_ bytes: [UInt8], _ declared: String?, _ text: String, _ encoding: String) {
            (self.bytes, self.declared, self.text, self.encoding) = (bytes, declared, text, encoding)
        }
    }

    static let readings: [Reading] = [
        Reading([0xEF, 0xBB, 0xBF, 0x61], nil, "a", "utf-8"),
        Reading([0xFF, 0xFE, 0x61, 0x00, 0x3D, 0xD8, 0x00, 0xDE], nil, "a😀", "utf-16le"),
        Reading([0xFE, 0xFF, 0x00, 0x61, 0xD8, 0x3D], nil, "a\u{FFFD}", "utf-16be"),
        Reading([0x61, 0x00, 0x62, 0x00, 0x63, 0x00], nil, "abc", "utf-16le"),
        Reading([0x00, 0x61, 0x00, 0x62, 0x00, 0x63], nil, "abc", "utf-16be"),
        Reading(Array("naïve".utf8), nil, "naïve", "utf-8"),
        Reading([0x93, 0x68, 0x69, 0x94, 0x20, 0xE9], nil, "“hi” é", "windows-1252"),
        Reading([0x80, 0x35], "ISO-8859-1", "€5", "windows-1252"),
        Reading([0x80, 0x35], " Latin1 ", "€5", "windows-1252"),
        Reading([0xE9, 0x35], "utf-8", "é5", "windows-1252"),
        Reading([0xF0, 0xD2, 0xC9], "KOI8-R", "При", "koi8-r"),
        Reading([0xB1, 0xE9], "iso-8859-2", "ąé", "iso-8859-2"),
        Reading([0x93, 0xFA, 0x96, 0x7B], "Shift_JIS", "日本", "shift_jis"),
        Reading([0xA4, 0xA4, 0xA4, 0xE5], "big5", "中文", "big5"),
        Reading([0x41, 0x88, 0x66], "big5", "AÊ", "big5"),
        Reading([0xD6, 0xD0, 0xB9, 0xFA], "gb2312", "中国", "gbk"),
        Reading([0xD6, 0xD0, 0xFF, 0x41], "gbk", "中\u{FFFD}A", "gbk"),
        Reading(Array("plain".utf8), "no-such-encoding", "plain", "utf-8"),
        Reading(Array("plain".utf8), "../../etc//TRANSLIT", "plain", "utf-8"),
        Reading([], nil, "", "utf-8"),
    ]

    @Test(arguments: readings)
    func bytesAreReadByMarkThenDeclarationThenLooks(reading: Reading) throws {
        let decoded = try decode(reading.bytes, declared: reading.declared)
        #expect(decoded.text.string == reading.text)
        #expect(decoded.encoding == reading.encoding)
    }

    @Test func aTextCutInsideACharacterStaysUTF8() throws {
        let bytes = Array("Größe, Höhe, Länge, Tür, Öl".utf8) + [0xC3]
        let decoded = try decode(bytes)
        #expect(decoded.encoding == "utf-8")
        #expect(decoded.text.string == "Größe, Höhe, Länge, Tür, Öl\u{FFFD}")
    }

    static let binaries: [[UInt8]] = [
        Array("%PDF-1.7 and so on".utf8), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], [0x1F, 0x8B, 0x08, 0x00],
        [UInt8](repeating: 0, count: 64), [1, 2, 3, 4, 5, 6, 7, 8], Array(0...255),
    ]

    @Test(arguments: binaries)
    func bytesThatAreNoTextAreRefused(bytes: [UInt8]) {
        #expect(throws: UndecodableBytes.binary) { try decode(bytes) }
    }

    @Test func aStrayControlIsStillText() throws {
        let text = "It was said\u{7}. " + String(repeating: "The rest is plain. ", count: 60)
        #expect(try decode(Array(text.utf8)).text.string == text)
    }
}
