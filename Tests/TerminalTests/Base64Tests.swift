import Testing

@testable import Terminal

@Suite struct Base64Tests {
    /// The first seven are the test vectors of RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
        ("é\u{1B}", "w6kb"), ("???", "Pz8/"), ("~~~", "fn5+"),
    ])
    func bytesAreEncodedAndPadded(text: String, wanted: String) {
        #expect(base64(Array(text.utf8)) == wanted)
    }
}
