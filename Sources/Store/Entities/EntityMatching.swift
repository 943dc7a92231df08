import Articles
import GRDB

/// Finds which entities of the store those of an article are. A wrong merge is worse than a split.
///
/// A name in full is enough: a person's first and last name, the name of anything else. What it lacks, company and
/// roles must give: a single word as a person's name is never a person named in full, and joins one of that single
/// name only when both are named with the same, and never when it is a given name; "Supreme Court" wants company too, and
/// so does an abbreviation before its expansion.
/// Persons of one name stay apart where both have roles, and share neither a word of these nor any company.
struct EntityMatching {
    private let words: IndexWords
    private let rules: EntityRules
    private var company: Company
    private let memory: EntityMemory

    /// Called so in so many times the articles of all others together, one needs no company.
    private static let dominance = 4

    init(_ database: Database, _ words: IndexWords, _ rules: EntityRules, _ memory: EntityMemory) throws {
        (self.words, self.rules) = (words, rules)
        self.memory = memory
        company = try Company(database, memory)
    }

    /// The stored entity that each of an article's is; nil for one that is new.
    ///
    /// - Parameters:
    ///   - keys: of the entities' fullest names.
    ///   - before: whom the article's names meant before it was annotated anew; they keep their entities.
    mutating func matches(
        of entities: [Entity], keys: [NameKey], before: [KindAndKey: Int64]
    ) throws -> [Int64?] {
        company.begin(size: entities.count)
        var found = [Int64?](repeating: nil, count: entities.count)
        var open: [(index: Int, bearers: [Candidate])] = []
        for (index, entity) in entities.enumerated() {
            let key = keys[index]
            if let known = before[KindAndKey(kind: entity.kind, key: key.string)] {
                found[index] = known
            } else {
                let bearers = try bearers(of: key, entity)
                found[index] = try onlyBearer(of: key, entity, among: bearers)
                if found[index] == nil { open.append((index, bearers)) }
            }
            if let known = found[index] {
                company.insert(try rules.target(of: known, key: key.string, article: nil))
            }
        }
        var taken = company.entities
        for (index, bearers) in open {
            guard let choice = try choice(for: entities[index], keys[index], among: bearers, taken: taken) else {
                continue
            }
            found[index] = choice.id
            company.insert(choice.shown)
            taken.insert(choice.shown)
        }
        return found
    }

    /// Those who have the entity's name, as the fullest or as another.
    private func bearers(of key: NameKey, _ entity: Entity) throws -> [Candidate] {
        try candidates(key.string, entity.kind, tie: .name)
    }

    /// The one entity of that full name, where the name alone decides: nobody else has it to speak of, nor other roles.
    private func onlyBearer(of key: NameKey, _ entity: Entity, among bearers: [Candidate]) throws -> Int64? {
        if entity.kind == .person ? key.isSingle : key.isGeneric { return nil }
        guard let first = bearers.filter({ $0.tie == .name }).max(by: { $0.uses < $1.uses }) else { return nil }
        // A name in full is whose it is; a single word may be short for several.
        let rivals = bearers.filter { $0.shown != first.shown && (key.isSingle || $0.tie == .name) }
        let dominates = entity.kind != .person && first.uses >= rivals.reduce(0) { $0 + $1.uses } * Self.dominance
        guard rivals.isEmpty || dominates else { return nil }
        if entity.kind == .person, !entity.roles.isEmpty {
            let roles = entity.roles.map { roleWords($0, words) }
            if try company.hasOtherRoles(first.shown, than: roles, words) { return nil }
        }
        return first.id
    }

    /// The best of all that the entity can be; nil where none is good enough.
    private mutating func choice(
        for entity: Entity, _ key: NameKey, among bearers: [Candidate], taken: Set<Int64>
    ) throws -> Candidate? {
        var options = bearers
        if entity.kind == .person, key.isSingle {
            options.removeAll { $0.tie != .name }
            if try !options.isEmpty && memory.isGivenName(key.string) { return nil }
        }
        if !options.contains(where: { $0.tie == .name }) { options += try distantOptions(for: entity, key) }
        options = options.compactMap { agreeing($0, with: key, entity.kind) }
        options = options.filter { $0.tie == .name || !taken.contains($0.shown) }
        guard !options.isEmpty else { return nil }
        let roles = entity.roles.map { roleWords($0, words) }
        var best: (candidate: Candidate, score: Int)?
        var isContested = false
        let isShared = Set(options.map(\.shown)).count > 1
        var seen: Set<Int64> = []
        for option in options.sorted(by: { ($0.tie.rawValue, $1.articles) < ($1.tie.rawValue, $0.articles) })
        where seen.insert(option.shown).inserted {
            if best?.candidate.tie == .name, option.tie != .name { break }
            let evidence = try company.evidence(for: option.shown, roles: roles, words)
            guard isEnough(evidence, for: option, entity.kind, key, isShared: isShared) else { continue }
            if let known = best {
                guard evidence.score >= known.score else { continue }
                if evidence.score == known.score {
                    // Of those that bear the very name the one in most articles comes first.
                    if known.candidate.tie != .name { isContested = true }
                    continue
                }
            }
            (best, isContested) = ((option, evidence.score), false)
        }
        return isContested ? nil : best?.candidate
    }

    /// Whether what is known suffices to take the entity for the candidate.
    ///
    /// - Parameter isShared: whether others could be meant as well.
    private func isEnough(
        _ evidence: EntityEvidence, for candidate: Candidate, _ kind: EntityKind, _ key: NameKey, isShared: Bool
    ) -> Bool {
        let isStrange = company.isStrange(evidence)
        switch candidate.tie {
        case .name:
            if kind == .person { return key.isSingle ? evidence.score >= 4 : !(evidence.hasOtherRoles && isStrange) }
            return key.isGeneric ? evidence.score >= 2 : !(isShared && key.isSingle) || evidence.score > 0
        case .alias, .variant:
            if isShared { return evidence.score > 0 }
            return !isStrange && !(evidence.hasOtherRoles && evidence.shared == 0)
        case .likely: return evidence.score >= 2
        case .doubtful: return evidence.score >= 4
        }
    }

    /// Those that another of the names points to: an alias, or a person's first and last name.
    private func distantOptions(for entity: Entity, _ key: NameKey) throws -> [Candidate] {
        var options: [Candidate] = []
        if entity.kind == .person {
            if let short = key.firstAndLast { options += try candidates(short, .person, tie: .alias) }
            for alias in entity.aliases {
                let alias = NameKey(alias, .person, words)
                if !alias.isSingle { options += try candidates(alias.string, .person, tie: .alias).filter(\.isNamed) }
            }
        } else {
            for alias in entity.aliases {
                let alias = NameKey(alias, entity.kind, words)
                options += try candidates(alias.string, entity.kind, tie: .likely).filter(\.isNamed)
            }
        }
        return options
    }

    /// The candidate tied as the two names in full allow; nil where these are of two.
    private func agreeing(_ candidate: Candidate, with key: NameKey, _ kind: EntityKind) -> Candidate? {
        if candidate.tie == .name { return candidate }
        let full = NameKey(candidate.name, kind, words)
        guard kind == .person else {
            if key.isShort(for: full) || full.isShort(for: key) { return candidate }
            // "UN Security Council", which an article also calls "UN", is not the UN.
            return candidate.tie == .likely ? nil : candidate.tied(by: .doubtful)
        }
        guard let parts = PersonParts(key.words), let other = PersonParts(full.words) else { return nil }
        if (parts.first, parts.last) == (other.first, other.last) {
            switch parts.agreement(with: other) {
            case .none: return nil
            case .middleMissing: return candidate.tied(by: .likely)
            case .full: return candidate.tied(by: .variant)
            }
        }
        // Another first name or spelling; two persons whom an article took for one share neither name.
        return parts.last == other.last || parts.first == other.first ? candidate : nil
    }

    /// Those of that kind that are called `key` in some article.
    ///
    /// - Parameter tie: of those whose fullest name it is.
    private func candidates(_ key: String, _ kind: EntityKind, tie: Candidate.Tie) throws -> [Candidate] {
        try memory.uses(of: key).prefix(EntityMemory.most * 2).compactMap { use in
            // A name that only an older engine gave counts no more, unless nothing else is left of the entity.
            guard let facts = try memory.facts(of: use.entity), facts.kind == kind,
                use.articles > 0 || facts.articles == 0
            else { return nil }
            let isNamed = use.named > 0 || use.articles == 0
            return Candidate(
                id: use.entity, name: facts.name, articles: facts.articles, uses: use.articles, isNamed: isNamed,
                tie: isNamed ? tie : .alias, shown: try rules.target(of: use.entity, key: key, article: nil))
        }
    }
}

/// A name of one kind.
struct KindAndKey: Hashable {
    let kind: EntityKind
    let key: String
}

/// An entity of the store that one of an article may be.
private struct Candidate {
    /// How an article's entity hangs together with it, strongest first.
    enum Tie: Int {
        /// Both have that fullest name.
        case name
        /// First and last name are the same, and middle names agree.
        case variant
        /// The one in the store has the name as another name.
        case alias
        /// The one in the article has the stored name as another name, or lacks a middle name.
        case likely
        /// As `alias`, where neither name tells that it is short for the other.
        case doubtful
    }

    let id: Int64
    let name: String
    /// Articles that are of it.
    let articles: Int
    /// Articles that call it so.
    let uses: Int
    /// Whether the name looked up is its fullest name in some article.
    let isNamed: Bool
    let tie: Tie
    /// Whom the user sees in its place.
    let shown: Int64

    func tied(by tie: Tie) -> Candidate {
        Candidate(id: id, name: name, articles: articles, uses: uses, isNamed: isNamed, tie: tie, shown: shown)
    }
}
