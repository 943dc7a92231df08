import Articles
import FoundationEssentials
import Text

/// What the engines found in one article, in one value of the file: it is read and written whole, and most of its words
/// are the text's own. Whom the names mean stands in rows (`article_entity`), and when things happened (`event`), since
/// these are looked for over all articles.
struct PackedAnnotations: Equatable {
    /// An entity but for what the rows tell: its kind, and its roles.
    struct Names: Equatable {
        var subtype: EntitySubtype?
        var name: String
        var aliases: [String]
        /// Ascending.
        var mentions: [ByteRange]
    }

    var events: [Event] = []
    var times: [TimeExpression] = []
    /// In the order of their ordinals.
    var entities: [Names] = []

    init(_ annotations: Annotations) {
        events = annotations.events
        times = annotations.times
        entities = annotations.entities.map {
            Names(subtype: $0.subtype, name: $0.name, aliases: $0.aliases, mentions: $0.mentions)
        }
    }

    init() {}

    // MARK: The file

    /// The value that is stored.
    ///
    /// - Parameter text: the article's, which is needed to read it again.
    func packed(with text: [UInt8]) -> Data {
        var writer = ByteWriter()
        writer.put(events.count)
        for event in events { writer.put(event) }
        writer.put(times.count)
        for time in times { writer.put(time) }
        writer.put(entities.count)
        for entity in entities { writer.put(entity) }
        return Compression.packed(writer.bytes, dictionary: text)
    }

    /// What a stored value holds; ranges out of the text, and all that follows a fault, are left out.
    init(_ frame: UnsafeRawBufferPointer, with text: [UInt8]) {
        guard var reader = Self.reader(frame, with: text) else { return }
        let limit = text.count
        for _ in 0..<(reader.count() ?? 0) { if let event = reader.event(within: limit) { events.append(event) } }
        for _ in 0..<(reader.count() ?? 0) { if let time = reader.time(within: limit) { times.append(time) } }
        for _ in 0..<(reader.count() ?? 0) {
            // One that can't be read still has its place: rows tell of it by number.
            entities.append(reader.names(within: limit) ?? Names(name: "", aliases: [], mentions: []))
        }
    }

    /// The events alone, nil in the place of one that can't be read: they are the first in the value.
    static func events(in frame: UnsafeRawBufferPointer, with text: [UInt8]) -> [Event?] {
        guard var reader = reader(frame, with: text) else { return [] }
        return (0..<(reader.count() ?? 0)).map { _ in reader.event(within: text.count) }
    }

    private static func reader(_ frame: UnsafeRawBufferPointer, with text: [UInt8]) -> ByteReader? {
        Compression.unpacked(frame, dictionary: text).map(ByteReader.init)
    }
}

/// The numbers that stand for named values in the file. A number that was given never means anything else.
private enum Code {
    static let subtypes: [EntitySubtype?] = [
        nil, .country, .region, .city, .facility, .nationality, .group, .event, .work, .law, .product,
    ]
    static let types: [TimeType] = [.date, .time, .duration, .set]
    static let modifiers: [TimeModifier?] = [
        nil, .before, .after, .onOrBefore, .onOrAfter, .lessThan, .moreThan, .equalOrLess, .equalOrMore, .start,
        .middle, .end, .approximate,
    ]
    static let precisions: [TimePrecision] = [.day, .time, .week, .month, .quarter, .season, .year, .decade]
    static let certainties: [Event.Certainty] = [.stated, .approximate, .expected]
}

extension ByteWriter {
    fileprivate mutating func put<Value: Equatable>(_ value: Value, among values: [Value]) {
        guard let index = values.firstIndex(of: value) else { preconditionFailure("\(value) has no number") }
        put(index)
    }

    fileprivate mutating func put(_ range: ByteRange) {
        put(range.lower)
        put(range.count)
    }

    /// A day may be missing: the number of ends, then the days.
    fileprivate mutating func put(_ span: DaySpan?) {
        let (first, last) = (span?.first?.daysSinceEpoch, span?.last?.daysSinceEpoch)
        put((first == nil ? 0 : 1) + (last == nil ? 0 : 2))
        if let first { putSigned(first) }
        if let last { putSigned(last - (first ?? 0)) }
    }

    fileprivate mutating func put(_ event: Event) {
        put(event.sentence)
        put(event.span)
        put(event.precision, among: Code.precisions)
        put(event.certainty, among: Code.certainties)
        put(event.time.map { $0 + 1 } ?? 0)
        put(event.entities.count)
        for entity in event.entities { put(entity) }
        put(event.label)
    }

    fileprivate mutating func put(_ time: TimeExpression) {
        put(time.range)
        put(time.span)
        put(time.type, among: Code.types)
        put(time.modifier, among: Code.modifiers)
        put(time.precision, among: Code.precisions)
        put(time.value)
    }

    fileprivate mutating func put(_ entity: PackedAnnotations.Names) {
        put(entity.subtype, among: Code.subtypes)
        put(entity.name)
        put(entity.aliases.count)
        for alias in entity.aliases { put(alias) }
        put(entity.mentions.count)
        var place = 0
        for mention in entity.mentions {
            putSigned(mention.lower - place)
            put(mention.count)
            place = mention.upper
        }
    }
}

extension ByteReader {
    fileprivate mutating func value<Value>(among values: [Value]) -> Value? {
        guard let index = number(), index < values.count else { return nil }
        return values[index]
    }

    private mutating func range(within limit: Int) -> ByteRange? {
        guard let lower = number(), let count = number() else { return nil }
        return Self.range(lower, count, within: limit)
    }

    /// nil where it is empty or out of the text.
    private static func range(_ lower: Int, _ count: Int, within limit: Int) -> ByteRange? {
        guard lower >= 0, count > 0, lower <= limit, count <= limit - lower else { return nil }
        return ByteRange(lower, lower + count)
    }

    private mutating func span() -> DaySpan? {
        guard let ends = number() else { return nil }
        let first = ends & 1 == 0 ? nil : signed()
        let last = ends & 2 == 0 ? nil : signed().map { $0 + (first ?? 0) }
        return DaySpan(from: first.map(CivilDate.init(daysSinceEpoch:)), to: last.map(CivilDate.init(daysSinceEpoch:)))
    }

    fileprivate mutating func event(within limit: Int) -> Event? {
        let (range, span) = (range(within: limit), span())
        let (precision, certainty) = (value(among: Code.precisions), value(among: Code.certainties))
        let time = number()
        let entities = (0..<(count() ?? 0)).compactMap { _ in number() }
        guard let label = string(), let range, let span, let time else { return nil }
        return Event(
            sentence: range, label: label, span: span, precision: precision ?? .day,
            certainty: certainty ?? .approximate, time: time == 0 ? nil : time - 1, entities: entities)
    }

    fileprivate mutating func time(within limit: Int) -> TimeExpression? {
        let (range, span) = (range(within: limit), span())
        let (type, modifier) = (value(among: Code.types), value(among: Code.modifiers))
        let precision = value(among: Code.precisions)
        guard let value = string(), let range, let type else { return nil }
        return TimeExpression(
            range: range, type: type, value: value, modifier: modifier ?? nil, span: span, precision: precision ?? .day)
    }

    fileprivate mutating func names(within limit: Int) -> PackedAnnotations.Names? {
        let subtype = value(among: Code.subtypes) ?? nil
        let name = string()
        let aliases = (0..<(count() ?? 0)).compactMap { _ in string() }
        var mentions: [ByteRange] = []
        var place = 0
        for _ in 0..<(count() ?? 0) {
            guard let step = signed(), let count = number() else { break }
            if let mention = Self.range(place + step, count, within: limit) { mentions.append(mention) }
            place = min(place + step + count, Int(Int32.max))
        }
        return name.map { PackedAnnotations.Names(subtype: subtype, name: $0, aliases: aliases, mentions: mentions) }
    }
}
