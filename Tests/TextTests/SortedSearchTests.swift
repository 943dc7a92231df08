import Testing
import Text

@Suite struct SortedSearchTests {
    @Test(arguments: [(0, 0), (1, 0), (2, 1), (5, 2), (6, 4), (9, 4)])
    func theFirstThatFitsIsFound(least: Int, index: Int) {
        #expect([1, 3, 5, 5].firstPlace(fromWhere: { $0 >= least }) == index)
    }

    @Test func inNothingItIsTheEnd() { #expect([Int]().firstPlace(fromWhere: { $0 > 1 }) == 0) }
}
