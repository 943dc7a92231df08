extension ReaderState {
    /// Takes in what the user's configuration says; what it does not say is as at the start.
    package mutating func take(_ configuration: Configuration) {
        keymap = configuration.keymap
        typesetting.measure = configuration.measure
        typesetting.isJustified = configuration.isJustified
        clearPendingKeys()
    }
}
