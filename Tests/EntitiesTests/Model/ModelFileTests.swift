import Testing

@testable import Entities

@Suite struct ModelFileTests {
    @Test func sectionsAreReadAsTheyWereWritten() {
        let sections = ModelFile.Section.allCases.map { [UInt8](repeating: UInt8($0.rawValue), count: $0.rawValue * 3) }
        let file = ModelFile.bytes(of: sections)
        file.withUnsafeBytes { raw in
            for section in ModelFile.Section.allCases {
                #expect(Array(ModelFile.section(section, of: raw)) == sections[section.rawValue])
            }
        }
    }

    @Test(arguments: [0, 7, 8, 71, 72, 100, 400])
    func aFileThatEndsTooEarlyHasNoSectionBeyondItsEnd(count: Int) {
        let sections = ModelFile.Section.allCases.map { _ in [UInt8](repeating: 1, count: 40) }
        let file = Array(ModelFile.bytes(of: sections).prefix(count))
        file.withUnsafeBytes { raw in
            for section in ModelFile.Section.allCases {
                let read = ModelFile.section(section, of: raw)
                #expect(read.isEmpty || read.elementsEqual(sections[section.rawValue]))
            }
            #expect(ModelFile.section(.transitions, of: raw).isEmpty)
        }
    }

    @Test func anotherMagicWordIsNoModel() {
        var file = ModelFile.bytes(of: ModelFile.Section.allCases.map { _ in [1] })
        file[0] = 0
        file.withUnsafeBytes { #expect(ModelFile.section(.lists, of: $0).isEmpty) }
    }
}
