import Articles
import Testing

@testable import Interface

@Suite struct ListMarkTests {
    /// `2` an item with a bullet on level 2, `1.7` one with number 7 on level 1, `-` a paragraph.
    private func kinds(_ words: String) -> [ParagraphKind] {
        words.split(separator: " ").map { word in
            let numbers = word.split(separator: ".").compactMap { Int($0) }
            return word == "-" ? .text : .item(level: numbers[0], number: numbers.count > 1 ? numbers[1] : nil)
        }
    }

    @Test(arguments: [
        ("1 1 - 1", "•|•||•"), ("1 2 3 4 2 1", "•|  ◦|    ▪|      ▪|  ◦|•"), ("3", "    ▪"), ("2 1 2", "  ◦|•|  ◦"),
        ("1.9 1.10 - 1.1", " 9.|10.||1."), ("1.99 2 3 1.100", " 99.|   ◦|     ▪|100."),
        ("1 2.1 2.2 1 2.1", "•|  1.|  2.|•|  1."),
        // Another list right after the first has a line between them; counting down is one list.
        ("1 1.1 1.2", "•|+1.|2."), ("1.1 1.2 1.1 1.2", "1.|2.|+1.|2."), ("1.3 1.2 1.1", "3.|2.|1."),
        ("1.5 1.5", "5.|+5."),
        ("1 2 2.1 1", "•|  ◦|  1.|•"), ("1.0 1.-1", " 0.|-1."), ("0 -7", "•|•"),
    ])
    func marksStandInTheirList(items: String, wanted: String) {
        let found = ListMark.marks(of: kinds(items)).map { mark in
            guard let mark else { return "" }
            var words = mark.words
            words.removeLast()
            return (mark.beginsAnotherList ? "+" : "") + String(repeating: " ", count: mark.indent) + words
        }
        #expect(found.joined(separator: "|") == wanted)
    }

    @Test func numbersOfAnySizeAreMarks() {
        let marks = ListMark.marks(of: [
            .item(level: Int.max, number: Int.min), .item(level: Int.min, number: Int.max),
            .item(level: 1, number: Int.min),
        ])
        #expect(marks.map { $0?.words } == ["\(Int.min). ", "\(Int.max). ", "\(Int.min). "])
        #expect(marks.allSatisfy { ($0?.indent ?? 0) <= 100 })
    }
}
