import Testing

@testable import Cleaning

@Suite struct NameMemoryTests {
    @Test func eachPairIsReadOnce() {
        var memory = NameMemory<String>()
        var reads = 0
        func value(_ name: String, _ other: String) -> String {
            memory.value(of: Array(name.utf8)[...], Array(other.utf8)[...]) { first, second in
                reads += 1
                return String(decoding: first, as: UTF8.self) + "|" + String(decoding: second, as: UTF8.self)
            }
        }
        #expect(value("post-body", "main") == "post-body|main")
        #expect(value("post-body", "main") == "post-body|main")
        #expect(reads == 1)
        // What moves from the one to the other is another pair.
        #expect(value("post-bodymain", "") == "post-bodymain|")
        #expect(value("", "post-bodymain") == "|post-bodymain")
        #expect(reads == 3)
    }
}
