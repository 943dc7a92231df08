import Articles
import Text

/// A line being typed at the foot of the screen.
package struct Prompt: Hashable, Sendable {
    /// What the line is for.
    package enum Purpose: Hashable, Sendable {
        case search, find, command
        /// A search within the list that is shown.
        case filter(within: String)
        /// A file's name for those articles.
        case write([ArticleID])
        /// A program that is given those articles.
        case pipe([ArticleID])
    }

    /// What the line is for.
    package let purpose: Purpose
    /// What is typed so far, and the cursor.
    package var line: LineEditor
    /// What is wrong with it, and where in the text.
    package var mistake: Mistake?

    /// What is typed so far.
    package var text: String { line.text }

    /// A mistake in the line: where, and what it is in words.
    package struct Mistake: Hashable, Sendable {
        /// The bytes of the line that are wrong; empty where something is missing.
        package let range: ByteRange
        /// What is wrong with them, in words.
        package let message: String
        /// Whether the line was changed since, so that it may be put right.
        var isOld = false
    }

    /// The full screens to go back to when it is given up.
    var returnsTo: [FullScreen] = []
    /// The line of the history that is shown, counted back from the newest, 0; nil for a line of its own.
    var recalled: Int?
    /// What the line may become by Tab, while that is being chosen.
    var completion: Completion?

    package init(_ purpose: Purpose, text: String = "") { (self.purpose, line) = (purpose, LineEditor(text)) }

    /// The search it stands for, where it is for one.
    var query: String? {
        switch purpose {
        case .search: searchAsTyped(text)
        case .filter(let base):
            [base, searchAsTyped(text)].filter { !$0.isEmpty }.joined(separator: " ")
        case .find, .command, .write, .pipe: nil
        }
    }

    /// Which history its lines go to.
    var history: History? {
        switch purpose {
        case .search, .filter: .searches
        case .command: .commands
        case .find: .findings
        case .pipe: .programs
        case .write: nil
        }
    }

    /// Lines typed before, each kind by itself.
    enum History: String, Hashable, Sendable, CaseIterable {
        case searches, commands, findings, programs
    }
}

/// What a line may become by Tab.
struct Completion: Hashable, Sendable {
    /// What stands before the completed word.
    let start: String
    /// The words it may become, in order; at least one.
    let words: [String]
    /// The one shown in the line; nil before the first is taken.
    var chosen: Int?
}
