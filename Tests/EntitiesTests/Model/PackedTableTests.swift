import Testing

@testable import Entities

@Suite struct PackedTableTests {
    private func table(_ groups: [SlotGroup], _ entries: [UInt32], _ body: (PackedTable) -> Void) {
        groups.withUnsafeBytes { groups in
            entries.withUnsafeBytes { entries in
                body(PackedTable(groups: ModelArray(groups), entries: ModelArray(entries)))
            }
        }
    }

    @Test func everyHashHasItsNumberAndOthersHaveNone() {
        var random = SplitMix(seed: 1)
        let numbers = (0..<3000).map { (hash: random.next(), number: UInt16($0 % 500 + 1)) }
        let sections = PackedTable.sections(of: numbers) { first, _ in first }
        #expect(sections.entries.count > 2990 && sections.groups.count == 128)
        table(sections.groups, sections.entries) { table in
            #expect(numbers.count { table[$0.hash] == $0.number } > 2990)
            let strangers = (0..<3000).map { _ in random.next() }
            #expect(strangers.count { table[$0] != 0 } < 6)
        }
    }

    @Test func twoNumbersOfOneHashAreJoined() {
        let sections = PackedTable.sections(of: [(7, 1), (7, 2), (9, 4)]) { $0 | $1 }
        table(sections.groups, sections.entries) { table in
            #expect(table[7] == 3 && table[9] == 4 && table[8] == 0 && !table.isEmpty)
        }
    }

    @Test func sectionsThatDoNotFitTogetherAreAnEmptyTable() {
        let sections = PackedTable.sections(of: [(7, 1), (9, 4)]) { first, _ in first }
        let full = SlotGroup.groups(taken: [Bool](repeating: true, count: 64))
        for (groups, entries) in [
            (sections.groups, [UInt32(1)]), ([], sections.entries), (full, [UInt32](repeating: 1, count: 64)),
            (sections.groups + sections.groups + sections.groups, sections.entries),
        ] {
            table(groups, entries) { #expect($0.isEmpty && $0[7] == 0) }
        }
    }
}
