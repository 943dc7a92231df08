import Glibc
import Interface
import Library

/// The configuration file's place by the XDG base directory specification: a relative directory counts as none.
func configurationPath() -> String { "\(configurationFolder())/config.yaml" }

/// The folder of the configuration and the user's themes.
func configurationFolder() -> String {
    let home = environment("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return "\(home ?? "\(environment("HOME") ?? "/")/.config")/dateline"
}

/// What the user's configuration says, and a line for each mistake in it; one that is not there says nothing.
func readConfiguration() -> (Configuration, [String]) {
    let path = configurationPath()
    guard access(path, F_OK) == 0 else { return (Configuration(), []) }
    let bytes: [UInt8]
    do { bytes = try readDocument(path, statedDay: nil).bytes } catch {
        return (Configuration(), ["\(path) can't be read: \(error.words)."])
    }
    let (configuration, faults) = Configuration.read(String(decoding: bytes, as: UTF8.self))
    return (configuration, faults.map { "config.yaml, line \($0.line): \(words($0.reason))" })
}

/// What is wrong in a configuration, and what to do.
func words(_ reason: Configuration.Fault.Reason) -> String {
    switch reason {
    case .notYAML(let problem): "not YAML: \(problem)."
    case .notAMapping: "write names and values, such as theme: dateline-light."
    case .unknownName(let name): "nothing is called “\(name)”: there are theme, keymap, measure, justified and keys."
    case .badValue(let name, let value):
        switch name {
        case "keymap": "there is no keymap “\(value)”: write vi or newsboat."
        case "measure":
            "“\(value)” is no measure: write a number of columns, \(Configuration.measures.lowerBound) to "
                + "\(Configuration.measures.upperBound)."
        case "justified": "“\(value)” is neither true nor false."
        case "keys": "keys takes lines such as J: page-down, not “\(value)”."
        default: "“\(value)” is no value for \(name)."
        }
    case .unreadableKeys(let keys):
        "“\(keys)” are no keys: write characters (gn), C-x, or Enter, Space, Tab, Esc, Up, PgDn, F5 and the like, with "
            + "spaces between."
    case .unknownAction(let keys, let action):
        "\(keys) can't do “\(action)”: ? lists what keys do by name after :, none takes a key away."
    case .hiddenKeys(let keys, let by): "\(keys) can't be reached, since \(by) does something already."
    }
}

/// A configuration to begin from: it says what can be said, and changes nothing.
let emptyConfiguration = """
    # Dateline's configuration. What stands behind a # is not read.
    # theme: dateline-light
    # keymap: newsboat       # or vi
    # measure: 72            # columns of text at the most
    # justified: false
    # keys:                  # what keys do, by the names that ? shows; none takes a key away
    #   J: page-down
    #   "g n": next-unread
    #   full-timeline:       # on the full-screen timeline only
    #     n: zoom-in

    """
