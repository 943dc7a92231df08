import Articles
import Text

/// A name in a document: its tokens and its kind.
struct TaggedSpan: Hashable, Sendable {
    /// Token indices, not empty.
    let tokens: Range<Int>
    let kind: EntityKind
}

/// The names of a document by the trained model: a linear-chain conditional random field over its tokens, which sees
/// the words around each token, the lexicon, and the other places of the document where the word stands.
///
/// - Parameter longestPart: how many tokens see each other; a longer document takes no more memory, but a part of it
///   knows nothing of the others. No article is as long as that.
/// - Returns: in text order, disjoint.
/// - Complexity: O(n).
func taggedSpans(of document: TokenizedText, model: EntityModel, longestPart: Int = 1 << 15) -> [TaggedSpan] {
    model.wordSums.with { words in
        var decoder = Decoder(model.transitions)
        var sink = FeatureSink()
        var spans: [TaggedSpan] = []
        var emissions: [SIMD16<Float>] = []
        for part in DocumentPart.parts(of: document.sentences, longest: longestPart) {
            let traits = DocumentTraits(part, of: document, model: model)
            traits.withReader(of: model) { reader in
                words.begin(reader, count: part.tokens.count, weights: model.weights)
                for sentence in traits.sentences {
                    emissions.removeAll(keepingCapacity: true)
                    for index in sentence {
                        let ofWords = SIMD16<Float>(words.sum(at: index, in: sentence)) * model.transitions.unit
                        guard ofWords.max() > outsideByWords || reader.isNearCapital(index, in: sentence) else {
                            emissions.append(ofWords)
                            continue
                        }
                        reader.readContext(index, in: sentence, into: &sink)
                        let ofContext = SIMD16<Float>(model.weights.sum(of: sink.features)) * model.transitions.unit
                        emissions.append(ofWords + ofContext)
                    }
                    let first = part.tokens.lowerBound + sentence.lowerBound
                    appendSpans(of: decoder.tags(emissions), from: first, to: &spans)
                }
            }
        }
        return spans
    }
}

/// A token without a capital near it, whose words by themselves speak so much against every tag inside a name, stands
/// outside, and what they mean together is not asked: a quarter of all tokens.
private let outsideByWords: Float = -1.5

/// Appends the names that the tags of a sentence mark.
func appendSpans(of tags: [NameTag], from firstToken: Int, to spans: inout [TaggedSpan]) {
    var start = 0
    for (index, tag) in tags.enumerated() {
        guard let kind = tag.kind else { continue }
        if !tag.goesOn { start = index }
        guard !tag.isOpen else { continue }
        spans.append(TaggedSpan(tokens: firstToken + start..<firstToken + index + 1, kind: NameTag.kinds[kind]))
    }
}
