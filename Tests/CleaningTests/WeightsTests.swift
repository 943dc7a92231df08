import Testing
import Text

@testable import Cleaning

@Suite struct WeightsTests {
    private func weights(_ lines: [String]) -> [Double] {
        Cleaning.weights(of: draft(of: normalised(UTF8Text(lines.joined(separator: "\n\n")))).classified())
    }

    @Test(arguments: [
        ("By Ann Lee", -15), ("Pier (12) Ferry (3) Bus (4) Harbour (9)", -30),
        ("The harbour council voted on Tuesday to close the old ferry and...", -4), ("Share this article", -9),
        ("港の古い船着き場を閉じることを市議会が決めた火曜日の会議の長い記録", -5), ("The pier closes on Tuesday.", 2),
    ])
    func oneBlockWeighs(line: String, weight: Double) {
        #expect(weights([line]) == [weight])
    }

    @Test func whatWasSaidBeforeWeighsNothing() {
        #expect(weights([report[0], report[0], report[1]])[1] == 0)
        #expect(weights([report[0], report[0], report[1]])[2] > 0)
    }

    @Test func aTableWeighsLessThanAListOfHeadings() {
        let table = (1...20).flatMap { ["Boat \($0)", "\($0)", "\($0 * 7)"] }
        let headings = (1...60).map { _ in "Boats and piers" }
        #expect(weights(table).reduce(0, +) == -8)
        #expect(weights(headings).reduce(0, +) == -30)
    }

    @Test func aRowOfHeadlinesWithTheirDaysWeighsNoMoreThanItsBound() {
        let row = (1...9).flatMap { ["Pier number \($0) closes after a vote", "June \($0), 2020", report[1]] }
        let all = weights(row)
        #expect(all.reduce(0, +) < 0)
        #expect(all.dropLast().reduce(0, +) >= -60)
    }

    @Test func commentsWeighAThird() {
        let lines = report + report.map { "\($0) Indeed." }
        let plain = weights(lines + [lines[0] + " So."])
        let marked = weights(lines + ["Leave a comment", lines[0] + " So."])
        #expect(abs((marked.last ?? 0) - (plain.last ?? 0) * 0.3) < 0.001)
    }

    @Test func theHeaviestStretchIsFound() {
        #expect(heaviestStretch([-1, 3, -1, 4, -9, 5]) == 1..<4)
        #expect(heaviestStretch([-1, 0]) == nil)
    }
}
