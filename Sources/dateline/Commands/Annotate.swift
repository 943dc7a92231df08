import ArgumentParser
import Articles
import Library
import Text

/// `dateline annotate`
struct Annotate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Finds names, times and events in a clean text from standard input; touches no store.",
        discussion: "With --json-lines, answers a question a line: {\"id\",\"text\",\"published\"?,\"title\"?} or "
            + "{\"id\",\"sentences\":[[\"token\",…],…]}.")

    @Flag(help: "Questions and answers as lines of JSON.") var jsonLines = false
    @Flag(help: "The answer as one line of JSON.") var json = false
    @Option(help: "The publication day (YYYY-MM-DD) that relative times count from.") var published: String?

    func run() throws {
        let engines = Engines()
        if jsonLines {
            try answerLines { line throws(QuestionFault) in jsonLine(try engines.annotateAnswer(to: line)) }
            return
        }
        let bytes = try readInput()
        var metadata = Metadata()
        metadata.published = try day(published).map { PublicationDay(day: $0, evidence: .stated) }
        let article = Article(title: "", text: UTF8Text(repairing: bytes), metadata: metadata)
        let annotations = engines.annotate(article)
        if json {
            printJSON(jsonLine(AnnotationsAnswer(annotations, of: article.text)))
            return
        }
        for entity in annotations.entities {
            let subtype = entity.subtype.map { "\t\($0.rawValue)" } ?? ""
            printOutput("\(entity.kind.rawValue)\t\(entity.name)\t\(entity.mentions.count)\(subtype)")
        }
        for time in annotations.times {
            printOutput("\(time.type.rawValue)\t\(article.text[time.range])\t\(time.value)")
        }
        for event in Timeline(annotations.events, published: metadata.published?.day).events {
            printOutput("event\t\(intervalWords(event.span))\t\(event.label)")
        }
    }
}
