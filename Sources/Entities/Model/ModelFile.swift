/// The layout of a model file: a magic word, then offset and size of each section, then the sections.
///
/// Everything is little-endian and read in place, so that loading costs nothing but these checks.
enum ModelFile {
    /// Says what the file is, and the version of its layout.
    static let magic = Array("DLNAMES3".utf8)

    /// What a file holds, in order.
    enum Section: Int, CaseIterable {
        /// `WordClass` values, UInt64, that phrases point to; the first is of unknown phrases.
        case lists
        /// The lexicon's table: its groups of slots and its entries, UInt32.
        case phraseGroups, phraseEntries
        /// The table of the words' distributional classes.
        case wordGroups, wordEntries
        /// For each class its path in the tree of classes, UInt32, the highest bit marking its length.
        case paths
        /// The table of the words' classes by vectors, and their paths.
        case vectorGroups, vectorEntries, vectorPaths
        /// The slots of the features: UInt16 each, 0 for none; their groups.
        case slots, slotGroups
        /// A row of 16 weights (Int8) for each taken slot, in their order.
        case rows
        /// 18 x 17 transition weights (Float), the last row for a sentence's start; then the value of a weight's unit.
        case transitions
    }

    private static let headerSize = magic.count + Section.allCases.count * 8

    /// The section's bytes; empty where `raw` is no model file of this version, or ends too early.
    static func section(_ section: Section, of raw: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        let none = UnsafeRawBufferPointer(start: nil, count: 0)
        guard raw.count >= headerSize, raw.prefix(magic.count).elementsEqual(magic) else { return none }
        let entry = magic.count + section.rawValue * 8
        let offset = Int(raw.loadUnaligned(fromByteOffset: entry, as: UInt32.self))
        let count = Int(raw.loadUnaligned(fromByteOffset: entry + 4, as: UInt32.self))
        guard offset <= raw.count, count <= raw.count - offset else { return none }
        return UnsafeRawBufferPointer(rebasing: raw[offset..<offset + count])
    }

    /// The file that holds these sections, each at a multiple of 64 bytes.
    static func bytes(of sections: [[UInt8]]) -> [UInt8] {
        precondition(sections.count == Section.allCases.count, "a model file has \(Section.allCases.count) sections")
        var header = magic
        var body: [UInt8] = []
        let start = (headerSize + 63) / 64 * 64
        for section in sections {
            body += [UInt8](repeating: 0, count: (64 - body.count % 64) % 64)
            header += littleEndian([UInt32(start + body.count), UInt32(section.count)])
            body += section
        }
        return header + [UInt8](repeating: 0, count: start - header.count) + body
    }

    /// The bytes of values, one after the other.
    static func littleEndian<Value: BitwiseCopyable>(_ values: [Value]) -> [UInt8] {
        values.withUnsafeBytes { Array($0) }
    }
}
