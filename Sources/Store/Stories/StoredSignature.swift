import Articles

/// A signature as the store keeps it: the number of terms, each as a hash and a weight, then the sketch.
enum StoredSignature {
    static func bytes(of signature: ArticleSignature) -> [UInt8] {
        [UInt8(clamping: signature.terms.count)]
            + signature.terms.prefix(255).flatMap { LittleEndian.bytes(of: $0.hash) + [$0.weight] }
            + signature.sketch.flatMap(LittleEndian.bytes)
    }

    /// What the bytes hold; what is cut off or too much is left out.
    static func signature(in bytes: [UInt8]) -> ArticleSignature {
        let count = min(Int(bytes.first ?? 0), ArticleSignature.mostTerms, max(0, bytes.count - 1) / 5)
        let terms = (0..<count).map { index in
            let offset = 1 + 5 * index
            return ArticleSignature.Term(
                hash: LittleEndian.number(in: bytes, at: offset), weight: max(1, bytes[offset + 4]))
        }
        let start = 1 + 5 * Int(bytes.first ?? 0)
        let size = min(max(0, bytes.count - start) / 4, ArticleSignature.sketchSize)
        return ArticleSignature(
            terms: terms, sketch: (0..<size).map { LittleEndian.number(in: bytes, at: start + 4 * $0) })
    }
}
