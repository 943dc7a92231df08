import Testing

@testable import Library

@Suite struct RecordSplitterTests {
    /// The records of `text`, given in pieces of `size` bytes: "line:bytes", or "line!" for one over the bound.
    private func records(_ text: String, byLine: Bool, size: Int, most: Int = 1000) -> [String] {
        var splitter = RecordSplitter(isByLine: byLine, mostBytes: most)
        var found: [FileRecord] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let piece = Array(rest.prefix(size))
            rest = rest.dropFirst(size)
            var index = 0
            while let record = splitter.record(in: piece, from: &index) { found.append(record) }
        }
        if let record = splitter.rest() { found.append(record) }
        return found.map { record in
            switch record.bytes {
            case .success(let bytes): "\(record.line):\(String(decoding: bytes, as: UTF8.self))"
            case .failure: "\(record.line)!"
            }
        }
    }

    @Test(arguments: [1, 2, 3, 7, 100])
    func aLineIsARecord(size: Int) {
        #expect(records("{}\n\n \r\n{\"a\":1}\r\nx", byLine: true, size: size) == ["1:{}", "4:{\"a\":1}\r", "5:x"])
        #expect(records("\n\n", byLine: true, size: size).isEmpty)
        #expect(records("a\n12345\nb\n", byLine: true, size: size, most: 4) == ["1:a", "2!", "3:b"])
    }

    @Test(arguments: [1, 2, 3, 7, 100])
    func anObjectIsARecord(size: Int) {
        let text = "[\n{\"a\":\"}\\\"{\",\n\"b\":{}}\n, {}]\n"
        #expect(records(text, byLine: false, size: size) == ["2:{\"a\":\"}\\\"{\",\n\"b\":{}}", "4:{}"])
        #expect(records("[]", byLine: false, size: size).isEmpty)
        #expect(records("{}{}", byLine: false, size: size) == ["1:{}", "1:{}"])
        #expect(records("[1,2\n,{}, null]", byLine: false, size: size) == ["1:1,2\n,", "2:{}", "2:null]"])
        #expect(records("\n{\"a\":", byLine: false, size: size) == ["2:{\"a\":"])
        #expect(records("{\"a\":12345},{}", byLine: false, size: size, most: 4) == ["1!", "1:{}"])
    }
}
