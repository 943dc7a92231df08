import Testing

@testable import Entities

/// The weights in the form of a file; the bytes must outlive them.
func weights(_ rows: [(feature: UInt32, row: SIMD16<Int8>)], _ body: (FeatureWeights) -> Void) {
    let sections = FeatureWeights.sections(of: rows)
    sections.slots.withUnsafeBytes { slots in
        sections.groups.withUnsafeBytes { groups in
            sections.rows.withUnsafeBytes { rows in
                body(FeatureWeights(slots: ModelArray(slots), groups: ModelArray(groups), rows: ModelArray(rows)))
            }
        }
    }
}

@Suite struct FeatureWeightsTests {
    private func sum(_ features: [UInt32], _ weights: FeatureWeights) -> SIMD16<Int16> {
        features.withUnsafeBufferPointer { weights.sum(of: $0) }
    }

    @Test func knownFeaturesAddUpAndOthersCountNothing() {
        var (random, rows): (SplitMix, [(feature: UInt32, row: SIMD16<Int8>)]) = (SplitMix(seed: 1), [])
        for index in 0..<5000 {
            let row = SIMD16<Int8>(repeating: Int8(index % 100 + 1))
            rows.append((UInt32(truncatingIfNeeded: random.next()), row))
        }
        weights(rows) { weights in
            for (index, row) in rows.enumerated() where index % 7 == 0 {
                #expect(sum([row.feature], weights)[3] == Int16(index % 100 + 1))
            }
            #expect(sum([rows[0].feature, rows[1].feature], weights)[0] == 3)
            let strange = (0..<200).map { _ in UInt32(truncatingIfNeeded: random.next()) }
            #expect(strange.count { sum([$0], weights) != .zero } < 3)
        }
    }

    @Test func bytesThatAreNoWeightsCountNothing() {
        let full = [UInt16](repeating: 1, count: 64)
        full.withUnsafeBytes { slots in
            let none = UnsafeRawBufferPointer(start: nil, count: 0)
            let weights = FeatureWeights(slots: ModelArray(slots), groups: ModelArray(none), rows: ModelArray(none))
            #expect(sum([0, 1, .max], weights) == .zero)
        }
    }
}
