import Text

/// What the rules need to know of one word, number or mark of a text.
///
/// Most words of a text are `.other` and are passed over. `Lexicon.swift` says which spelling is which word.
enum Word: Hashable, Sendable {
    /// A word, number or mark the rules do not know.
    case other
    /// What stands before the first or after the last word of a sentence.
    case outside

    // Numbers.
    /// ASCII digits only: "5", "05", "1998"; `count` is how many.
    case digits(Int32, count: UInt8)
    /// A number with thousands commas: "1,000".
    case amount(Int32)
    /// A number with a decimal point, in hundredths: "2.5" is 250.
    case decimal(Int32)
    /// A number in letters: "five", "twenty".
    case cardinal(Int32)
    /// "hundred", "thousand".
    case scale(Int32)
    /// "third", "3rd". "second" is the ordinal; the rules see the unit in "30 second".
    case ordinal(Int16)
    /// "1960s", "60s", "nineties": the digits, of a century where under 100.
    case decade(Int16)
    /// "7:30", "7:30pm", "5pm"; `half` is 1 for a.m., 2 for p.m., 0 for neither.
    case clock(hour: UInt8, minute: UInt8, half: UInt8)
    /// "10/12/98", "18.06.2023", "1/2" (the last 0).
    case parted(Int16, Int16, Int16)

    // The calendar.
    case weekday(Weekday)
    /// "Mon", a weekday only before a date.
    case shortWeekday(Weekday)
    /// "Mondays".
    case weekdays(Weekday)
    /// 1…12.
    case month(UInt8)
    case season(Season)
    case dayPart(DayPart)
    /// "nights".
    case dayParts(DayPart)
    case noon, midnight
    case unit(Unit)
    /// A unit in the plural.
    case units(Unit)
    /// "daily", "annually".
    case periodic(Unit)
    case weekend
    case holiday(Holiday)
    case today, yesterday, tomorrow, tonight, overnight
    /// "Q3", 1…4.
    case quarterCode(UInt8)
    case fiscal, period, term, time

    // Seen from the anchor.
    case last, past, previous, this, that, these, next, coming, following, current, same, latest, recent, future
    case ago, earlier, later, before, after, ahead
    // Parts of a stretch.
    case early, late, mid, middle, beginning, end, ended

    // Times without a date.
    case present, recently, previously

    // Quantities.
    case few, several, couple, many, half, more, about, nearly, over, under, least, most, than, less, up
    case within, so, each, every, per

    // Small words.
    case the, article, of, `in`, on, at, to, and, or, by, since, until, through, during, between, from, `for`, `as`, no,
        not
    case old, long, right, very, near, eve, good
    /// "trading", "consecutive": may stand between a number and its unit.
    case trading
    /// "new".
    case fresh
    /// "other", as in "every other day".
    case alternate
    /// "Black" before Friday: the day of a name.
    case namedDay

    // Verbs, as far as they tell whether a clause looks back or ahead.
    case will, have, being, pastVerb
    /// "expected", "set" and their like, which look ahead before "to" and "for".
    case due
    /// "Plans" and its like, which look ahead before "to" and "a".
    case aim
    /// "could", "would".
    case modal
    /// "postponed": of the past, but its new time lies ahead.
    case deferred

    // Clock.
    /// 1 for a.m., 2 for p.m.
    case meridian(UInt8)
    case oclock, zone
    /// Coordinated universal time.
    case universal

    // Marks.
    case comma, dash, quote, open, close, currency, percent, possessive, stop
}

/// Units of time, small to large.
enum Unit: UInt8, Hashable, Sendable {
    case second, minute, hour, day, week, month, quarter, year, decade, century, millennium
}

/// Seasons of the north, as TIMEX3 writes them.
enum Season: String, Hashable, Sendable {
    case spring = "SP"
    case summer = "SU"
    case fall = "FA"
    case winter = "WI"
}

/// Parts of the day, as TIMEX3 writes them.
enum DayPart: String, Hashable, Sendable {
    case morning = "MO"
    case afternoon = "AF"
    case evening = "EV"
    case night = "NI"
    case midday = "MI"
}

/// Holidays whose day follows from the year by a fixed rule.
enum Holiday: UInt8, Hashable, Sendable {
    case christmas, christmasEve, thanksgiving, halloween, easter
    // Followed by "Day".
    case memorial, labor, independence, veterans, valentine, boxing
    case goodFriday, newYear, newYearsEve
}
