/// Takes the features of one token: hashes of 32 bits in memory that is used again.
struct FeatureSink: ~Copyable {
    /// More features than a token can have.
    static let capacity = 1024
    private let storage = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    private(set) var count = 0

    /// The features taken since `clear`.
    var features: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: storage, count: count) }

    /// Forgets all features.
    @inline(__always) mutating func clear() { count = 0 }

    /// Takes the feature of template `id` with what its parts hash to.
    @inline(__always) mutating func add(_ id: UInt64, _ hash: UInt64) {
        guard count < Self.capacity else { return }
        storage[count] = UInt32(truncatingIfNeeded: combined(hash, id &* 0x2545_F491_4F6C_DD1D) >> 32)
        count &+= 1
    }

    /// Takes the feature unless `start` and those after hold it; the few of the document's contexts repeat.
    @inline(__always) mutating func addOnce(_ id: UInt64, _ hash: UInt64, since start: Int) {
        guard count < Self.capacity else { return }
        let feature = UInt32(truncatingIfNeeded: combined(hash, id &* 0x2545_F491_4F6C_DD1D) >> 32)
        for index in start..<count where storage[index] == feature { return }
        storage[count] = feature
        count &+= 1
    }

    deinit { storage.deallocate() }
}
