import Articles
import Text

/// The open article: what it says, how it is laid out, and what is lit in it.
package struct ArticleState: Hashable, Sendable {
    /// The article's key.
    package let id: ArticleID
    /// Its text, residue and annotations.
    package let annotated: AnnotatedArticle
    /// Its events in the order the timeline shows them: what happened, then what is expected, each by its day.
    package let events: [Event]
    /// Every mention, in text order, disjoint.
    let mentions: [Mention]
    /// What the document set apart in its text, in order, disjoint.
    let dressings: [Dressing]
    /// How long it takes to read.
    let minutes: Int

    /// What it is tagged with, by name.
    var tags: [String] = []
    /// The text wrapped for the pane, residue between where it is shown.
    var lines: [ArticleLine] = []
    /// What `lines` were made for.
    var linesKey: LinesKey?
    /// The byte that stood at the top before the width changed, until the reader moves: however often it changes, the
    /// place stays.
    var keptPlace: Int?
    /// What lines are being made for elsewhere.
    var requestedKey: LinesKey?
    /// Where to go once there are lines.
    var awaitedPlace: AwaitedPlace?
    /// The first line drawn.
    var top = 0
    /// Whether residue is shown in place.
    package var showsResidue = false

    /// The timeline's lines for its pane, and the width they were made for.
    var timelineLines: [TimelineLine] = []
    var timelineWidth = -1
    var timelineTop = 0
    /// The event of the timeline that the place in the text belongs to, or that was chosen; an index into `events`.
    package var currentEvent = 0
    /// Whether the current event was chosen, so that its sentence is lit.
    package var isEventLit = false

    /// The chosen entity, as an index into the annotations'.
    package var currentEntity = 0
    var whoTop = 0
    /// The entity whose mentions are lit.
    package var litEntity: Int?
    /// The mention that has the reader's attention, as an index into `mentions`.
    var focusedMention: Int?

    /// What is looked for in the text, and where it stands.
    var found = FoundText()
    /// Where the text was when the user began to type what to look for; nil while nothing is typed.
    var findOrigin: FindOrigin?
    /// The words that are selected; nil where none are.
    var selection: TextSelection?

    /// What a wrapped article depends on.
    struct LinesKey: Hashable, Sendable {
        let width: Int
        let showsResidue: Bool
        let isJustified: Bool
    }

    /// The place in the text that a find began at.
    struct FindOrigin: Hashable, Sendable {
        let top: Int
        /// The first byte in view.
        let byte: Int
        let linesKey: LinesKey?
    }

    /// A place in a text that is not laid out yet.
    enum AwaitedPlace: Hashable, Sendable {
        /// The byte to begin the pane with.
        case top(Int)
        /// Bytes to bring into view.
        case range(ByteRange)
    }

    /// - Complexity: O(length of text + mentions · log mentions): some 7 ms for a megabyte, which is why it comes ready to
    ///   the main thread.
    package init(id: ArticleID, _ annotated: AnnotatedArticle) {
        (self.id, self.annotated) = (id, annotated)
        let published = annotated.article.metadata.published?.day
        events = shownOrder(Timeline(annotated.annotations.events, published: published))
        mentions = Mention.all(of: annotated.annotations)
        dressings = Dressing.all(of: annotated.article.markup)
        minutes = annotated.article.readingMinutes
    }

    /// The same article with other annotations: the place in it, and what is chosen, stay where they still are.
    func reloaded(_ article: ArticleState) -> ArticleState {
        var new = article
        (new.top, new.showsResidue, new.whoTop, new.tags) = (top, showsResidue, whoTop, tags)
        new.findOrigin = findOrigin
        (new.timelineTop, new.found) = (timelineTop, new.article.text == self.article.text ? found : FoundText())
        func place(_ index: Int) -> Int? {
            guard let before = entities[safely: index] else { return nil }
            if let id = self.annotated.entityIDs[safely: index],
                let same = new.annotated.entityIDs.firstIndex(of: id)
            {
                return same
            }
            // Merged, it has another number; its mentions stay.
            return new.entities.firstIndex { entity in before.mentions.first.map(entity.mentions.contains) ?? false }
        }
        if let byte = lines.dropFirst(top).first(where: { $0.body != nil })?.body?.lower {
            new.awaitedPlace = .top(byte)
        }
        new.currentEntity = place(currentEntity) ?? 0
        new.litEntity = litEntity.flatMap(place)
        if new.events == events { (new.currentEvent, new.isEventLit) = (currentEvent, isEventLit) }
        return new
    }

    /// The entity that is chosen among the names or lit in the text, as an index into the annotations'.
    func chosenEntity(in focus: Pane) -> Int? {
        let index = focus == .who ? currentEntity : litEntity
        return index.flatMap { entities.indices.contains($0) ? $0 : nil }
    }

    /// The time that has the attention, as an index into the annotations'; nil where none has.
    var focusedTime: Int? {
        guard let focusedMention, case .time(let time) = mentions[focusedMention].subject else { return nil }
        return time
    }

    /// Gives it a tag, or takes it away.
    mutating func setTag(_ tag: String, _ isSet: Bool) {
        tags.removeAll { $0.lowercased() == tag.lowercased() }
        if isSet { tags = (tags + [tag]).sorted() }
    }

    var article: Article { annotated.article }
    var entities: [Entity] { annotated.annotations.entities }

    /// Whether the who pane has a line for the chosen entity's role or subtype, under its name.
    var showsNote: Bool { entities[safely: currentEntity]?.note != nil }

    /// Lines the who pane would like: one an entity, one for the note of the chosen one.
    var whoLineCount: Int { entities.count + 1 }

    /// The bytes of the text that the lines from `top` on show in `height` rows; nil when they show none.
    func visibleRange(height: Int) -> ByteRange? {
        let shown = lines.dropFirst(top).prefix(max(0, height)).compactMap(\.body)
        guard let first = shown.map(\.lower).min(), let last = shown.map(\.upper).max() else { return nil }
        return ByteRange(first, last)
    }

    /// The index of the first line that shows the byte at `offset`, else one after it; nil past the end.
    ///
    /// The lines of a table row hold parts of each of its cells, so that a byte may stand in a later line than others
    /// after it.
    func line(showing offset: Int) -> Int? {
        lines.firstIndex { $0.shows(offset) } ?? lines.firstIndex { $0.body.map { $0.upper > offset } ?? false }
    }

    /// The most lines that can stand above the pane.
    func lastTop(height: Int) -> Int { max(0, lines.count - max(1, height)) }
}

/// One marked stretch of the text: an entity or a time.
struct Mention: Hashable, Sendable {
    let range: ByteRange
    let subject: Subject

    /// What a mention names, as an index into the annotations.
    enum Subject: Hashable, Sendable {
        case entity(Int)
        case time(Int)
    }

    /// Every mention in text order; where two share bytes the longer stays, then the earlier.
    static func all(of annotations: Annotations) -> [Mention] {
        var candidates: [Mention] = []
        for (index, entity) in annotations.entities.enumerated() {
            candidates += entity.mentions.map { Mention(range: $0, subject: .entity(index)) }
        }
        candidates += annotations.times.enumerated().map { Mention(range: $1.range, subject: .time($0)) }
        candidates.sort { $0.range < $1.range }
        var kept: [Mention] = []
        for candidate in candidates {
            guard let last = kept.last, last.range.overlaps(candidate.range) else {
                kept.append(candidate)
                continue
            }
            if candidate.range.count > last.range.count {
                kept.removeLast()
                kept.append(candidate)
            }
        }
        return kept
    }
}
