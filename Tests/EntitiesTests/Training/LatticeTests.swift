import Glibc
import Testing

@testable import Entities

@Suite struct LatticeTests {
    /// The sum over all sequences of two tokens, one after the other.
    private func sum(_ scores: [Float], allowed: [UInt32]) -> Double {
        var total = 0.0
        for first in 0..<NameTag.count where allowed[0] >> UInt32(first) & 1 == 1 {
            for second in 0..<NameTag.count where allowed[1] >> UInt32(second) & 1 == 1 {
                let (a, b) = (NameTag(rawValue: UInt8(first)), NameTag(rawValue: UInt8(second)))
                guard !a.goesOn, a.canPrecede(b), !b.isOpen else { continue }
                total += exp(Double(scores[first]) + Double(scores[NameTag.count + second]))
            }
        }
        return log(total)
    }

    @Test(arguments: [[UInt32.max, .max], [1, 1], [1 << 1, 1 << 3], [1 << 1 | 1, .max]] as [[UInt32]])
    func theSumIsThatOfAllSequences(allowed: [UInt32]) throws {
        let scores = (0..<2 * NameTag.count).map { Float($0 % 7) / 3 - 1 }
        let lattice = Lattice(longest: 2)
        lattice.setTransitions([Float](repeating: 0, count: Lattice.pairs.count + NameTag.count))
        var marginals = [Float](repeating: 0, count: 2 * NameTag.count)
        var expected = [Float](repeating: 0, count: Lattice.pairs.count + NameTag.count)
        let found = try #require(
            lattice.sum(scores, count: 2, allowed: allowed, marginals: &marginals, expected: &expected, sign: 1))
        #expect(abs(found - sum(scores, allowed: allowed)) < 1e-4)
        #expect(abs(marginals.prefix(NameTag.count).reduce(0, +) - 1) < 1e-4)
        #expect(abs(expected.prefix(Lattice.pairs.count).reduce(0, +) - 1) < 1e-4)
    }

    @Test func noSequenceHasNoSum() {
        let lattice = Lattice(longest: 1)
        lattice.setTransitions([Float](repeating: 0, count: Lattice.pairs.count + NameTag.count))
        var marginals = [Float](repeating: 0, count: NameTag.count)
        var expected = [Float](repeating: 0, count: Lattice.pairs.count + NameTag.count)
        let scores = [Float](repeating: 0, count: NameTag.count)
        // A name that begins and never ends.
        #expect(
            lattice.sum(scores, count: 1, allowed: [1 << 1], marginals: &marginals, expected: &expected, sign: 1) == nil
        )
    }
}
