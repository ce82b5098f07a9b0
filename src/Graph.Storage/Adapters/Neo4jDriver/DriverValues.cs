using System.Collections;
using Graph.Cypher;
using Neo4j.Driver;
using Driver = Neo4j.Driver;
using Duration = Graph.Cypher.Duration;
using LocalDate = Graph.Cypher.LocalDate;
using LocalDateTime = Graph.Cypher.LocalDateTime;
using LocalTime = Graph.Cypher.LocalTime;
using OffsetTime = Graph.Cypher.OffsetTime;
using Point = Graph.Cypher.Point;
using ZonedDateTime = Graph.Cypher.ZonedDateTime;

namespace Graph.Storage.Adapters.Neo4jDriver;

/// <summary>Values of the driver's types, and of <c>Graph.Cypher</c>'s.</summary>
internal static class DriverValues
{
    private const long SecondsADay = 24 * 60 * 60;
    private const long NanosecondsASecond = 1_000_000_000;

    // Seconds since 1970 of the years that zones have rules for.
    private static readonly long Earliest = NodaTime.Instant.MinValue.ToUnixTimeSeconds();
    private static readonly long Latest = NodaTime.Instant.MaxValue.ToUnixTimeSeconds();

    public static object? ToDriver(object? value) => value switch
    {
        DateOnly date => ToDriver(LocalDate.From(date)),
        TimeOnly time => ToDriver(LocalTime.From(time)),
        DateTime local => ToDriver(LocalDateTime.From(local)),
        DateTimeOffset zoned => ToDriver(ZonedDateTime.From(zoned)),
        LocalDate date => new Driver.LocalDate((int)date.Year, date.Month, date.Day),
        LocalTime time => new Driver.LocalTime(time.Hour, time.Minute, time.Second, time.Nanosecond),
        LocalDateTime local => ToDriver(local),
        ZonedDateTime { Local: var local } zoned => new Driver.ZonedDateTime(
            SecondsOf(local) - zoned.Offset, local.Time.Nanosecond, zoned.Zone is { } name ? Zone.Of(name) : Zone.Of(zoned.Offset)),
        OffsetTime { Time: var time } offset =>
            new Driver.OffsetTime(time.Hour, time.Minute, time.Second, time.Nanosecond, offset.Offset),
        Duration duration => new Driver.Duration(duration.Months, duration.Days, duration.Seconds, duration.Nanoseconds),
        Point { Z: { } z } point => new Driver.Point(point.Srid, point.X, point.Y, z),
        Point point => new Driver.Point(point.Srid, point.X, point.Y),
        string text => text,
        IEnumerable<KeyValuePair<string, object?>> map => map.ToDictionary(pair => pair.Key, pair => ToDriver(pair.Value)),
        IDictionary map => map.Keys.Cast<string>().ToDictionary(key => key, key => ToDriver(map[key])),
        IEnumerable list => list.Cast<object?>().Select(ToDriver).ToList(),
        _ => value,
    };

    public static object? FromDriver(object? value) => value switch
    {
        null or bool or long or double or string => value,
        Driver.LocalDate date => DateOf(date.Year, date.Month, date.Day),
        Driver.LocalTime time => TimeOf(time.Hour, time.Minute, time.Second, time.Nanosecond),
        Driver.LocalDateTime local => new LocalDateTime(
            DateOf(local.Year, local.Month, local.Day), TimeOf(local.Hour, local.Minute, local.Second, local.Nanosecond)),
        Driver.ZonedDateTime zoned => ZonedOf(zoned, OffsetOf(zoned)),
        Driver.OffsetTime time => new OffsetTime(TimeOf(time.Hour, time.Minute, time.Second, time.Nanosecond), time.OffsetSeconds),
        Driver.Duration duration => new Duration(duration.Months, duration.Days, duration.Seconds, duration.Nanos),
        Driver.Point point => new Point(point.SrId, point.X, point.Y, double.IsNaN(point.Z) ? null : point.Z),
        INode node => NodeOf(node),
        IRelationship relationship => RelationshipOf(relationship),
        IPath path => new GraphPath([.. path.Nodes.Select(NodeOf)], [.. path.Relationships.Select(RelationshipOf)]),
        IReadOnlyDictionary<string, object> map => MapOf(map),
        IDictionary<string, object> map => MapOf(map),
        IList list => list.Cast<object?>().Select(FromDriver).ToArray(),
        _ => throw new CypherException(
            ErrorCode.NotSupported, $"a value of type {value.GetType().Name} is not supported here; return its parts"),
    };

    private static Node NodeOf(INode node) =>
        new(ElementId.NumberOf(node.ElementId), node.ElementId, [.. node.Labels], MapOf(node.Properties));

    private static Relationship RelationshipOf(IRelationship relationship) => new(
        ElementId.NumberOf(relationship.ElementId), relationship.ElementId, relationship.Type,
        relationship.StartNodeElementId, relationship.EndNodeElementId, MapOf(relationship.Properties));

    private static Dictionary<string, object?> MapOf(IEnumerable<KeyValuePair<string, object>> map) =>
        map.ToDictionary(pair => pair.Key, pair => FromDriver(pair.Value));

    private static Driver.LocalDateTime ToDriver(LocalDateTime local) => new(
        (int)local.Date.Year, local.Date.Month, local.Date.Day, local.Time.Hour, local.Time.Minute, local.Time.Second, local.Time.Nanosecond);

    private static ZonedDateTime ZonedOf(Driver.ZonedDateTime zoned, int offset)
    {
        var (day, second) = Math.DivRem(zoned.UtcSeconds + offset, SecondsADay);
        if (second < 0)
            (day, second) = (day - 1, second + SecondsADay);
        return new(new(new(day), new(second * NanosecondsASecond + zoned.Nanosecond)), offset, (zoned.Zone as ZoneId)?.Id);
    }

    // The driver asks a named zone for its offset in the year 9998: of what held there before it knows nothing.
    private static int OffsetOf(Driver.ZonedDateTime zoned) =>
        zoned.Zone is ZoneId { Id: var id } && zoned.UtcSeconds > Earliest && zoned.UtcSeconds < Latest
            && NodaTime.DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone
            ? zone.GetUtcOffset(NodaTime.Instant.FromUnixTimeSeconds(zoned.UtcSeconds)).Seconds
            : zoned.OffsetSeconds;

    private static long SecondsOf(LocalDateTime local) =>
        local.Date.EpochDay * SecondsADay + local.Time.NanosecondOfDay / NanosecondsASecond;

    private static LocalDate DateOf(int year, int month, int day) => LocalDate.Of(year, month, day)!.Value;

    private static LocalTime TimeOf(int hour, int minute, int second, int nanosecond) => LocalTime.Of(hour, minute, second, nanosecond)!.Value;
}
