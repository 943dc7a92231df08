import Articles
import FoundationEssentials
import Glibc
import Library
import Testing
import Text

/// The shared folder beside the project.
private let seed =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    + "/../shared/seed/blinken-china"

private let hasSeed = access("\(seed).txt", R_OK) == 0

/// The engines on the seed article, against its gold. Skipped where ../shared is absent.
@Suite(.enabled(if: hasSeed, "needs ../shared/seed")) struct SeedTests {
    private let engines = Engines()

    private struct Gold: Decodable {
        struct Expression: Decodable {
            let text: String
            let start: Int
            let value: String?
            let region: String
            let trap: Bool?
            let optional: Bool?
        }

        let timexes: [Expression]
    }

    private func gold() throws -> [Gold.Expression] {
        let raw = try readDocument("\(seed).times.json", statedDay: nil)
        return try JSONDecoder().decode(Gold.self, from: Data(raw.bytes)).timexes
    }

    private func annotated() throws -> AnnotatedArticle {
        let raw = try readDocument("\(seed).txt", statedDay: CivilDate(iso: "2023-06-18"))
        let cleaned = try engines.clean(raw)
        return AnnotatedArticle(
            article: cleaned.article, residue: cleaned.residue, annotations: engines.annotate(cleaned.article))
    }

    @Test func everyTimeOfTheBodyHasItsValue() throws {
        let raw = try readDocument("\(seed).txt", statedDay: nil)
        let text = UTF8Text(repairing: raw.bytes)
        let index = CodePointIndex(text)
        let found = engines.times(in: text, anchor: CivilDate(iso: "2023-06-18"))
        let wanted = try gold().filter { $0.region == "body" && $0.trap != true && $0.optional != true }
        #expect(wanted.count == 12)
        for expression in wanted {
            let time = found.first { index.codePoints(before: $0.range.lower) == expression.start }
            #expect(time?.value == expression.value, "\(expression.text)")
        }
        for trap in try gold().filter({ $0.trap == true }) {
            let taken = found.first { index.codePoints(before: $0.range.lower) == trap.start }
            #expect(taken == nil || taken?.value == "FUTURE_REF", "\(trap.text)")
        }
    }

    @Test func theTextIsTheArticleAndNothingElse() throws {
        let article = try annotated().article
        #expect(article.title == "Blinken embarks on a rare trip to China with low hopes of a breakthrough")
        #expect(article.text.string.hasPrefix("US Secretary of State Antony Blinken began meetings"))
        #expect(article.text.string.hasSuffix("reluctant to cooperate on this issue."))
        for residue in ["See also", "Leave a Reply", "Reporting by", "Trust Principles", "Knight-Bagehot"] {
            #expect(!article.text.string.contains(residue))
        }
        #expect(article.paragraphs.count == 18)
        #expect(article.metadata.dateline == Dateline(place: "BEIJING", agency: "Reuters"))
        #expect(article.metadata.credits?.contains("Dominic Button") == true)
        #expect(article.metadata.authorBio?.contains("senior foreign policy correspondent") == true)
        #expect(article.metadata.related.count == 3)
        #expect(
            article.flags.map { article.text[$0.range] } == ["the two largest economies in the world."])
    }

    @Test func thePeopleAreWhoTheyAre() throws {
        let entities = try annotated().annotations.entities
        let people = entities.filter { $0.kind == .person }
        #expect(
            Set(people.map(\.name)) == [
                "Antony Blinken", "Joe Biden", "Xi Jinping", "Chen Gang", "Wang Yi", "Janet Yellen", "Gina Raimondo",
            ])
        let blinken = try #require(people.first { $0.name == "Antony Blinken" })
        #expect(blinken.aliases == ["Blinken"])
        #expect(blinken.roles.first == "US Secretary of State")
        let places = Set(entities.filter { $0.kind == .place }.map(\.name))
        #expect(places.isSuperset(of: ["China", "Beijing", "Taiwan", "Bali", "Tokyo", "Washington", "United States"]))
    }

    @Test func nothingCoarseIsDrawnAsADay() throws {
        for event in try annotated().annotations.events {
            switch event.precision {
            case .month: #expect((event.span.dayCount ?? 99) >= 28, "\(event.label)")
            case .year: #expect((event.span.dayCount ?? 999) >= 190, "\(event.label)")
            default: break
            }
            #expect(!event.label.isEmpty)
        }
    }
}
