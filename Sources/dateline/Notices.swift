import Articles
import Library
import Store
import Terminal
import Text

// Every word that an error becomes is made here: what happened, then what to do.

/// What the user is told when the store can't do what was asked.
func notice(_ error: StoreError) -> String {
    switch error {
    case .cannotOpen(let path, let code):
        "the store \(path) can't be opened: \(systemWords(code)). Name another with --store."
    case .notAStore(let path):
        "\(path) is not a Dateline store; it was left as it is. Name another with --store."
    case .newerSchema(let path, let found, let known):
        "the store \(path) is version \(found) and this program knows \(known); it was left as it is. Update the program."
    case .readOnly(let path):
        "the store \(path) can't be written: allow writing, or copy it to where that is possible, and name the copy with --store."
    case .diskFull(let path): "the disk of \(path) is full; nothing of this change is stored. Make room and try again."
    case .busy(let path): "another program keeps the store \(path) locked; try again when it is done."
    case .damaged(let path): "the store \(path) is damaged; keep a copy of it and restore your last backup."
    case .interrupted: "the search was stopped before its end."
    case .badQuery(let error): "the search is wrong at character \(error.position + 1): \(words(error.reason))."
    case .badDecision(let fault): words(fault)
    case .failed(let statement, let code): "the store refused a statement (SQLite code \(code)): \(statement)"
    }
}

/// What is wrong with a search.
func words(_ reason: QueryError.Reason) -> String {
    switch reason {
    case .unclosedPhrase: "this quotation mark is never closed"
    case .missingTerm: "a word is missing after -"
    case .missingAlternative: "OR stands between two words"
    case .missingValue: "something is missing after the colon"
    case .unknownField:
        "there is no such field (title: by: feed: about: person: org: place: is: after: before: on: happened:)"
    case .unknownState: "is: takes unread, read or starred"
    case .badDate: "not a date: write 2023, 2023-06, 2023-06-18, yesterday or 7d"
    case .reversedInterval: "the end lies before the beginning"
    case .noWord: "no letter and no digit to look for"
    case .tooLong: "more words than a search may have"
    }
}

/// Why a backup could not be made, and what to do.
func backupNotice(_ error: StoreError, _ file: String) -> String {
    switch error {
    case .cannotOpen(_, let code):
        "the backup \(file) can't be made: \(systemWords(code)). Name a file that is not there yet, in a folder that can be "
            + "written."
    case .diskFull: "the disk of \(file) is full; no backup was made. Make room, or name a file elsewhere."
    case .damaged: "the copy is not whole, and was taken away: look at the store with dateline check."
    default: notice(error)
    }
}

/// What a store contradicts itself in.
func words(_ fault: StoreFault) -> String {
    func list(_ ids: [ArticleID]) -> String { ids.map { String($0.rawValue) }.joined(separator: ", ") }
    return switch fault {
    case .damage(let message): "the file is damaged: \(message)"
    case .dangling(let table, let rows): "\(rows) rows of \(table) belong to nothing"
    case .index: "the full-text index is not what the texts say"
    case .counts(.sources, let rows): "the counts of \(rows) sources are wrong"
    case .counts(.entities, let rows): "the counts of \(rows) names are wrong"
    case .counts(.stories, let rows): "the counts of \(rows) stories are wrong"
    case .counts(.days, let rows): "the counts of events are wrong on \(rows) days"
    case .texts(let ids): "the text can't be read of articles \(list(ids))"
    case .documents(let ids): "the document can't be read, or is not the one that came, of articles \(list(ids))"
    case .annotations(let ids): "what the engines found can't be read of articles \(list(ids))"
    case .names(let rows): "\(rows) names are not found by each of their words"
    case .words(let rows): "\(rows) words of the texts are not found by their beginnings"
    }
}

/// Why entities can't be merged or split, and what to do.
func words(_ fault: EntityFault) -> String {
    func words(_ entity: EntityRow) -> String { "\(entity.id.rawValue) (\(entity.name))" }
    return switch fault {
    case .unknown(let id): "there is no entity \(id.rawValue): dateline entities NAME shows the numbers."
    case .fewerThanTwo: "one entity alone can't be merged: give the numbers of two or more."
    case .oneAlready(let first, let second):
        first == second
            ? "entity \(first.rawValue) is named twice: give each number once."
            : "\(first.rawValue) and \(second.rawValue) are one entity already: leave one of them out."
    case .notCalled(let entity, let name):
        "no article has “\(name)” as its fullest name for \(words(entity)): give it as dateline entities shows it, or name "
            + "the articles with --article."
    case .notNamed(let entity, let article):
        "article \(article.rawValue) does not name \(words(entity)): dateline show \(article.rawValue) --json tells whom."
    case .nothingLeft(let entity):
        "nothing would be left of \(words(entity)): split off a part of its articles or one of its names."
    case .nothingToUndo: "no entities were merged or split: there is nothing to take back."
    case .notTheLast: "entities were merged or split since then: dateline entities undo takes the last back first."
    }
}

/// Why a name does not tell with whom to merge.
func words(notOneCalled name: String, _ found: [EntityRow]) -> String {
    if found.isEmpty { return "No other name in the library is or begins with “\(name)”." }
    let choices = found.map { "\($0.id.rawValue) \($0.name) (\(articleWords($0.articles)))" }
    return "“\(name)” may be several; take the number: \(choices.joined(separator: ", "))"
}

/// What came of merging in the reader.
func words(merged decision: EntityDecision) -> String {
    guard let kept = decision.entities.first else { return "They are one now." }
    return "They are one now: \(kept.name), \(articleWords(kept.articles))."
}

/// What came of splitting in the reader.
func words(split decision: EntityDecision) -> String {
    guard let kept = decision.entities.first, let other = decision.entities.last else { return "They are two now." }
    return
        "Here it is another \(other.name), number \(other.id.rawValue); \(kept.name) keeps \(articleWords(kept.articles))."
}

/// What taking a decision back gave.
func words(restored decision: EntityDecision) -> String {
    decision.entities.map { "\($0.name), \(articleWords($0.articles))" }.joined(separator: " · ")
}

private func articleWords(_ count: Int) -> String { count == 1 ? "1 article" : "\(count) articles" }

/// What the user is told when the terminal can't show the reader.
func notice(_ error: TerminalError) -> String {
    switch error {
    case .notATerminal:
        "the reader needs a terminal; without one use --plain, in scripts list, show, search, timeline or entities."
    case .unknownTerminal(let name):
        name.map {
            "the terminal type \($0) is not known here, or can't move its cursor: set TERM to your terminal's "
                + "(xterm-256color, linux, vt100), or use --plain."
        }
            ?? "TERM is not set: set it to your terminal's type, such as xterm-256color."
    case .cannotStart: "the terminal can't be taken over."
    }
}

/// How many files of folders an import passed over; nil where it was none.
func passedOverNotice(_ report: ImportReport) -> String? {
    switch report.passedOver {
    case 0: nil
    case 1: "1 file that is no document was passed over"
    case let count: "\(count) files that are no documents were passed over"
    }
}

/// What an import found out about publication days, where a guess was made; nil where none was.
func dayNotice(_ report: ImportReport) -> String? {
    var parts: [String] = []
    func add(_ evidence: PublicationDay.Evidence?, _ words: String) {
        if let count = report.evidence[evidence] { parts.append("\(count) \(words)") }
    }
    add(.stated, "as stated")
    add(.page, "from the page")
    add(.text, "from the text")
    add(.fileName, "from the file name")
    add(.modificationTime, "from the file's time")
    add(nil, "unknown")
    return parts.isEmpty ? nil : "publication day: \(parts.joined(separator: ", "))"
}
