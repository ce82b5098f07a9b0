namespace Graph.Resolution;

/// <summary>
/// Comparing times of which some are unknown; of one instant written in two zones the smaller offset is the earlier.
/// </summary>
internal static class Moments
{
    public static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || (other is not null && Compare(other.Value, one.Value) < 0) ? other : one;

    public static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || (other is not null && Compare(other.Value, one.Value) > 0) ? other : one;

    public static bool Same(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other is null ? one is null && other is null : one.Value.EqualsExact(other.Value);

    public static int Compare(DateTimeOffset one, DateTimeOffset other)
    {
        var byInstant = one.UtcTicks.CompareTo(other.UtcTicks);
        return byInstant != 0 ? byInstant : one.Offset.CompareTo(other.Offset);
    }
}
