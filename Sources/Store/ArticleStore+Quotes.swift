import Articles
import GRDB
import Text

extension ArticleStore {
    /// The sentences that state some events, in the order of these; nil for one whose article is no longer as it was.
    ///
    /// - Complexity: O(events): an article is unpacked for each.
    package func quotes(of reports: [ReportedEvent]) throws(StoreError) -> [Quote?] {
        try reading { database in
            let (texts, annotations) = (try TextTable(database), try AnnotationReader(database))
            return try reports.map { report in
                let text = UTF8Text(repairing: try texts.text(of: report.article.rawValue))
                let sentence = report.event.sentence
                guard sentence.upper <= text.count else { return nil }
                let times = try annotations.annotations(of: report.article.rawValue, text: text.bytes).times
                let time = report.event.time.flatMap { times.indices.contains($0) ? times[$0].range : nil }
                let shared = time.flatMap { $0.intersection(sentence) }
                return Quote(
                    sentence: text[sentence],
                    time: shared.map { ByteRange($0.lower - sentence.lower, $0.upper - sentence.lower) })
            }
        }
    }
}
