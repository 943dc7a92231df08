import Articles
import Screen
import Text

/// How the three panes move as one: a place in the text, an event of the timeline, an entity.
extension ArticleState {
    /// Wraps the text for `area` where its width changed, keeping the place, and holds the first line within bounds.
    ///
    /// - Returns: what must be laid out elsewhere, where the text is too long to do it here; until that comes, what was laid
    ///   out before stays.
    mutating func fit(_ area: Rect, isJustified: Bool) -> LayoutRequest? {
        let key = LinesKey(width: area.width, showsResidue: showsResidue, isJustified: isJustified)
        var request: LayoutRequest?
        if key != linesKey {
            if article.text.count <= Self.quickLength {
                take(articleLines(annotated, key), key, height: area.height)
            } else if key != requestedKey {
                requestedKey = key
                request = LayoutRequest(id: id, annotated: annotated, key: key)
            }
        }
        top = min(max(0, top), lastTop(height: area.height))
        return request
    }

    /// Bytes of text that are laid out within a few milliseconds.
    private static let quickLength = 24_576

    /// Takes in the text as it is laid out for a width, keeping the place in it.
    mutating func take(_ lines: [ArticleLine], _ key: LinesKey, height: Int) {
        // Below the text it is the text's end.
        let place =
            keptPlace ?? self.lines.dropFirst(top).first { $0.body != nil }?.body?.lower
            ?? self.lines.last { $0.body != nil }?.body.map { $0.upper - 1 }
        if top > 0 || keptPlace != nil { keptPlace = place }
        let isFirst = linesKey == nil
        (self.lines, linesKey, requestedKey) = (lines, key, nil)
        if let keptPlace { top = line(showing: keptPlace) ?? 0 }
        if let awaited = awaitedPlace {
            awaitedPlace = nil
            switch awaited {
            case .top(let offset): goOn(at: offset, height: height)
            case .range(let range):
                show(range, height: height)
                if !isEventLit { follow(range.lower, height: height) }
            }
        } else if isFirst {
            followText(height: height)
        }
        top = min(max(0, top), lastTop(height: height))
    }

    /// How far it is read, to go on there another day: the first byte in view; nil at its beginning and at its end.
    func readingPlace(height: Int) -> Int? {
        guard top > 0, top < lastTop(height: height) else { return nil }
        return lines.dropFirst(top).first { $0.body != nil }?.body?.lower
    }

    /// Scrolls to where it was left.
    mutating func goOn(at offset: Int, height: Int) {
        guard linesKey != nil else {
            awaitedPlace = .top(offset)
            return
        }
        guard let line = line(showing: offset) else { return }
        (top, keptPlace) = (min(line, lastTop(height: height)), offset)
        followText(height: height)
    }

    /// Lays out the timeline for `area` where its width changed, and brings the current event into view.
    mutating func fitTimeline(_ area: Rect) {
        if timelineWidth != area.width {
            timelineLines = Interface.timelineLines(
                events, published: article.metadata.published?.day, width: area.width)
            timelineWidth = area.width
        }
        guard let first = timelineLines.firstIndex(where: { $0.event == currentEvent }) else {
            timelineTop = 0
            return
        }
        let last = timelineLines[first...].firstIndex { $0.event != currentEvent } ?? timelineLines.count
        // The heading above the first event comes along.
        let wanted = first > 0 && timelineLines[first - 1].event == nil ? first - 1 : first
        timelineTop = scrolled(timelineTop, toShow: last - 1, height: area.height)
        timelineTop = min(timelineTop, wanted)
        timelineTop = min(timelineTop, max(0, timelineLines.count - area.height))
    }

    /// Scrolls by lines; the timeline follows the text.
    mutating func scroll(by count: Int, height: Int) {
        top = min(max(0, top + count), lastTop(height: height))
        keptPlace = nil
        isEventLit = false
        focusedMention = nil
        followText(height: height)
    }

    /// Makes the event that the visible text tells first the timeline's current one.
    mutating func followText(height: Int) {
        guard let visible = visibleRange(height: height) else { return }
        var best: (index: Int, start: Int)?
        for (index, event) in events.enumerated() where event.sentence.overlaps(visible) {
            if best.map({ event.sentence.lower < $0.start }) ?? true { best = (index, event.sentence.lower) }
        }
        if let best { currentEvent = best.index }
    }

    /// Chooses an event: its sentence is lit and comes into view.
    mutating func choose(event index: Int, height: Int) {
        guard events.indices.contains(index) else { return }
        currentEvent = index
        isEventLit = true
        show(events[index].sentence, height: height)
    }

    /// Chooses an entity: its mentions are lit, and one comes into view.
    mutating func choose(entity index: Int, height: Int) {
        guard entities.indices.contains(index) else { return }
        currentEntity = index
        litEntity = index
        let visible = visibleRange(height: height)
        let mentions = entities[index].mentions
        if let visible, mentions.contains(where: visible.contains) { return }
        let next = mentions.first { $0.lower >= (visible?.lower ?? 0) } ?? mentions.first
        if let next {
            show(next, height: height)
            if !isEventLit { followText(height: height) }
        }
    }

    /// Lights the next (or previous) mention for which `isWanted` holds, from the focused one or the visible text on.
    ///
    /// - Returns: the mention, nil when there is none further on.
    mutating func moveFocus(
        forward: Bool, height: Int, where isWanted: (Mention) -> Bool
    ) -> Mention? {
        let visible = visibleRange(height: height)
        let index: Int?
        if forward {
            let start = focusedMention.map { $0 + 1 } ?? firstMention(from: visible?.lower ?? 0)
            index = mentions.indices.dropFirst(start).first { isWanted(mentions[$0]) }
        } else {
            let end = focusedMention ?? firstMention(from: visible?.upper ?? 0)
            index = mentions.indices.prefix(end).last { isWanted(mentions[$0]) }
        }
        guard let index else { return nil }
        focusedMention = index
        if case .entity(let entity) = mentions[index].subject { (litEntity, currentEntity) = (entity, entity) }
        visit(mentions[index].range, height: height)
        return mentions[index]
    }

    /// Goes to the next (or previous) hit of what was looked for, round the end.
    mutating func moveHit(forward: Bool, height: Int) {
        guard !found.hits.isEmpty else { return }
        let count = found.hits.count
        found.current = (found.current + (forward ? 1 : count - 1)) % count
        visit(found.hits[found.current], height: height)
    }

    /// Keeps the place: what is typed from now on is looked for from there.
    mutating func beginFind(height: Int) {
        findOrigin = FindOrigin(top: top, byte: visibleRange(height: height)?.lower ?? 0, linesKey: linesKey)
    }

    /// Stays at the hit; where there is none, goes back to where the find began.
    mutating func endFind(height: Int) {
        goToHit(height: height)
        findOrigin = nil
    }

    /// Goes to the hit that has the attention, or back to where the find began, once it is known that there is none.
    private mutating func goToHit(height: Int) {
        if let hit = found.hits[safely: found.current] { return visit(hit, height: height) }
        guard found.isWhole, let origin = findOrigin else { return }
        if linesKey == origin.linesKey {
            scroll(by: origin.top - top, height: height)
        } else {
            goOn(at: origin.byte, height: height)
        }
    }

    /// Looks for words, and goes to their first hit in or after the visible text.
    ///
    /// - Parameter text: what the reader says it looks for.
    /// - Returns: what is left to be done elsewhere, where the text is too long to look through all of it here: the hits
    ///   in the visible text and some way below are lit until the answer comes.
    /// - Complexity: O(1) in the length of the text.
    mutating func find(_ words: [SoughtWords], for text: String, isTyped: Bool, height: Int) -> FindRequest? {
        let visible = findOrigin?.byte ?? visibleRange(height: height)?.lower ?? 0
        let isWhole = article.text.count <= FindRequest.stretch || words.allSatisfy(\.characters.isEmpty)
        let lower = isWhole ? 0 : visible
        let hits = TextFinder(words).hits(
            in: article.text.bytes.span, within: ByteRange(lower, lower + FindRequest.stretch))
        found = FoundText(words, for: text, isTyped: isTyped, hits: hits, isWhole: isWhole, from: visible)
        goToHit(height: height)
        return isWhole ? nil : FindRequest(id: id, text: article.text, words: words)
    }

    /// Takes in all hits of the text, and goes to one where none was near.
    ///
    /// - Returns: whether they were awaited still.
    mutating func take(_ all: TextHits, height: Int) -> Bool {
        guard !found.isWhole, found.words == all.words else { return false }
        let hadNone = found.hits.isEmpty
        found.take(all.hits, from: findOrigin?.byte ?? visibleRange(height: height)?.lower ?? 0)
        if hadNone { goToHit(height: height) }
        return true
    }

    /// Brings `range` into view, and makes the event that is told there the timeline's current one.
    private mutating func visit(_ range: ByteRange, height: Int) {
        isEventLit = false
        show(range, height: height)
        follow(range.lower, height: height)
    }

    /// Makes the event whose sentence holds a byte the timeline's current one, else the first of the visible text.
    private mutating func follow(_ offset: Int, height: Int) {
        if let event = events.firstIndex(where: { $0.sentence.contains(offset) }) {
            currentEvent = event
        } else {
            followText(height: height)
        }
    }

    /// Scrolls so that `range` is in view, a third down where it was not.
    mutating func show(_ range: ByteRange, height: Int) {
        guard linesKey != nil else {
            awaitedPlace = .range(range)
            return
        }
        guard let first = line(showing: range.lower) else { return }
        let last = line(showing: max(range.lower, range.upper - 1)) ?? first
        if first < top || last >= top + height {
            (top, keptPlace) = (min(max(0, first - height / 3), lastTop(height: height)), nil)
        }
    }

    /// The index of the first mention at or after `offset`.
    private func firstMention(from offset: Int) -> Int {
        mentions.firstPlace(fromWhere: { $0.range.lower >= offset })
    }
}
