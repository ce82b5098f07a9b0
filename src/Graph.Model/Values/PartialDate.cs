using System.Globalization;

namespace Graph.Model.Values;

/// <summary>A date as precisely as it was stated: a year, a month or a day. Prints as <c>2017</c>, <c>2017-06</c>, <c>2017-06-30</c>.</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }

    /// <summary>1 to 12; 0 where only the year is known.</summary>
    public int Month { get; }

    /// <summary>1 to 31; 0 where only the month is known.</summary>
    public int Day { get; }

    /// <summary>How many parts are known: 1, 2 or 3.</summary>
    public int Precision => Day > 0 ? 3 : Month > 0 ? 2 : 1;

    /// <summary>The date of these parts, or null where the calendar has none.</summary>
    public static PartialDate? Of(int year, int month = 0, int day = 0)
    {
        var stands = year is >= 1 and <= 9999 && month is >= 0 and <= 12
            && (day == 0 || (month > 0 && day > 0 && day <= DateTime.DaysInMonth(year, month)));
        return stands ? new PartialDate(year, month, day) : null;
    }

    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Reads what <see cref="ToString"/> prints; null where it is nothing of the kind.</summary>
    public static PartialDate? Parse(string? text)
    {
        var parts = text?.Split('-') ?? [];
        if (parts.Length is < 1 or > 3)
            return null;
        Span<int> numbers = [0, 0, 0];
        for (var i = 0; i < parts.Length; i++)
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]) || numbers[i] == 0)
                return null;
        return Of(numbers[0], numbers[1], numbers[2]);
    }

    /// <summary>By calendar; of two that agree as far as they go, the vaguer one first.</summary>
    public int CompareTo(PartialDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    public override string ToString() => Precision switch
    {
        3 => $"{Year:0000}-{Month:00}-{Day:00}",
        2 => $"{Year:0000}-{Month:00}",
        _ => $"{Year:0000}",
    };
}
