/// The bytes of a model file, read in place for as long as anything holds them.
///
/// `@unchecked Sendable`: the bytes are never written after `init`.
final class ModelBytes: @unchecked Sendable {
    /// The file.
    let raw: UnsafeRawBufferPointer
    private let isOwned: Bool

    /// Bytes that live as long as the program.
    ///
    /// - Precondition: nothing writes or frees them.
    init(forever raw: UnsafeRawBufferPointer) {
        self.raw = raw
        isOwned = false
    }

    /// A copy of `bytes`.
    init(copying bytes: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 64)
        copy.copyBytes(from: bytes)
        raw = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(copy)[0..<bytes.count])
        isOwned = true
    }

    deinit { if isOwned { raw.deallocate() } }
}

/// One array of a model file, read in place: little-endian values, one after the other.
///
/// Whoever holds it holds the `ModelBytes` too.
///
/// `@unchecked Sendable`: the bytes are never written.
struct ModelArray<Value: BitwiseCopyable>: @unchecked Sendable {
    private let base: UnsafeRawPointer?
    let count: Int

    /// The values of `raw`, whose size is cut down to whole ones.
    init(_ raw: UnsafeRawBufferPointer) {
        base = raw.baseAddress
        count = raw.count / MemoryLayout<Value>.size
    }

    /// The value at `index`.
    ///
    /// - Precondition: `0 <= index < count`; what a reader can't know to hold it checks once, when it is made.
    @inline(__always) subscript(index: Int) -> Value {
        assert(index >= 0 && index < count)
        return base.unsafelyUnwrapped.loadUnaligned(
            fromByteOffset: index &* MemoryLayout<Value>.size, as: Value.self)
    }
}
