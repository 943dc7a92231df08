/// What a command line may go on with: commands by their names, and what a command's argument may be.
///
/// - Returns: nil where nothing fits.
func completion(of line: String, _ state: ReaderState) -> Completion? {
    let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let words: [String]
    let start: String
    if parts.count < 2 {
        start = ""
        words = (Command.all.map(\.name) + Action.allCases.map(\.rawValue)).sorted()
    } else {
        start = "\(parts[0]) "
        words = arguments(of: String(parts[0]), state)
    }
    let typed = line.dropFirst(start.count).lowercased()
    var found: [String] = []
    for word in words where word.lowercased().hasPrefix(typed) && !found.contains(word) { found.append(word) }
    return found.isEmpty ? nil : Completion(start: start, words: found)
}

/// What may stand after a command.
private func arguments(of name: String, _ state: ReaderState) -> [String] {
    switch Command.all.first(where: { $0.name == name })?.argument {
    case .theme: state.themeNames
    case .tag: state.sources.tags.map(\.name)
    case .name: state.article?.entities.map(\.name) ?? []
    case .some(.none), .newName, .file, .program, nil: []
    }
}
