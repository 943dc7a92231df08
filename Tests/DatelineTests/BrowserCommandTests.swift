import Testing

@testable import dateline

/// What $BROWSER says, and how an address is given to it.
@Suite struct BrowserCommandTests {
    @Test(
        arguments: [
            (nil, ["xdg-open", "http://a"], false), ("", ["xdg-open", "http://a"], false),
            ("firefox --new-tab", ["firefox", "--new-tab", "http://a"], false),
            ("open -u %s -x", ["open", "-u", "http://a", "-x"], false), ("w3m", ["w3m", "http://a"], true),
            ("/usr/bin/lynx -nopause", ["/usr/bin/lynx", "-nopause", "http://a"], true),
        ] as [(String?, [String], Bool)])
    func theAddressGoesToTheProgramThatIsSet(setting: String?, arguments: [String], wantsTerminal: Bool) {
        let browser = BrowserCommand(setting)
        #expect(browser.arguments(for: "http://a") == arguments && browser.wantsTerminal == wantsTerminal)
    }
}
