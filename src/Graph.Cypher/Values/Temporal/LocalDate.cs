namespace Graph.Cypher;

/// <summary>A day of the proleptic Gregorian calendar, years -999,999,999 to 999,999,999: Cypher's <c>DATE</c>.</summary>
/// <param name="EpochDay">Days since 1970-01-01.</param>
public readonly record struct LocalDate(long EpochDay) : IComparable<LocalDate>
{
    internal const long LastYear = 999_999_999;

    private const long DaysPerCycle = 146_097;
    private const long DaysToEpoch = 719_468;

    /// <summary>The year; 0 is the one before 1.</summary>
    public long Year => Parts.Year;

    /// <summary>1 to 12.</summary>
    public int Month => Parts.Month;

    /// <summary>1 to 31.</summary>
    public int Day => Parts.Day;

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public int DayOfWeek => (int)Modulo(EpochDay + 3, 7) + 1;

    internal int DayOfYear => (int)(EpochDay - StartOfYear(Year)) + 1;

    internal int Quarter => (Month + 2) / 3;

    internal int DayOfQuarter => (int)(EpochDay - Of(Year, Quarter * 3 - 2, 1)!.Value.EpochDay) + 1;

    /// <summary>The year of the ISO week the day is in: that of its Thursday.</summary>
    internal long WeekYear => new LocalDate(EpochDay + 4 - DayOfWeek).Year;

    /// <summary>The ISO week, 1 to 53.</summary>
    internal int Week => (new LocalDate(EpochDay + 4 - DayOfWeek).DayOfYear + 6) / 7;

    // Counted from March, so that the leap day is a year's last; "chrono-Compatible Low-Level Date Algorithms", H. Hinnant.
    private (long Year, int Month, int Day) Parts
    {
        get
        {
            var shifted = EpochDay + DaysToEpoch;
            var cycle = Math.DivRem(shifted - Modulo(shifted, DaysPerCycle), DaysPerCycle).Quotient;
            var dayOfCycle = Modulo(shifted, DaysPerCycle);
            var yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365;
            var dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100);
            var month = (5 * dayOfYear + 2) / 153;
            var day = dayOfYear - (153 * month + 2) / 5 + 1;
            var (year, calendarMonth) = month < 10 ? (0, month + 3) : (1, month - 9);
            return (yearOfCycle + cycle * 400 + year, (int)calendarMonth, (int)day);
        }
    }

    /// <summary>The day of a year, month and day of the month; null where there is none.</summary>
    public static LocalDate? Of(long year, long month, long day)
    {
        if (year is < -LastYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DaysInMonth(year, month))
            return null;
        var fromMarch = month > 2 ? year : year - 1;
        var cycle = (fromMarch - Modulo(fromMarch, 400)) / 400;
        var yearOfCycle = Modulo(fromMarch, 400);
        var dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        var dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear;
        return new(cycle * DaysPerCycle + dayOfCycle - DaysToEpoch);
    }

    /// <summary>The same day.</summary>
    public static LocalDate From(DateOnly date) => new(date.DayNumber - new DateOnly(1970, 1, 1).DayNumber);

    /// <summary>The same day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not one of 1 to 9999.</exception>
    public DateOnly ToDateOnly() => new DateOnly(1970, 1, 1).AddDays(checked((int)EpochDay));

    /// <summary>By day.</summary>
    public int CompareTo(LocalDate other) => EpochDay.CompareTo(other.EpochDay);

    /// <summary>Reads <c>2024-02-29</c>, and the other forms of ISO 8601.</summary>
    /// <exception cref="CypherException">The text is not of that form.</exception>
    public static LocalDate Parse(string text) => Execution.Functions.TemporalParser.Date(text);

    /// <summary>ISO 8601: <c>2024-02-29</c>; years of more than four digits carry a sign.</summary>
    public override string ToString() => Values.TemporalText.Of(this);

    internal static LocalDate? OfWeek(long weekYear, long week, long dayOfWeek)
    {
        if (week is < 1 or > 53 || dayOfWeek is < 1 or > 7 || Of(weekYear, 1, 4) is not { } inFirstWeek)
            return null;
        var date = InRange(inFirstWeek.EpochDay - inFirstWeek.DayOfWeek + (week - 1) * 7 + dayOfWeek);
        return week < 53 || date is { } last && last.Week == 53 ? date : null;
    }

    internal static LocalDate? OfOrdinal(long year, long day) =>
        Of(year, 1, 1) is { } start && day >= 1 && day <= (IsLeap(year) ? 366 : 365) ? new(start.EpochDay + day - 1) : null;

    internal static LocalDate? OfQuarter(long year, long quarter, long day)
    {
        if (quarter is < 1 or > 4 || day < 1 || Of(year, quarter * 3 - 2, 1) is not { } start)
            return null;
        var date = new LocalDate(start.EpochDay + day - 1);
        return date.Year == year && date.Quarter == quarter ? date : null;
    }

    /// <summary>So many months on, on the last day of a shorter month; null beyond the last year.</summary>
    internal LocalDate? AddMonths(long months)
    {
        var (year, month, day) = Parts;
        var all = (Int128)year * 12 + month - 1 + months;
        if (all < -(Int128)LastYear * 12 || all > (Int128)LastYear * 12 + 11)
            return null;
        var (toYear, toMonth) = ((long)(all - Modulo((long)all, 12)) / 12, Modulo((long)all, 12) + 1);
        return Of(toYear, toMonth, Math.Min(day, DaysInMonth(toYear, toMonth)));
    }

    internal LocalDate? AddDays(Int128 days) => InRange(EpochDay + days);

    /// <summary>Whole months from here to another day, less where that comes earlier in its month.</summary>
    internal long MonthsUntil(LocalDate other)
    {
        static long Packed((long Year, int Month, int Day) parts) => (parts.Year * 12 + parts.Month) * 32 + parts.Day;

        return (Packed(other.Parts) - Packed(Parts)) / 32;
    }

    internal static long Modulo(long value, long size) => value % size is var rest && rest < 0 ? rest + size : rest;

    private static LocalDate? InRange(Int128 epochDay) =>
        epochDay < StartOfYear(-LastYear) || epochDay >= StartOfYear(LastYear) + 365 ? null : new((long)epochDay);

    private static long StartOfYear(long year) => Of(year, 1, 1)!.Value.EpochDay;

    private static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    private static int DaysInMonth(long year, long month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
