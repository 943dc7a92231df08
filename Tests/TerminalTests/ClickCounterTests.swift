import Screen
import Testing

@testable import Terminal

@Suite struct ClickCounterTests {
    @Test(
        arguments: [
            ([(3, 4, 0), (3, 4, 400)], [.click, .doubleClick]), ([(3, 4, 0), (3, 4, 401)], [.click, .click]),
            ([(3, 4, 0), (4, 4, 10)], [.click, .click]),
            ([(3, 4, 0), (3, 4, 10), (3, 4, 20)], [.click, .doubleClick, .click]),
            ([(3, 4, 50), (3, 4, 10)], [.click, .click]),
        ] as [([(Int, Int, Int)], [MouseAction])])
    func aSecondPressSoonInTheSameCellIsADoubleClick(presses: [(Int, Int, Int)], wanted: [MouseAction]) {
        var counter = ClickCounter()
        #expect(presses.map { counter.press(x: $0.0, y: $0.1, time: $0.2) } == wanted)
    }
}
