import Articles
import Testing

@testable import Cleaning

@Suite struct ResidueTests {
    /// A line, and why it is residue; nil where it is part of the report.
    struct Sample: Sendable {
        let line: String
        let reason: Residue.Reason?

        init(_ line: String, _ reason: Residue.Reason?) { (self.line, self.reason) = (line, reason) }
    }

    static let samples: [Sample] = [
        Sample("See also  Fishermen block the canal for a third day", .related),
        Sample("Read more: Why the canal was dug", .related),
        Sample("RELATED: Ten bridges that never opened", .related),
        Sample("Don't miss", .related),
        Sample("Lesen Sie auch: Der Hafen schließt", .related),
        Sample("FERRY CAPTAIN SAYS GOODBYE AFTER THIRTY YEARS AT SEA", .related),
        Sample("Sign up for our free daily newsletter", .newsletter),
        Sample("Get the best stories delivered straight to your inbox.", .newsletter),
        Sample("Already a subscriber? Log in", .newsletter),
        Sample("Sign up for alerts: harbour news by e-mail as it happens", .newsletter),
        Sample("Enjoying this story? Register for our morning briefing", .newsletter),
        Sample("ADVERTISEMENT", .advertisement),
        Sample("Story continues below advertisement", .advertisement),
        Sample("Publicidad", .advertisement),
        Sample("Share this article", .share),
        Sample("Facebook Twitter WhatsApp Email", .share),
        Sample("Follow us on Twitter @harbournews", .share),
        Sample("12 Shares", .share),
        Sample("Leave a Reply", .comment),
        Sample("Your email address will not be published. Required fields are marked *", .comment),
        Sample("34 responses to “Pier to close after council vote”", .comment),
        Sample("We use cookies to give you the best experience on our site.", .cookie),
        Sample("© 2021 Harbour Gazette", .copyright),
        Sample("Copyright 2021 The Harbour Gazette. All rights reserved.", .copyright),
        Sample("This material may not be published, broadcast or rewritten.", .copyright),
        Sample("Our Standards: The Harbour Gazette Principles.", .standards),
        Sample("(Reporting by Ann Lee; Editing by Bo Roe)", .credit),
        Sample("Ann Lee contributed to this report.", .credit),
        Sample("This story was originally published in the Shore Weekly.", .credit),
        Sample("Photo: Ann Lee/Harbour Gazette", .caption),
        Sample("The pier at dawn, seen from the lighthouse. (Getty Images)", .caption),
        Sample("Image caption The pier was built in 1961", .caption),
        Sample("By Ann Lee", .byline),
        Sample("By Ann Lee and Bo Roe, City Desk", .byline),
        Sample("Published: 13 April 2021", .time),
        Sample("Updated on June 18, 2021 14:05 GMT", .time),
        Sample("3 hours ago", .time),
        Sample("5 min read", .time),
        Sample("Tags: harbour, ferry, council", .tags),
        Sample("Filed under: Local news", .tags),
        Sample("Got a news tip? Call the desk", .tip),
        Sample("Ann Lee can be reached at ann@harbour.example", .tip),
        Sample("Skip to main content", .navigation),
        Sample("Image 3 of 12", .navigation),
        Sample("https://harbour.example/pier", .navigation),
        Sample("* * *", .punctuation),
    ]

    @Test(arguments: samples)
    func residueLeavesTheTextAndKeepsItsReason(sample: Sample) throws {
        let document = cleaned(page(with: sample.line))
        #expect(document.article.text.string == report.joined(separator: "\n\n"))
        let first = try #require(document.residue.first)
        #expect(first.reason == sample.reason)
        #expect(first.text == sample.line.split(separator: " ").joined(separator: " "))
        #expect(first.position == (report[0] + report[1]).utf8.count + 4)
    }

    static let sentences = [
        "Read the letter aloud twice before the vote, the chairwoman asked the youngest member of the council.",
        "Register offices will stay open for our oldest voters until nine, the clerk told the morning briefing on Friday.",
        "Share prices fell after the vote, and the ferry company lost a tenth of its value within the hour.",
        "Sign-ups rose after the council offered every household a year of free travel on the new bus line.",
        "Subscribers to the ferry's season ticket will be paid back in full, a spokeswoman said on Wednesday.",
        "Comments by the mayor, who had called the pier a heap of firewood, angered many on the northern shore.",
        "More than two thousand people signed a petition that asked the council to rebuild the pier in stone.",
        "See how the tide turns the wreck, said one fisherman, and you will know why the pier must go.",
        "Watching from the lighthouse, the engineers counted eleven waves that broke over the planks.",
        "Cookies and tea were handed out to those who had waited in the rain outside the town hall since dawn.",
        "The company uses cookies to follow its visitors, the regulator found in a report published last week.",
        "Published in 1961, the first map of the harbour showed the pier a hundred metres further to the east.",
        "By Tuesday evening, Ann Lee had collected four hundred signatures from the villages along the coast.",
        "Photographs of the broken piles were passed around the room before the members raised their hands.",
        "Copyright law did not allow the museum to print the drawings, its director told the council.",
        "Tips from passengers had led the inspectors to the second pile, where the rot was deeper than feared.",
        "Advertisements for the ferry were painted on the walls of the warehouses until late in the seventies.",
        "Join us or leave us alone, the leader of the protest shouted at the members as they entered the hall.",
        "Home is where the ferry lands, runs an old saying of the people who live on the islands to the north.",
        "Reporting the damage to the ministry took the harbour office eleven days, according to its own records.",
        "Who will pay for the bus?",
        "“No.”",
        "The new bus line",
    ]

    @Test(arguments: sentences)
    func sentencesThatBeginLikeResidueStay(sentence: String) {
        let text = cleaned(page(with: sentence)).article.text.string
        #expect(text == (report[...1] + [sentence] + report[2...]).joined(separator: "\n\n"))
    }

    @Test func aRepeatedParagraphIsKeptOnce() {
        let document = cleaned(page(with: report[0]))
        #expect(document.article.text.string == report.joined(separator: "\n\n"))
        #expect(document.residue.first?.reason == .repeated)
    }

    @Test func aCopyOfTheTitleIsNoParagraph() {
        let document = cleaned(page(with: "Pier to Close After Council Vote"))
        #expect(document.article.title == "Pier to close after council vote")
        #expect(document.residue.first?.reason == .title)
    }

    @Test func menusBeforeAndListsAfterAreTakenOut() {
        let menu = ["Home", "Local news", "Sports and leisure", "Weather forecast", "Harbour Gazette print edition"]
        let links = ["Most popular stories", "Seven seals counted at the sandbank", "Lighthouse gets a new lamp"]
        let text = (menu + ["Pier to close after council vote"] + report + links).joined(separator: "\n")
        let document = cleaned(text)
        #expect(document.article.text.string == report.joined(separator: "\n\n"))
        #expect(document.article.title == "Pier to close after council vote")
        #expect(document.residue.map(\.text) == menu + links)
    }

    @Test func commentsUnderAnArticleAreTakenOut() {
        let comments = ["3 responses to “Pier to close”", "gull77 says:", "They should have closed it many years ago."]
        let document = cleaned((report + comments).joined(separator: "\n\n"))
        #expect(document.article.text.string == report.joined(separator: "\n\n"))
    }
}
