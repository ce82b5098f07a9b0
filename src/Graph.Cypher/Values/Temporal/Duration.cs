namespace Graph.Cypher;

/// <summary>
/// A duration as Cypher has it: months, days, seconds and nanoseconds are kept apart, since a month is no fixed number of days
/// and a day no fixed number of hours.
/// </summary>
/// <param name="Months">Whole months, years as twelve.</param>
/// <param name="Days">Whole days, weeks as seven.</param>
/// <param name="Seconds">Whole seconds; with <paramref name="Nanoseconds"/> the time part, rounded down.</param>
/// <param name="Nanoseconds">0 to 999,999,999, added to <paramref name="Seconds"/>.</param>
public readonly record struct Duration(long Months, long Days, long Seconds, int Nanoseconds)
{
    /// <summary>Reads <c>P1Y2M3DT4H5M6.789S</c>.</summary>
    /// <exception cref="CypherException">The text is not of that form.</exception>
    public static Duration Parse(string text) => Execution.Functions.TemporalParser.Duration(text);

    /// <summary>ISO 8601: <c>P1Y2M3DT4H5M6.789S</c>; nothing at all is <c>PT0S</c>.</summary>
    public override string ToString() => Values.TemporalText.Of(this);
}
