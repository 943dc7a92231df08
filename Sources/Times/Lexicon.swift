import Text

/// The word a spelling stands for; `.other` when the rules do not know it.
func word(_ range: ByteRange, in bytes: Span<UInt8>) -> Word {
    guard let key = PackedWord(range, in: bytes) else { return .other }
    return lexicon[key] ?? .other
}

/// Spellings, lower case, without a final period. To teach the rules a spelling, add it to its line.
private let spellings: [(Word, String)] = [
    (.weekday(.monday), "monday"), (.weekday(.tuesday), "tuesday"), (.weekday(.wednesday), "wednesday"),
    (.weekday(.thursday), "thursday"), (.weekday(.friday), "friday"), (.weekday(.saturday), "saturday"),
    (.weekday(.sunday), "sunday"),
    (.shortWeekday(.monday), "mon"), (.shortWeekday(.tuesday), "tue tues"), (.shortWeekday(.wednesday), "wed"),
    (.shortWeekday(.thursday), "thu thur thurs"), (.shortWeekday(.friday), "fri"),
    (.shortWeekday(.saturday), "sat"), (.shortWeekday(.sunday), "sun"),
    (.weekdays(.monday), "mondays"), (.weekdays(.tuesday), "tuesdays"), (.weekdays(.wednesday), "wednesdays"),
    (.weekdays(.thursday), "thursdays"), (.weekdays(.friday), "fridays"), (.weekdays(.saturday), "saturdays"),
    (.weekdays(.sunday), "sundays"),
    (.month(1), "january jan"), (.month(2), "february feb"), (.month(3), "march mar"), (.month(4), "april apr"),
    (.month(5), "may"), (.month(6), "june jun"), (.month(7), "july jul"), (.month(8), "august aug"),
    (.month(9), "september sept sep"), (.month(10), "october oct"), (.month(11), "november nov"),
    (.month(12), "december dec"),
    (.season(.spring), "spring springtime"), (.season(.summer), "summer summertime"), (.season(.fall), "fall autumn"),
    (.season(.winter), "winter wintertime"),
    (.dayPart(.morning), "morning"), (.dayPart(.afternoon), "afternoon"), (.dayPart(.evening), "evening"),
    (.dayPart(.night), "night"), (.dayPart(.midday), "midday"),
    (.dayParts(.morning), "mornings"), (.dayParts(.afternoon), "afternoons"), (.dayParts(.evening), "evenings"),
    (.dayParts(.night), "nights"), (.noon, "noon"), (.midnight, "midnight"), (.weekend, "weekend"),

    (.unit(.minute), "minute min"), (.unit(.hour), "hour"), (.unit(.day), "day"), (.unit(.week), "week"),
    (.unit(.month), "month"), (.unit(.quarter), "quarter"), (.unit(.year), "year yr"), (.unit(.decade), "decade"),
    (.unit(.century), "century"), (.unit(.millennium), "millennium"),
    (.units(.second), "seconds secs"), (.units(.minute), "minutes mins"), (.units(.hour), "hours hrs"),
    (.units(.day), "days"), (.units(.week), "weeks"), (.units(.month), "months"), (.units(.quarter), "quarters"),
    (.units(.year), "years yrs"), (.units(.decade), "decades"), (.units(.century), "centuries"),
    (.units(.millennium), "millennia millenniums"),
    (.periodic(.hour), "hourly"), (.periodic(.day), "daily nightly"), (.periodic(.week), "weekly"),
    (.periodic(.month), "monthly"), (.periodic(.year), "annually yearly"),

    (.today, "today"), (.yesterday, "yesterday"), (.tomorrow, "tomorrow"), (.tonight, "tonight"),
    (.overnight, "overnight"), (.fiscal, "fiscal financial"), (.period, "period"), (.term, "term"), (.time, "time"),
    (.holiday(.christmas), "christmas"), (.holiday(.thanksgiving), "thanksgiving"),
    (.holiday(.halloween), "halloween"), (.holiday(.easter), "easter"),
    (.holiday(.memorial), "memorial"), (.holiday(.labor), "labor labour"), (.holiday(.independence), "independence"),
    (.holiday(.veterans), "veterans"), (.holiday(.valentine), "valentine"), (.holiday(.boxing), "boxing"),
    (.fresh, "new"), (.good, "good"), (.namedDay, "black super ash palm bloody maundy shrove cyber"),
    (.quarterCode(1), "q1"), (.quarterCode(2), "q2"), (.quarterCode(3), "q3"), (.quarterCode(4), "q4"),

    (.last, "last"), (.past, "past"), (.previous, "previous preceding prior"), (.this, "this"), (.that, "that"),
    (.these, "these"), (.next, "next"), (.coming, "coming upcoming"), (.following, "following"),
    (.current, "current"), (.same, "same"), (.latest, "latest"), (.recent, "recent"), (.future, "future"),
    (.ago, "ago"), (.earlier, "earlier"), (.later, "later"), (.before, "before"), (.after, "after"),
    (.ahead, "ahead"),
    (.early, "early"), (.late, "late"), (.mid, "mid"), (.middle, "middle"), (.beginning, "beginning start"),
    (.end, "end close"), (.ended, "ended ending"),
    (.present, "now currently nowadays presently"), (.recently, "recently lately"),
    (.previously, "previously"),

    (.few, "few"), (.several, "several"), (.couple, "couple"), (.many, "many numerous"), (.half, "half"),
    (.more, "more additional another"), (.about, "about around approximately roughly circa some"),
    (.nearly, "nearly almost"), (.over, "over"), (.under, "under"), (.least, "least"), (.most, "most"),
    (.than, "than"), (.less, "less fewer"), (.up, "up"), (.within, "within"), (.so, "so"), (.each, "each"),
    (.every, "every"), (.per, "per"),

    (.the, "the"), (.article, "a an"), (.of, "of"), (.in, "in"), (.on, "on"), (.at, "at"), (.to, "to"),
    (.and, "and"), (.or, "or"), (.by, "by"), (.since, "since"), (.until, "until till"),
    (.through, "through thru"), (.during, "during throughout"), (.between, "between"), (.from, "from"), (.for, "for"),
    (.as, "as"),
    (.no, "no"), (.not, "not"), (.old, "old olds"), (.long, "long"), (.right, "right"), (.very, "very"),
    (.near, "near"), (.eve, "eve"), (.alternate, "other"),
    (.trading, "trading business working straight consecutive full calendar"),

    (.will, "will 'll ’ll shall wo"),
    (.due, "due set scheduled expected slated supposed likely poised ready"),
    (.aim, "plans plan planned planning expects expect hopes hope aims intends wants"),
    (.have, "has have had 've ’ve having"), (.being, "is are 're ’re am be being"),
    (.deferred, "postponed extended delayed adjourned suspended gave given pushed put deferred rescheduled ordered"),
    (.modal, "would could might can should must"),
    (
        .pastVerb,
        """
        was were been did said told took rose fell began came went became got made met held left lost won ran saw led \
        sold bought brought thought knew paid sent built found kept wrote spoke broke drew flew grew hit cut shot \
        struck spent stood caught felt heard fought sought taught threw drove chose rode swore sank shook stole woke
        """
    ),

    (.meridian(1), "a.m am"), (.meridian(2), "p.m pm"), (.oclock, "o'clock o’clock"),
    (.zone, "est edt cst cdt mst mdt pst pdt bst cet cest et hkt ist jst"),

    (.universal, "gmt utc"),

    (.scale(100), "hundred"), (.scale(1000), "thousand"),
    (.decade(20), "twenties"), (.decade(30), "thirties"), (.decade(40), "forties"), (.decade(50), "fifties"),
    (.decade(60), "sixties"), (.decade(70), "seventies"), (.decade(80), "eighties"), (.decade(90), "nineties"),
]

private let cardinals = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
    eighteen nineteen
    """
private let tens = "twenty thirty forty fifty sixty seventy eighty ninety"
private let ordinals = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
    """

private let lexicon: [PackedWord: Word] = {
    var table: [PackedWord: Word] = [:]
    func add(_ spelling: Substring, _ word: Word) {
        if let key = PackedWord(spelling) { table[key] = word }
    }
    for (word, list) in spellings {
        for spelling in list.split(separator: " ") { add(spelling, word) }
    }
    for (value, spelling) in cardinals.split(separator: " ").enumerated() { add(spelling, .cardinal(Int32(value))) }
    for (index, spelling) in tens.split(separator: " ").enumerated() {
        add(spelling, .cardinal(Int32(index * 10 + 20)))
    }
    for (index, spelling) in ordinals.split(separator: " ").enumerated() {
        add(spelling, .ordinal(Int16(index + 1)))
    }
    add("thirtieth", .ordinal(30))
    add("dozen", .cardinal(12))
    return table
}()
