using System.Collections;
using Graph.Cypher;
using Neo4j.Driver;
using Duration = Graph.Cypher.Duration;
using OffsetTime = Graph.Cypher.OffsetTime;

namespace Graph.Storage.Adapters.Neo4jDriver;

/// <summary>Values of the driver's types, and of <c>Graph.Cypher</c>'s. Fractions finer than 100 nanoseconds are cut off.</summary>
internal static class DriverValues
{
    public static object? ToDriver(object? value) => value switch
    {
        DateOnly date => new LocalDate(date),
        TimeOnly time => new LocalTime(time),
        DateTime local => new LocalDateTime(local),
        DateTimeOffset zoned => new ZonedDateTime(zoned),
        OffsetTime time => new Neo4j.Driver.OffsetTime(time.Time.ToTimeSpan(), time.Offset),
        Duration duration => new Neo4j.Driver.Duration(duration.Months, duration.Days, duration.Seconds, duration.Nanoseconds),
        string text => text,
        IEnumerable<KeyValuePair<string, object?>> map => map.ToDictionary(pair => pair.Key, pair => ToDriver(pair.Value)),
        IDictionary map => map.Keys.Cast<string>().ToDictionary(key => key, key => ToDriver(map[key])),
        IEnumerable list => list.Cast<object?>().Select(ToDriver).ToList(),
        _ => value,
    };

    public static object? FromDriver(object? value) => value switch
    {
        null or bool or long or double or string => value,
        LocalDate date => date.ToDateOnly(),
        LocalTime time => TimeOf(time.Hour, time.Minute, time.Second, time.Nanosecond),
        LocalDateTime local => LocalOf(local),
        ZonedDateTime zoned => new DateTimeOffset(
            LocalOf(new LocalDateTime(zoned.Year, zoned.Month, zoned.Day, zoned.Hour, zoned.Minute, zoned.Second, zoned.Nanosecond)),
            TimeSpan.FromSeconds(zoned.OffsetSeconds)),
        Neo4j.Driver.OffsetTime time => new OffsetTime(
            TimeOf(time.Hour, time.Minute, time.Second, time.Nanosecond), TimeSpan.FromSeconds(time.OffsetSeconds)),
        Neo4j.Driver.Duration duration => new Duration(duration.Months, duration.Days, duration.Seconds, duration.Nanos),
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

    private static DateTime LocalOf(LocalDateTime local) =>
        new DateOnly(local.Year, local.Month, local.Day).ToDateTime(TimeOf(local.Hour, local.Minute, local.Second, local.Nanosecond));

    private static TimeOnly TimeOf(int hour, int minute, int second, int nanosecond) =>
        new TimeOnly(hour, minute, second).Add(TimeSpan.FromTicks(nanosecond / 100));
}
