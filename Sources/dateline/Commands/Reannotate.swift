import ArgumentParser
import Library
import Store

/// `dateline reannotate`
struct Reannotate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Finds names, times and events anew in articles that an older version of the program read.",
        discussion: """
            The newest come first. What was read, starred, merged or split stays so. It may be interrupted: what is \
            done stays, and the next run goes on with the rest. The reader does the same by itself while no key is \
            pressed.
            """)

    @OptionGroup var place: StorePlace
    @Flag(help: "One line of JSON in place of the summary.") var json = false

    func run() throws {
        let store = try place.open()
        let bar = ProgressBar()
        let start = ContinuousClock.now
        let done = try withStore { () throws(StoreError) in
            var work = Reannotation(of: store, engines: Engines())
            let total = try work.remaining()
            var done = 0
            while case let batch = try work.next(most: 32), !batch.isEmpty {
                done += batch.count
                bar.show(share: Double(done) / Double(max(total, done)), words: words(done, of: total, since: start))
            }
            if done > 0 { try store.finishImport() }
            return done
        }
        bar.clear()
        if json {
            printJSON(jsonLine(ReannotationAnswer(annotated: done)))
        } else {
            printOutput(done == 0 ? "nothing to annotate anew" : "\(done) annotated anew")
        }
    }

    /// "640 of 12000 · 210/s · 54 s left".
    private func words(_ done: Int, of total: Int, since start: ContinuousClock.Instant) -> String {
        let (seconds, parts) = (ContinuousClock.now - start).components
        let elapsed = Double(seconds) + Double(parts) / 1e18
        let rate = Double(done) / max(elapsed, 0.001)
        let left = Double(max(0, total - done)) / rate
        return "\(done) of \(max(total, done)) · \(Int(rate))/s · \(Int(left.rounded(.up))) s left"
    }
}

/// What was done anew, for scripts.
private struct ReannotationAnswer: Encodable {
    /// Number of articles.
    let annotated: Int
}
