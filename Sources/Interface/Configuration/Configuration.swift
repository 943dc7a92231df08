import Text
import Yams

/// What the user's configuration file says, as far as it could be read.
///
/// A mistake never stops the reader: what is wrong is left out and named, the rest holds.
package struct Configuration: Hashable, Sendable {
    /// The theme to start with, by name or path; nil for the default.
    package var theme: String?
    /// The keys: a set that ships, with the user's changes.
    package var keymap = Keymap.vi
    /// Columns of text at the most.
    package var measure = Configuration.defaultMeasure
    /// Whether lines are filled to the measure by wider spaces.
    package var isJustified = false

    /// Columns of text at the most where the file says nothing: longer lines are hard to follow with the eye.
    package static let defaultMeasure = 72
    /// The measures a file may ask for.
    package static let measures = 20...200

    /// A mistake in the file: where, and what.
    package struct Fault: Hashable, Sendable {
        /// The line, from 1.
        package let line: Int
        /// What is wrong there.
        package let reason: Reason

        /// What can be wrong in a configuration.
        package enum Reason: Hashable, Sendable {
            /// No YAML; what the parser says of it.
            case notYAML(String)
            /// The file is no mapping of names to values.
            case notAMapping
            /// A name that means nothing.
            case unknownName(String)
            /// A value of the wrong kind under a name.
            case badValue(name: String, value: String)
            /// Keys that can't be read.
            case unreadableKeys(String)
            /// Keys that are to do what nothing is called.
            case unknownAction(keys: String, action: String)
            /// Keys that can no longer be reached, since a shorter sequence does something.
            case hiddenKeys(String, by: String)
        }
    }

    package init() {}

    /// Reads a configuration file; an empty one is one that says nothing.
    ///
    /// - Returns: what it says, and its mistakes in the order of lines.
    package static func read(_ yaml: String) -> (Configuration, [Fault]) {
        var reading = ConfigurationReading()
        let node: Node?
        do { node = try Yams.compose(yaml: yaml) } catch {
            return (Configuration(), [reading.fault(of: error)])
        }
        if let node, !node.isNothing { reading.read(node) }
        return (reading.configuration, reading.faults.sorted { $0.line < $1.line })
    }
}

extension Node {
    /// Whether nothing is written there.
    fileprivate var isNothing: Bool {
        scalar.map { $0.string.isEmpty || $0.string == "~" || $0.string == "null" } ?? false
    }
}
