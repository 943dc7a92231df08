/// Values by key, of which those asked for lately are kept when they become too many.
///
/// What is new or asked for stands in the younger of two generations; the older is dropped when the younger is full, and the
/// younger takes its place.
struct Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    /// All that was set, changed or asked for since `age`.
    private(set) var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]

    /// Setting nil forgets the value.
    subscript(key: Key) -> Value? {
        mutating get {
            if let value = young[key] { return value }
            guard let value = old[key] else { return nil }
            young[key] = value
            return value
        }
        set {
            young[key] = newValue
            if newValue == nil { old[key] = nil }
        }
    }

    /// Changes a value in its place; where there is none, `initial`, and nothing without that.
    mutating func change(_ key: Key, or initial: Value? = nil, _ body: (inout Value) throws -> Void) rethrows {
        if young[key] == nil { young[key] = old.removeValue(forKey: key) ?? initial }
        if let place = young.index(forKey: key) { try body(&young.values[place]) }
    }

    /// Forgets what was not asked for since the last call.
    mutating func age() { (old, young) = (young, [:]) }
}
