import CNcurses
import Glibc

/// What terminfo knows of a terminal, in the order of a compiled description.
struct TerminalDescription: Hashable {
    /// What the description is called by.
    var name: String
    /// Flags of terminfo.
    var booleans: [Bool]
    /// Numbers of terminfo; nil for those it has not.
    var numbers: [Int32?]
    /// Strings of terminfo; nil for those it has not.
    var strings: [[UInt8]?]
    /// Flags that are no standard ones, by name.
    var extendedBooleans: [String] = []
    /// Strings that are no standard ones.
    var extendedStrings: [Extended] = []

    /// A string that is no standard one.
    struct Extended: Hashable {
        let name: String
        let value: [UInt8]
    }

    /// As a file of the terminfo database has it, with numbers of 32 bits.
    ///
    /// - SeeAlso: term(5) of ncurses 6.1, "Extended number format" and "Extended storage format".
    func compiled() -> [UInt8] {
        var bytes: [UInt8] = []
        func short(_ value: Int) { withUnsafeBytes(of: Int16(truncatingIfNeeded: value).littleEndian) { bytes += $0 } }
        func long(_ value: Int32) { withUnsafeBytes(of: value.littleEndian) { bytes += $0 } }
        func even() { if bytes.count % 2 == 1 { bytes.append(0) } }
        let names = Array(name.utf8) + [0]
        let table = StringTable(strings)
        short(0o1036)
        short(names.count)
        short(booleans.count)
        short(numbers.count)
        short(strings.count)
        short(table.bytes.count)
        bytes += names
        bytes += booleans.map { $0 ? 1 : 0 }
        even()
        numbers.forEach { long($0 ?? -1) }
        table.offsets.forEach(short)
        bytes += table.bytes
        even()
        let values = StringTable(extendedStrings.map(\.value))
        let extendedNames = StringTable((extendedBooleans + extendedStrings.map(\.name)).map { Array($0.utf8) })
        short(extendedBooleans.count)
        short(0)
        short(extendedStrings.count)
        short(values.offsets.count + extendedNames.offsets.count)
        short(values.bytes.count + extendedNames.bytes.count)
        bytes += extendedBooleans.map { _ in 1 }
        even()
        values.offsets.forEach(short)
        extendedNames.offsets.forEach(short)
        return bytes + values.bytes + extendedNames.bytes
    }

    private struct StringTable {
        private(set) var offsets: [Int] = []
        private(set) var bytes: [UInt8] = []

        init(_ strings: [[UInt8]?]) {
            for string in strings {
                offsets.append(string == nil ? -1 : bytes.count)
                if let string { bytes += string + [0] }
            }
        }
    }
}

extension TerminalDescription {
    /// The description that terminfo has of a terminal; nil when it has none.
    init?(terminfo name: String) {
        var fault: Int32 = 0
        guard setupterm(name, STDOUT_FILENO, &fault) == OK else { return nil }
        defer { del_curterm(set_curterm(nil)) }
        self.name = name
        booleans = []
        numbers = []
        strings = []
        while let name = shim_boolean_name(Int32(booleans.count)) { booleans.append(tigetflag(name) > 0) }
        while let name = shim_number_name(Int32(numbers.count)) {
            let number = tigetnum(name)
            numbers.append(number < 0 ? nil : number)
        }
        while let name = shim_string_name(Int32(strings.count)) {
            strings.append(terminfoString(String(cString: name)).map { Array($0.utf8) })
        }
        for name in Self.wantedFlags where tigetflag(name) > 0 { extendedBooleans.append(name) }
        extendedStrings = Self.wantedStrings.compactMap { name in
            terminfoString(name).map { Extended(name: name, value: Array($0.utf8)) }
        }
    }

    /// The extensions that curses or the reader looks at.
    ///
    /// - SeeAlso: user_caps(5).
    private static let wantedFlags = ["AX", "RGB", "Tc", "XT"]
    private static let wantedStrings = ["BD", "BE", "E3", "Ms", "PE", "PS", "XM"]

    /// Whether it says that the terminal takes red, green and blue, though its strings may not.
    var claimsDirectColour: Bool { extendedBooleans.contains("RGB") || extendedBooleans.contains("Tc") }

    /// The number of colours; 0 where it has none.
    var colours: Int { Int(Self.index(of: "colors", shim_number_name).flatMap { numbers[$0] } ?? 0) }

    /// The same terminal taking red, green and blue for its colours.
    ///
    /// - SeeAlso: ISO 8613-6 (ITU-T T.416), 13.1.8, in the form with semicolons that all terminals took over from xterm;
    ///   user_caps(5), "RGB".
    func withDirectColour() -> TerminalDescription {
        var direct = self
        func set(_ name: String, number: Int32) {
            if let index = Self.index(of: name, shim_number_name) { direct.numbers[index] = number }
        }
        func set(_ name: String, string: String?) {
            if let index = Self.index(of: name, shim_string_name) {
                direct.strings[index] = string.map { Array($0.utf8) }
            }
        }
        set("colors", number: 1 << 24)
        set("pairs", number: 1 << 16)
        let parts = "%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%dm"
        set("setaf", string: "\u{1B}[38;2;\(parts)")
        set("setab", string: "\u{1B}[48;2;\(parts)")
        // A palette that could be changed has no meaning where colours have no numbers.
        for name in ["initc", "initp", "oc", "setf", "setb", "scp"] { set(name, string: nil) }
        for name in ["ccc", "hls"] {
            if let index = Self.index(of: name, shim_boolean_name) { direct.booleans[index] = false }
        }
        direct.extendedBooleans = extendedBooleans.filter { $0 != "RGB" } + ["RGB"]
        return direct
    }

    private static func index(of wanted: String, _ name: (Int32) -> UnsafePointer<CChar>?) -> Int? {
        var index: Int32 = 0
        while let found = name(index) {
            if strcmp(found, wanted) == 0 { return Int(index) }
            index += 1
        }
        return nil
    }
}

/// Starts curses on the terminal that `TERM` names, with direct colours where the environment or terminfo promises them.
///
/// - Parameter wantsColour: false where colours are not used: then they need no promise.
/// - Returns: nil where terminfo does not know the terminal.
func startCurses(_ environment: TerminalEnvironment, wantsColour: Bool) -> OpaquePointer? {
    guard wantsColour, let name = environment.name, let description = directDescription(environment, name) else {
        // Not initscr, which ends the program where TERM is not known.
        return shim_newterm()
    }
    // Curses takes a description from the environment too; programs that are started from here shall not.
    let before = getenv("TERMINFO").map { String(cString: $0) }
    setenv("TERMINFO", "b64:" + base64(description.compiled()), 1)
    let screen = shim_newterm()
    if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") }
    return screen ?? shim_newterm()
}

/// The description with direct colours to use in place of that of `name`; nil where there is no need or no promise.
private func directDescription(_ environment: TerminalEnvironment, _ name: String) -> TerminalDescription? {
    guard let known = TerminalDescription(terminfo: name) else {
        // Descriptions with direct colours are not installed everywhere; those they are made from are.
        guard name.hasSuffix("-direct") else { return nil }
        let stem = name.dropLast("-direct".count)
        let bases = ["\(stem)-256color", String(stem)]
        guard var base = bases.lazy.compactMap(TerminalDescription.init(terminfo:)).first else { return nil }
        base.name = name
        return base.withDirectColour()
    }
    guard known.colours < 1 << 24, known.claimsDirectColour || (environment.promisesDirectColour && known.colours >= 8)
    else { return nil }
    return known.withDirectColour()
}
