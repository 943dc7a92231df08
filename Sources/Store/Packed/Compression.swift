import CZstd
import FoundationEssentials
import Synchronization

/// Makes bytes smaller, and gives them back.
///
/// - SeeAlso: RFC 8878 (Zstandard).
enum Compression {
    /// As fast as level 1 on a text of a few kilobytes, and within 2 % of the highest in size.
    private static let level: Int32 = 3
    /// More than any document that is taken in has; a file that asks for more is damaged.
    private static let most: UInt64 = 1 << 28

    /// A frame that holds `bytes`.
    ///
    /// - Parameter dictionary: bytes that they may have in common with; the same must be given to unpack them.
    static func packed(_ bytes: [UInt8], dictionary: [UInt8] = []) -> Data {
        var frame = Data(count: ZSTD_compressBound(bytes.count))
        let size = Contexts.shared.packing { context in
            frame.withUnsafeMutableBytes { frame in
                ZSTD_compress_usingDict(
                    context, frame.baseAddress, frame.count, bytes, bytes.count, dictionary, dictionary.count, level)
            }
        }
        precondition(ZSTD_isError(size) == 0, "a frame of \(bytes.count) bytes finds no memory")
        return frame.prefix(size)
    }

    /// The bytes that a frame holds; nil where it is none, is damaged or wants another dictionary.
    static func unpacked(_ frame: UnsafeRawBufferPointer, dictionary: [UInt8] = []) -> [UInt8]? {
        let size = ZSTD_getFrameContentSize(frame.baseAddress, frame.count)
        guard size <= most else { return nil }
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { bytes, count in
            let found = Contexts.shared.unpacking { context in
                ZSTD_decompress_usingDict(
                    context, bytes.baseAddress, bytes.count, frame.baseAddress, frame.count, dictionary,
                    dictionary.count)
            }
            isWhole = ZSTD_isError(found) == 0 && found == bytes.count
            count = isWhole ? found : 0
        }
        return isWhole ? bytes : nil
    }
}

/// The library's working memory, kept for the next call: making it takes longer than packing a page.
private final class Contexts: Sendable {
    static let shared = Contexts()

    private let idle = Mutex(Idle())

    func packing<Value>(_ body: (OpaquePointer?) -> Value) -> Value {
        let context = idle.withLock { $0.packing.popLast() }?.pointer ?? ZSTD_createCCtx()
        defer { idle.withLock { $0.packing.append(Context(pointer: context)) } }
        return body(context)
    }

    func unpacking<Value>(_ body: (OpaquePointer?) -> Value) -> Value {
        let context = idle.withLock { $0.unpacking.popLast() }?.pointer ?? ZSTD_createDCtx()
        defer { idle.withLock { $0.unpacking.append(Context(pointer: context)) } }
        return body(context)
    }

    private struct Idle {
        var packing: [Context] = []
        var unpacking: [Context] = []
    }

    /// Used by one thread at a time: it is in the list or with its user.
    private struct Context: @unchecked Sendable {
        let pointer: OpaquePointer?
    }
}
