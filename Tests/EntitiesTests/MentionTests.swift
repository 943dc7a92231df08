import Entities
import Testing

@Suite struct MentionTests {
    @Test(arguments: [
        "[person Anna Lindh] met [person Ana Gomes] in [place Lisbon] on Monday.",
        "The talks in [place Oslo] were led by Foreign Minister [person Jonas Lindqvist].",
        "[other Swedish] officials praised [place Norway]’s offer, [person Lindqvist] said.",
        "Mr. [person Okonkwo] told [org Reuters] that [org Acme Holdings Ltd.] had closed its plant.",
        "The [org Ministry of Foreign Affairs] declined to comment.",
        "[org Acme Corp.] grew. Analysts like [org Acme], a maker of anvils.",
        "The talks in [place Oslo] were led by Foreign Minister [person Jonas Gahr Store].",
        "A spokesman for the [org Bank of England] said inflation had slowed.",
        "She teaches at the [org Columbia University School of Journalism].",
        "The [org House of Commons] and the [org Bureau of Labor Statistics] were closed.",
        "The ferry left [place Stavanger] for the island of [place Zembra].",
        "[place Lake Victoria] and [place Mount Kilimanjaro] drew visitors.",
        "The novel won the [other Nobel Prize] after the [other Cold War].",
        "Talks between the [place US] and [place China] resumed.",
        "Tell us when the [org WHO] answers; who knows.",
        "Shares of [org Procter & Gamble] fell in [place Tokyo].",
    ])
    func namesInRunningTextHaveTheirKind(text: String) {
        let (plain, wanted) = marked(text)
        #expect(foundMentions(in: plain) == wanted)
    }

    @Test(arguments: [
        "However, the talks failed. Officials left. Meanwhile, nobody spoke.",
        "The President met the Prime Minister on Tuesday in March.",
        "Theoretically, this works. Launching a rocket is hard.",
        "Last year a FREE meal was served. I think so.",
        "He is a teacher. She is a nurse. It rained on Monday.",
    ])
    func capitalsThatAreNoNamesStayOut(text: String) {
        #expect(foundMentions(in: text) == [])
    }

    @Test(arguments: [
        "[person Wernher von Braun] watched the [other Saturn V] lift off from [place Kennedy Space Center].",
        "The [place Soviet Union] sent [person Yuri Gagarin] into orbit aboard [other Vostok 1] from [place Baikonur].",
        "[other Apollo 11] carried [person Neil Armstrong] and [person Buzz Aldrin].",
        "[other Apollo] waited while [other Soyuz] turned. [place Mercury] is hot.",
        "[other Sputnik 1] had surprised [other Americans] in October 1957.",
    ])
    func namesOfTheSpaceAgeAreKnown(text: String) {
        let (plain, wanted) = marked(text)
        #expect(foundMentions(in: plain) == wanted)
    }

    @Test(arguments: [
        "[place US] Secretary of State [person Antony Hale] began talks.",
        "[other Chinese] Foreign Minister [person Chen Gang] waited.",
        "Treasury Secretary [person Janet Ohlsson] and Gen. [person Pervez Iqbal] agreed.",
        "[org Microsoft] CEO [person Satya Iyer] left early.",
        "[org U.N.] Secretary-General [person Antonio Costa] spoke.",
    ])
    func titlesAreCutOffTheName(text: String) {
        let (plain, wanted) = marked(text)
        #expect(foundMentions(in: plain) == wanted)
    }

    @Test func aNameKnownFromTheTextIsFoundAtASentenceStartToo() {
        let (plain, wanted) = marked(
            "The mayor, [person Maria Stone], resigned. [person Stone] was tired. Nobody asked [person Stone] why.")
        #expect(foundMentions(in: plain) == wanted)
    }

    @Test func thePlaceAndThePersonOfOneNameStayTwo() {
        let (plain, wanted) = marked(
            "[person George Washington] never lived in [place Washington]. Officials in [place Washington] agreed.")
        #expect(foundMentions(in: plain) == wanted)
        #expect(found(in: plain).count == 2)
    }

    @Test func aDatelineInCapitalsIsAPlaceAndAnAgency() {
        let (plain, wanted) = marked(
            "[place BEIJING] ([org Reuters]) – Talks began. Officials in [place Beijing] were calm.")
        #expect(foundMentions(in: plain) == wanted)
    }

    // Models before this one found these; whatever finds them again takes them from here.
    @Test(arguments: [
        "The [org Ministry of Foreign Affairs and Trade] declined to comment."
    ])
    func namesTheModelStillMisses(text: String) {
        let (plain, wanted) = marked(text)
        withKnownIssue { #expect(foundMentions(in: plain) == wanted) }
    }
}
