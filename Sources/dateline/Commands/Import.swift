import ArgumentParser
import Articles
import Glibc
import Library
import Store
import Text

/// `dateline import PATH…`
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Brings text, web pages, mails and JSON lines, and folders of them, into the library.",
        discussion: """
            Reads plain text in any encoding; pages (.html, .htm, .xhtml), also as a browser saves them in one file \
            (.mht, .mhtml); mails (.eml); and JSON (.jsonl, .ndjson, .json), a document an object, with the fields html or \
            text, title, url and published, or what other scrapers call them. What does not tell by its name is known by \
            how it begins.

            Of a folder, all that is in it is read but for hidden files, pictures, scripts and other files that are no \
            documents, and the folder that a browser saves beside a page.

            The same document twice is one article. The publication day is what --published states, else what a mail's \
            or an object's date states, else what the text tells, else the file's name (2023-06-18-title.txt), else the \
            file's time.

            Ctrl-C stops after the documents at hand: what is stored stays, and the same command goes on from there.
            """)

    @OptionGroup var place: StorePlace
    @Option(help: "The publication day of all of them (YYYY-MM-DD), where you know it.")
    var published: String?
    @Option(help: "The source they are listed under; by default the folder's name, or \"imported\".")
    var source: String?
    @Flag(help: "One line of JSON in place of the summary.") var json = false
    @Flag(
        help:
            "Prints the number of each article as soon as it is stored for good, a line each, in place of the summary.")
    var numbers = false
    @Argument(help: "Files and folders.") var paths: [String]

    func run() throws {
        let statedDay = try day(published)
        let store = try place.open()
        let bar = ProgressBar()
        let interruption = Interruption()
        let clock = ContinuousClock()
        let start = clock.now
        let report = try withStore { () throws(StoreError) in
            try importDocuments(
                paths, into: store, engines: Engines(), source: source, statedDay: statedDay, today: today(),
                isStopped: { interruption.hasCome }
            ) { progress, failures in
                bar.clear()
                for failure in failures { printError("dateline: \(failure.path): \(failure.fault.words)") }
                if numbers, !progress.added.isEmpty {
                    printOutput(progress.added.map { String($0.rawValue) }.joined(separator: "\n"))
                }
                if progress.share < 1 {
                    bar.show(share: progress.share, words: rateWords(progress, elapsed: clock.now - start))
                }
            }
        }
        bar.clear()
        if json {
            printJSON(jsonLine(ImportAnswer(report)))
        } else if !numbers {
            let present = report.present == 0 ? "" : ", \(report.present) already there"
            let failed = report.failures.isEmpty ? "" : ", \(report.failures.count) failed"
            printOutput("\(report.added.count) imported\(present)\(failed)")
            if let files = passedOverNotice(report) { printOutput(files) }
            if let days = dayNotice(report) { printOutput(days) }
        }
        if let next = report.stoppedAt {
            throw ProgramEnd(code: 1, notice: "stopped before \(next): the same command goes on from there.")
        }
        if !report.failures.isEmpty { throw ProgramEnd.someFailed }
    }
}

/// "12480 · 612/s · 2:05 left".
private func rateWords(_ progress: ImportProgress, elapsed: Duration) -> String {
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
    guard seconds >= 1, progress.share > 0 else { return "\(progress.done)" }
    let left = Int(seconds * (1 - progress.share) / progress.share)
    let time = "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)"
    return "\(progress.done) · \(Int(Double(progress.done) / seconds))/s · \(time) left"
}

/// The day it is, by this machine's clock and time zone.
func today() -> CivilDate { localDay(time(nil)) ?? CivilDate(daysSinceEpoch: 0) }

/// What became of an import, for scripts.
private struct ImportAnswer: Encodable {
    let added: [Int64]
    let present: Int
    let passedOver: Int
    let failed: [Failure]

    struct Failure: Encodable {
        let path: String
        let error: String
    }

    init(_ report: ImportReport) {
        added = report.added.map(\.rawValue)
        present = report.present
        passedOver = report.passedOver
        failed = report.failures.map { Failure(path: $0.path, error: $0.fault.words) }
    }
}
