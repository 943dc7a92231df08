import Interface
import Screen
import Testing

@Suite struct KeymapTests {
    @Test(arguments: [
        ("gg", [Key.character("g"), .character("g")]), ("C-d", [.control("d")]), ("Space", [.character(" ")]),
        ("S-Tab", [.backTab]), ("]e", [.character("]"), .character("e")]), ("F5", [.function(5)]),
        ("C-x C-s", [.control("x"), .control("s")]), ("g Home", [.character("g"), .home]),
    ])
    func keySequencesAreReadAsWritten(text: String, expected: [Key]) {
        #expect(keySequence(text) == expected)
    }

    @Test(arguments: [Keymap.vi, .newsboat])
    func everyActionButHitsHasAKey(keymap: Keymap) {
        let bound = Set(keymap.groups.flatMap(\.bindings).filter { !$0.keys.isEmpty }.map(\.action))
        // Hits are walked with the keys of unread articles while they are lit.
        #expect(Set(Action.allCases).subtracting(bound) == [.nextHit, .previousHit])
    }

    @Test(arguments: [Keymap.vi, .newsboat])
    func noSequenceIsBoundTwiceOrHiddenByAShorterOne(keymap: Keymap) {
        for context in Keymap.Context.allCases {
            let groups = keymap.groups.filter { $0.context == context }
            let sequences = groups.flatMap(\.bindings).flatMap(\.keys).compactMap(keySequence)
            #expect(Set(sequences).count == sequences.count)
            for sequence in sequences where sequence.count > 1 {
                #expect(keymap.match(Array(sequence.dropLast()), in: context) == .prefix)
            }
        }
    }

    @Test func aChangedKeyDoesWhatTheUserWantsAndStandsInHelp() throws {
        let keymap = Keymap.vi.changed(by: [
            Keymap.Change("Q", .star), Keymap.Change("C-q", .quit), Keymap.Change("x", nil),
            Keymap.Change("n", .zoomIn, in: .fullTimeline),
        ])
        #expect(keymap.match([.character("Q")]) == .action(.star))
        #expect((keymap.label(.quit), keymap.label(.star), keymap.label(.residue)) == ("C-q", "Q", nil))
        #expect(keymap.match([.character("x")]) == .none)
        #expect(keymap.match([.character("n")], in: .fullTimeline) == .action(.zoomIn))
        #expect(keymap.match([.character("n")]) == .action(.nextUnread))
        var state = try Sample.reader(width: 80, height: 100)
        var configuration = Configuration()
        configuration.keymap = keymap
        _ = reduce(&state, .configurationChanged(configuration))
        press("?", on: &state)
        #expect(screen(state).text.contains("Q s"))
    }

    @Test func aKeyMeansWhatItsPlaceSays() {
        #expect(Keymap.vi.match([.character("l")]) == .action(.open))
        #expect(Keymap.vi.match([.character("l")], in: .fullTimeline) == .action(.nextPeriod))
        #expect(Keymap.vi.match([.character("j")], in: .fullTimeline) == .action(.down))
        #expect(Keymap.vi.match([.character("+")]) == .none)
        #expect(Keymap.vi.label(.zoomIn, in: .fullTimeline) == "+")
    }

    @Test func helpNamesEveryBinding() throws {
        var state = try Sample.reader(width: 80, height: 140)
        press("?", on: &state)
        let text = screen(state).text
        for binding in Keymap.vi.groups.flatMap(\.bindings) {
            #expect(text.contains(binding.action.explanation.prefix(40)), "\(binding.action)")
        }
    }
}
