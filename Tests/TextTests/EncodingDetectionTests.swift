import Glibc
import Testing
import Text

@Suite struct EncodingDetectionTests {
    /// A text of a language, and what old pages in it are encoded as.
    struct OldText: Sendable {
        let text: String
        let encodings: [String]
    }

    static let texts = [
        OldText(
            text: "Президент заявил в среду, что переговоры о мире продолжатся на следующей неделе в столице страны.",
            encodings: ["windows-1251", "koi8-r", "ibm866", "iso-8859-5"]),
        OldText(
            text: "Η κυβέρνηση ανακοίνωσε την Τετάρτη ότι οι διαπραγματεύσεις θα συνεχιστούν την επόμενη εβδομάδα.",
            encodings: ["windows-1253"]),
        OldText(text: "הממשלה הודיעה ביום רביעי כי השיחות יימשכו בשבוע הבא בירושלים", encodings: ["windows-1255"]),
        OldText(
            text: "أعلنت الحكومة يوم الأربعاء أن المحادثات ستستمر الأسبوع المقبل في العاصمة",
            encodings: ["windows-1256"]),
        OldText(text: "รัฐบาลประกาศเมื่อวันพุธว่าการเจรจาจะดำเนินต่อไปในสัปดาห์หน้าที่เมืองหลวง", encodings: ["windows-874"]),
        OldText(
            text: "政府は水曜日、来週も首都で協議を続けると発表した。これまでの話し合いでは合意に至らなかった。",
            encodings: ["shift_jis", "euc-jp", "iso-2022-jp"]),
        OldText(text: "정부는 수요일 다음 주에도 수도에서 협상을 계속하겠다고 발표했다.", encodings: ["euc-kr"]),
        OldText(text: "政府星期三宣布，会谈下周将在首都继续进行，双方尚未达成协议。", encodings: ["gb18030"]),
        OldText(text: "政府星期三宣布，會談下週將在首都繼續進行，雙方尚未達成協議。", encodings: ["big5"]),
        OldText(
            text: "Rząd ogłosił w środę, że rozmowy będą kontynuowane w przyszłym tygodniu; głos zabrał też mąż stanu.",
            encodings: ["windows-1250", "iso-8859-2"]),
        OldText(
            text: "Le gouvernement a annoncé mercredi que les négociations se poursuivraient la semaine prochaine.",
            encodings: ["windows-1252"]),
    ]

    @Test(arguments: texts)
    func aTextWithoutDeclarationIsReadByItsLetters(old: OldText) throws {
        for encoding in old.encodings {
            let decoded = try decode(encoded(old.text, as: encoding))
            #expect(decoded.encoding == encoding)
            #expect(decoded.text.string == old.text)
        }
    }

    @Test func theLanguageHelpsWhereTheBytesDoNot() {
        let bytes: [UInt8] = [0x49, 0xFE, 0xFD, 0x6B]
        #expect(decodedAnyhow(bytes).encoding == "windows-1252")
        #expect(decodedAnyhow(bytes, language: "tr-TR").text.string == "Işık")
    }

    @Test func bytesThatAreCertainlyUTF8AreThatWhateverWasDeclared() throws {
        let text = "“Größe” – naïve café"
        #expect(try decode(Array(text.utf8), declared: "iso-8859-1").text.string == text)
    }

    @Test(arguments: [
        (" Latin1\n", "windows-1252"), ("UTF8", "utf-8"), ("x-sjis", "shift_jis"), ("GB2312", "gbk"), ("utf-7", nil),
        ("", nil), ("iso-8859-9", "windows-1254"),
    ])
    func labelsMeanWhatTheyMeanOnTheWeb(label: String, encoding: String?) {
        #expect(webEncoding(labelled: label) == encoding)
    }

    /// The text's bytes in an encoding, by the system's converter.
    private func encoded(_ text: String, as encoding: String) -> [UInt8] {
        let system = ["shift_jis": "cp932", "windows-874": "cp874", "euc-kr": "uhc", "windows-1253": "cp1253"]
        guard let converter = iconv_open(system[encoding] ?? encoding, "UTF-8") else { return [] }
        defer { iconv_close(converter) }
        var input = Array(text.utf8)
        var output = [UInt8](repeating: 0, count: input.count * 4)
        let written = input.withUnsafeMutableBytes { source in
            output.withUnsafeMutableBytes { target in
                var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var left = source.count
                var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var free = target.count
                iconv(converter, &from, &left, &to, &free)
                iconv(converter, nil, nil, &to, &free)
                return target.count - free
            }
        }
        return Array(output[..<written])
    }
}
