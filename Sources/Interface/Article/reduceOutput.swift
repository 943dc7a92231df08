import Articles
import Text

/// The articles that an action is for: those selected in the list, the chosen one, or the open one where it is read.
func targets(_ state: ReaderState) -> [ArticleID] {
    let isInList = state.focus == .list || state.focus == .sources
    return isInList ? state.list.selectedIDs : state.article.map { [$0.id] } ?? []
}

/// Asks where the articles are to be saved, with a name to begin from.
func askWhereToWrite(_ state: inout ReaderState) -> [Effect] {
    let ids = targets(state)
    guard !ids.isEmpty else { return needArticle(&state) }
    let title = state.list.rows.first { $0.id == ids[0] }?.title ?? state.article?.article.title ?? ""
    state.overlay = .prompt(Prompt(.write(ids), text: ids.count == 1 ? fileName(of: title) + ".txt" : "articles/"))
    return []
}

/// Asks for the program that is to be given the articles.
func askForProgram(_ state: inout ReaderState) -> [Effect] {
    let ids = targets(state)
    guard !ids.isEmpty else { return needArticle(&state) }
    state.overlay = .prompt(Prompt(.pipe(ids)))
    return []
}

/// Saves articles: one under the file's name, several in the folder of that name.
func write(_ ids: [ArticleID], to path: String, _ state: inout ReaderState) -> [Effect] {
    let path = path.trimmingSpaces
    guard !ids.isEmpty else { return needArticle(&state) }
    guard !path.isEmpty else { return [] }
    if ids.count > 1, !path.hasSuffix("/") {
        state.notice = Notice("Several articles go into a folder: end its name with /.", isError: true)
        return []
    }
    state.list.anchor = nil
    return [.write(ids, path: path)]
}

/// Gives articles to a program.
func pipe(_ ids: [ArticleID], to program: String, _ state: inout ReaderState) -> [Effect] {
    let program = program.trimmingSpaces
    guard !ids.isEmpty else { return needArticle(&state) }
    guard !program.isEmpty else { return [] }
    state.list.anchor = nil
    return [.pipe(ids, program: program)]
}
