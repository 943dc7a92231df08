import Interface
import Screen
import Testing

@Suite struct KeymapTests {
    @Test(arguments: [
        ("gg", [Key.character("g"), .character("g")]), ("C-d", [.control("d")]), ("Space", [.character(" ")]),
        ("S-Tab", [.backTab]), ("]e", [.character("]"), .character("e")]),
    ])
    func keySequencesAreReadAsWritten(text: String, expected: [Key]) {
        #expect(keySequence(text) == expected)
    }

    @Test func everyActionButHitsHasAKey() {
        let bound = Set(Keymap.vi.groups.flatMap(\.bindings).map(\.action))
        // Hits are walked with the keys of unread articles while they are lit.
        #expect(Set(Action.allCases).subtracting(bound) == [.nextHit, .previousHit])
    }

    @Test func noSequenceIsBoundTwiceOrHiddenByAShorterOne() {
        for context in [Keymap.Context.anywhere, .fullTimeline] {
            let groups = Keymap.vi.groups.filter { $0.context == context }
            let sequences = groups.flatMap(\.bindings).flatMap(\.keys).compactMap(keySequence)
            #expect(Set(sequences).count == sequences.count)
            for sequence in sequences where sequence.count > 1 {
                #expect(Keymap.vi.match(Array(sequence.dropLast()), in: context) == .prefix)
            }
        }
    }

    @Test func aKeyMeansWhatItsPlaceSays() {
        #expect(Keymap.vi.match([.character("l")]) == .action(.open))
        #expect(Keymap.vi.match([.character("l")], in: .fullTimeline) == .action(.nextPeriod))
        #expect(Keymap.vi.match([.character("j")], in: .fullTimeline) == .action(.down))
        #expect(Keymap.vi.match([.character("+")]) == .none)
        #expect(Keymap.vi.label(.zoomIn, in: .fullTimeline) == "+")
    }

    @Test func helpNamesEveryBinding() throws {
        var state = try Sample.reader(width: 80, height: 80)
        press("?", on: &state)
        let text = screen(state).text
        for binding in Keymap.vi.groups.flatMap(\.bindings) {
            #expect(text.contains(binding.action.explanation.prefix(40)), "\(binding.action)")
        }
    }
}
