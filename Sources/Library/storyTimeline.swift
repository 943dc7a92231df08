import Articles
import Timelines

/// The joint timeline of several articles: what they report as one stands once, with its reports.
///
/// - Complexity: as `happenings(of:)`.
package func timeline(of events: [ReportedEvent]) -> [Happening] { happenings(of: events) }
