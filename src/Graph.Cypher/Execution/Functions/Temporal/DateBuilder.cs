namespace Graph.Cypher.Execution.Functions;

/// <summary>The date that a map gives: by month and day, by week, by quarter or by day of the year.</summary>
internal static class DateBuilder
{
    /// <param name="toTheDay">Whether, without another date to take it from, no unit may be left out, since smaller ones follow.</param>
    public static LocalDate Build(ComponentMap map, bool toTheDay = false)
    {
        LocalDate? source = map.Source("date") is { } value ? TemporalComponents.DateOf(value) : null;
        if (source is null && !map.Has("year"))
            throw RuntimeErrors.Argument("year must be specified");
        var groups = new (string Name, string[] Units)[]
        {
            ("calendar", ["month", "day"]), ("week", ["week", "dayOfWeek"]), ("quarter", ["quarter", "dayOfQuarter"]),
            ("ordinal", ["ordinalDay"]),
        }.Where(group => map.First(group.Units) is not null).ToArray();
        if (groups.Length > 1)
            throw RuntimeErrors.Type($"Cannot assign {map.First(groups[1].Units)} to {groups[0].Name} date.");
        var (name, units) = groups.Length == 0 ? ("calendar", ["month", "day"]) : groups[0];
        if (source is null && units.Length == 2 && map.Has(units[1]) && !map.Has(units[0]))
            throw RuntimeErrors.Argument($"{units[1]} cannot be specified without {units[0]}");
        if (toTheDay && source is null && Array.Find(units, unit => !map.Has(unit)) is { } missing)
            throw RuntimeErrors.Argument($"{missing} must be specified");
        return Of(map, name, source)
            ?? throw RuntimeErrors.Argument($"Invalid date: no such {map.First([.. units, "year"])}");
    }

    private static LocalDate? Of(ComponentMap map, string group, LocalDate? source)
    {
        var date = source ?? new LocalDate(0);
        long Given(string unit, long ofSource, long absent) => map.Number(unit, source is null ? absent : ofSource, absent);
        switch (group)
        {
            case "week":
                return LocalDate.OfWeek(
                    Given("year", date.WeekYear, 0), Given("week", date.Week, 1), Given("dayOfWeek", date.DayOfWeek, 1));
            case "ordinal":
                return LocalDate.OfOrdinal(Given("year", date.Year, 0), map.Number("ordinalDay", 1));
            case "quarter":
                var (year, quarter) = (Given("year", date.Year, 0), Given("quarter", date.Quarter, 1));
                if (map.Has("dayOfQuarter") || source is null)
                    return LocalDate.OfQuarter(year, quarter, map.Number("dayOfQuarter", 1));
                return quarter is < 1 or > 4 ? null : LastOf(year, quarter * 3 - 2 + (date.Month - 1) % 3, date.Day);
            default:
                var (calendarYear, month) = (Given("year", date.Year, 0), Given("month", date.Month, 1));
                return map.Has("day") || source is null
                    ? LocalDate.Of(calendarYear, month, map.Number("day", 1))
                    : LastOf(calendarYear, month, date.Day);
        }
    }

    /// <summary>The day, or the last of a month that has none such.</summary>
    private static LocalDate? LastOf(long year, long month, int day) =>
        LocalDate.Of(year, month, 1)?.AddDays(day - 1) is { } date && date.Month != month && date.Day <= 3
            ? date.AddDays(-date.Day)
            : LocalDate.Of(year, month, day);
}
