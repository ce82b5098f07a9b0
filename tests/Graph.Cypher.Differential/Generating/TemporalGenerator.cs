namespace Graph.Cypher.Differential.Generating;

/// <summary>Dates, times and durations, and what is reckoned with them.</summary>
internal sealed class TemporalGenerator(RandomText random)
{
    /// <param name="date">An expression that is a date or null.</param>
    public string Value(int depth, string date) => depth == 0
        ? random.Of(date, Date(), $"datetime('{Day()}T10:15:30.5+02:00')", $"localdatetime('{Day()}T23:59')", "time('10:15Z')", "localtime('00:00:01')", Duration())
        : random.Below(7) switch
        {
            0 => $"({Value(0, date)} {random.Of("+", "-")} {Duration()})",
            1 => $"duration.{random.Of("between", "inMonths", "inDays", "inSeconds")}({random.Of(date, Date())}, {Value(0, date)})",
            2 => $"date.truncate('{random.Of("year", "quarter", "month", "week", "day", "weekYear", "decade")}', {random.Of(date, Date())})",
            3 => $"date({{date: {random.Of(date, Date())}, {random.Of("day: 1", "month: 2", "year: 2023", "week: 1", "ordinalDay: 366", "quarter: 3")}}})",
            4 => $"({Duration()} {random.Of("* 2", "/ 2", "* 0.5", "* 1.1", $"+ {Duration()}", $"- {Duration()}")})",
            5 => $"datetime({{date: {random.Of(date, Date())}, hour: {random.Below(24)}, timezone: '{random.Of("+08:00", "Europe/Paris", "Z")}'}})",
            _ => $"datetime.truncate('{random.Of("hour", "day", "month", "minute")}', datetime('{Day()}T10:15:30[Asia/Shanghai]'))",
        };

    public string Component(string date) => random.Below(3) switch
    {
        0 => $"{random.Of(date, Date())}.{random.Of("year", "month", "day", "week", "weekYear", "quarter", "ordinalDay", "dayOfWeek", "dayOfQuarter")}",
        1 => $"{Duration()}.{random.Of("years", "months", "days", "hours", "minutes", "seconds", "monthsOfYear", "minutesOfHour", "milliseconds")}",
        _ => $"datetime('{Day()}T10:15:30.123456789-03:00').{random.Of("hour", "minute", "millisecond", "nanosecond", "offsetMinutes", "epochSeconds")}",
    };

    private string Date() => $"date('{Day()}')";

    private string Day() => random.Of("2024-02-29", "2023-12-31", "2024-01-01", "1999-06-15", "2024-W09-4", "2024-060");

    private string Duration() => $"duration('{random.Of("P1M", "P1Y2M3D", "PT36H", "P1DT-1H", "-P1M", "PT0.5S", "P0.5M", "P1W", "PT100M")}')";
}
