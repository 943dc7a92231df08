import Testing
import Text

@Suite struct CivilDateTests {
    @Test(arguments: [
        ("2024-02-29", CivilDate(year: 2024, month: 2, day: 29)),
        ("2023-02-29", nil), ("2024-2-29x", nil), ("2024-02", nil), ("0000-01-01", nil),
    ])
    func isoDateReadsOnlyRealDays(input: String, expected: CivilDate?) {
        #expect(CivilDate(iso: input) == expected)
    }

    @Test(arguments: [
        ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday), ("2023-06-18", 19_526, .sunday),
        ("2000-02-29", 11_016, .tuesday),
    ])
    func daysSinceEpochGoBothWays(text: String, days: Int, weekday: Weekday) throws {
        let date = try #require(CivilDate(iso: text))
        #expect(date.daysSinceEpoch == days)
        #expect(CivilDate(daysSinceEpoch: days) == date)
        #expect(date.weekday == weekday)
    }

    @Test(arguments: [
        ("2023-01-01", 2022, 52), ("2023-06-18", 2023, 24), ("2021-01-03", 2020, 53), ("2024-12-30", 2025, 1),
    ])
    func isoWeekBelongsToItsThursday(text: String, year: Int, week: Int) throws {
        let date = try #require(CivilDate(iso: text))
        #expect(date.isoWeek == (year, week))
    }

    @Test(arguments: [
        ("2023-01-31", 1, "2023-02-28"), ("2023-01-31", -2, "2022-11-30"), ("0001-01-05", -9, "0001-01-05"),
    ])
    func addingMonthsKeepsARealDay(text: String, months: Int, expected: String) throws {
        let date = try #require(CivilDate(iso: text))
        #expect(date.adding(months: months).description == expected)
    }
}
