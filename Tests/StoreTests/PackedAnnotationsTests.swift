import Articles
import Testing
import Text

@testable import struct Store.ByteWriter
@testable import enum Store.Compression
@testable import struct Store.PackedAnnotations

@Suite struct PackedAnnotationsTests {
    private static let text = Array("Orla Finn, the mayor, left Tallinn on Sunday; Finn is back by 2031.".utf8)

    private static let annotations: PackedAnnotations = {
        var packed = PackedAnnotations()
        packed.entities = [
            .init(subtype: nil, name: "Orla Finn", aliases: ["Finn"], mentions: [ByteRange(0, 9), ByteRange(46, 50)]),
            .init(subtype: .city, name: "Tallinn", aliases: [], mentions: [ByteRange(27, 34)]),
        ]
        packed.times = [
            TimeExpression(
                range: ByteRange(38, 44), type: .date, value: "2023-06-18", span: DaySpan(day: day("2023-06-18")),
                precision: .day),
            TimeExpression(
                range: ByteRange(62, 66), type: .set, value: "", modifier: .onOrBefore,
                span: DaySpan(from: nil, to: day("1931-12-31")), precision: .decade),
        ]
        packed.events = [
            Event(
                sentence: ByteRange(0, 45), label: "Finn left", span: DaySpan(day: day("2023-06-18")), precision: .day,
                certainty: .stated, time: 0, entities: [0, 1]),
            Event(
                sentence: ByteRange(46, 67), label: "Finn is back",
                span: DaySpan(from: day("0001-01-01"), to: nil) ?? DaySpan(day: day("")), precision: .year,
                certainty: .expected, time: nil, entities: []),
        ]
        return packed
    }()

    @Test func whatIsPackedIsReadAgain() {
        let frame = Self.annotations.packed(with: Self.text)
        #expect(frame.withUnsafeBytes { PackedAnnotations($0, with: Self.text) } == Self.annotations)
        #expect(frame.withUnsafeBytes { PackedAnnotations.events(in: $0, with: Self.text) } == Self.annotations.events)
    }

    @Test func anotherTextGivesNothing() {
        let frame = Self.annotations.packed(with: Self.text)
        let other = frame.withUnsafeBytes { PackedAnnotations($0, with: []) }
        #expect(other == PackedAnnotations())
    }

    /// Every byte of the value changed to every other, and every beginning of it.
    @Test func aDamagedValueIsNoTrap() throws {
        let frame = Self.annotations.packed(with: Self.text)
        let bytes = try #require(frame.withUnsafeBytes { Compression.unpacked($0, dictionary: Self.text) })
        func check(_ damaged: [UInt8]) {
            let frame = Compression.packed(damaged, dictionary: Self.text)
            let read = frame.withUnsafeBytes { PackedAnnotations($0, with: Self.text) }
            let ranges = read.events.map(\.sentence) + read.times.map(\.range) + read.entities.flatMap(\.mentions)
            #expect(ranges.allSatisfy { !$0.isEmpty && $0.upper <= Self.text.count })
        }
        for count in 0..<bytes.count { check(Array(bytes[..<count])) }
        for index in bytes.indices {
            for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
                var damaged = bytes
                damaged[index] = value
                check(damaged)
            }
        }
        // Numbers of more bits than any of ours.
        var writer = ByteWriter()
        for _ in 0..<99 { writer.put(UInt64.max) }
        check(writer.bytes)
    }

    @Test(arguments: [0, 1, 3000])
    func framesHoldAnyBytes(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let frame = Compression.packed(bytes, dictionary: Self.text)
        #expect(frame.withUnsafeBytes { Compression.unpacked($0, dictionary: Self.text) } == bytes)
        #expect(frame.dropLast().withUnsafeBytes { Compression.unpacked($0, dictionary: Self.text) } == nil)
    }
}
