/// A command of the command line that has an argument, or no action of that name.
struct Command: Hashable, Sendable {
    /// Its name, as it is typed.
    let name: String
    /// What its argument is.
    let argument: Argument
    /// What it does, in the words of the help screen.
    let explanation: String

    /// What stands after a command's name.
    enum Argument: Hashable, Sendable {
        case none
        case theme, tag, name, file, program
        /// A name that is new.
        case newName

        /// How help writes it; nil where there is none.
        var word: String? {
            switch self {
            case .none: nil
            case .theme, .tag, .name, .newName: "NAME"
            case .file: "FILE"
            case .program: "PROGRAM"
            }
        }
    }

    private init(_ name: String, _ argument: Argument, _ explanation: String) {
        (self.name, self.argument, self.explanation) = (name, argument, explanation)
    }

    /// In the order of help.
    static let all = [
        Command("theme", .theme, "use another theme, from now on"),
        Command("themes", .none, "choose a theme by its looks"),
        Command("merge", .name, "the chosen name is of the same one as NAME (or number), in all articles"),
        Command("split", .none, "the chosen name is of another one in this article"),
        Command("save", .newName, "keep the search that is shown; it stands in the library"),
        Command("rename", .newName, "give the chosen saved search another name"),
        Command("unsave", .none, "keep the chosen saved search no longer"),
        Command("tag", .tag, "tag the article, or those selected; /tag:NAME finds them"),
        Command("untag", .tag, "take the tag from them"),
        Command("import", .file, "bring in a file or a folder, beside reading"),
        Command("cancel", .none, "end the import after the documents at hand, or annotating anew"),
        Command("mistakes", .none, "what is wrong in the configuration, all of it"),
        Command("write", .file, "save the article as .txt, .md, .json or .html"),
        Command("pipe", .program, "give the article's text to a program"),
    ]
}
