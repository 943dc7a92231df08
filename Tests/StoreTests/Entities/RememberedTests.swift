import Testing

@testable import struct Store.Remembered

@Suite struct RememberedTests {
    @Test func whatIsAskedForOutlivesAnyNumberOfGenerations() {
        var values = Remembered<Int, String>()
        (values[1], values[2]) = ("one", "two")
        for _ in 0..<3 {
            values.age()
            #expect(values[1] == "one")
        }
        #expect(values[2] == nil)
        #expect(values.young == [1: "one"])
    }

    @Test func whatIsChangedIsYoung() {
        var values = Remembered<Int, [Int]>()
        (values[1], values[2]) = ([1], [2])
        values.age()
        values.change(1) { $0.append(9) }
        values.change(3) { $0.append(9) }
        #expect(values.young == [1: [1, 9]])
        values.age()
        #expect((values[1], values[2], values[3]) == ([1, 9], nil, nil))
    }

    @Test func whatIsForgottenIsGoneFromBothGenerations() {
        var values = Remembered<Int, Int?>()
        values[1] = .some(nil)
        values.age()
        #expect(values[1] == .some(nil))
        values[1] = .some(7)
        values[1] = nil
        #expect(values[1] == nil)
    }
}
