import Text

/// What the engines found in one article, and which version of each found it.
package struct Annotations: Hashable, Sendable {
    /// Entities, by number of mentions, most first.
    package let entities: [Entity]
    /// Time expressions in text order.
    package let times: [TimeExpression]
    /// Events in document order.
    package let events: [Event]
    /// What its story is found by; nil where only entities, times and events are at hand, as of a stored article.
    package let signature: ArticleSignature?
    /// The engines that made them.
    package let versions: EngineVersions

    package init(
        entities: [Entity], times: [TimeExpression], events: [Event], signature: ArticleSignature? = nil,
        versions: EngineVersions
    ) {
        (self.entities, self.times) = (entities, times)
        (self.events, self.signature, self.versions) = (events, signature, versions)
    }
}

/// The version of each engine; a higher one annotates anew.
package struct EngineVersions: Hashable, Sendable, Codable {
    /// Version of the cleaner.
    package let cleaning: Int
    /// Version of the entity engine.
    package let entities: Int
    /// Version of the temporal tagger.
    package let times: Int
    /// Version of what makes events.
    package let timelines: Int

    package init(cleaning: Int, entities: Int, times: Int, timelines: Int) {
        (self.cleaning, self.entities) = (cleaning, entities)
        (self.times, self.timelines) = (times, timelines)
    }
}

/// An article with its residue and annotations: what one document becomes, and what the reader shows.
package struct AnnotatedArticle: Hashable, Sendable {
    /// The cleaned text and its metadata.
    package let article: Article
    /// In the order it stood.
    package let residue: [Residue]
    /// What the engines found in the text.
    package let annotations: Annotations
    /// Which entity of the store each of the annotations' entities is; empty for an article that is in none.
    package let entityIDs: [EntityID]

    package init(
        article: Article, residue: [Residue], annotations: Annotations, entityIDs: [EntityID] = []
    ) {
        (self.article, self.residue, self.annotations) = (article, residue, annotations)
        self.entityIDs = entityIDs
    }
}
