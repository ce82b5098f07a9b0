using System.Collections.Immutable;
using Graph.Cypher;

namespace Graph.Storage.Tests;

/// <summary>Values survive the way into a store and back, on either engine.</summary>
[Collection(TestStore.Collection)]
public class ValueTests
{
    public static readonly object?[] Scalars =
    [
        null, true, false, 0L, long.MaxValue, long.MinValue, 9007199254740993L, 0.1, 1.0, -0.0, 1e16, -1.5e300,
        double.Epsilon, double.MaxValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN, "", "\0\u0001\u200b\u2028<>&'", "联想创投 “B＋轮” 🚀\n\"\\", LocalDate.Parse("2018-06-30"), LocalDate.Parse("-0044-03-15"),
        LocalDate.Parse("+12018-06-30"), LocalDateTime.Parse("2018-06-30T09:05"), LocalDateTime.Parse("2018-06-30T09:05:01.123456789"),
        ZonedDateTime.Parse("2018-06-30T09:05+08:00"), ZonedDateTime.Parse("2018-06-30T09:05:00.000000001Z"),
        ZonedDateTime.Parse("2018-06-30T09:05-03:30"), ZonedDateTime.Parse("2018-10-28T12:30+01:00[Europe/Stockholm]"),
        LocalTime.Parse("23:59:59.999999999"), LocalTime.Parse("00:00"), OffsetTime.Parse("12:30-05:00"), new Duration(14, -3, 3600, 0), new Duration(0, 0, -1, 500_000_000),
        new Duration(0, 0, 0, 0), ZonedDateTime.Parse("1987-07-01T12:30+09:00[Asia/Shanghai]"), ZonedDateTime.Parse("+12018-07-01T12:30:00.5+02:00[Europe/Stockholm]"), ZonedDateTime.Parse("-0044-03-15T00:00-01:00"),
        new Point(4326, 12.5, -55.75), new Point(4979, 116.4, 39.9, 43.5), new Point(7203, 1e300, -0.5), new Point(9157, 1, 2, -3),
    ];

    [Theory, OnEmbedded, OnNeo4j]
    public async Task A_parameter_comes_back_as_it_was(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        foreach (var value in Scalars)
            Assert.Equal(value, await session.ValueAsync("$value", new { value }));
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task A_property_comes_back_as_it_was(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        for (var place = 0; place < Scalars.Length; place++)
            await session.WriteAsync("CREATE (:Value {place: $place, value: $value})", new { place, value = Scalars[place] });
        var rows = await session.ReadAsync("MATCH (v:Value) RETURN v.value AS value ORDER BY v.place");
        Assert.Equal(Scalars, rows.Select(row => row[0]));
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task Lists_and_maps_nest_and_may_be_of_any_collection_type(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        Assert.Equal(new object?[] { "a", "b" }, await session.ValueAsync("$value", new { value = ImmutableArray.Create("a", "b") }));
        Assert.Equal(new object?[] { 1L, 2L }, await session.ValueAsync("$value", new { value = new List<int> { 1, 2 } }));
        Assert.Equal(Array.Empty<object?>(), await session.ValueAsync("$value", new { value = new List<string>() }));
        var value = new List<Dictionary<string, object?>> { new() { ["名"] = new[] { "甲" }, ["none"] = null } };
        var list = Assert.IsAssignableFrom<IReadOnlyList<object?>>(await session.ValueAsync("$value", new { value }));
        var map = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(Assert.Single(list));
        Assert.Equal(new object?[] { "甲" }, map["名"]);
        Assert.Null(map["none"]);
        Assert.Equal("甲", await session.ValueAsync("$map.names[0]", new { map = new Dictionary<string, object?> { ["names"] = new[] { "甲" } } }));
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task Nodes_relationships_and_paths_come_back_whole(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        await session.WriteAsync(
            "CREATE (:Entity:Organization {id: 'organization:甲', aliases: ['甲', '甲公司']})-[:INVESTED_IN {round: 'A', support: 2}]->(:Entity {id: 'organization:乙'})");
        var row = Assert.Single(await session.ReadAsync("MATCH p = (a)-[r:INVESTED_IN]->(b) RETURN a, r, b, p, id(a), elementId(r)"));

        var (a, r, b, p) = ((Node)row[0]!, (Relationship)row[1]!, (Node)row[2]!, (GraphPath)row[3]!);
        Assert.Equal(["Entity", "Organization"], a.Labels.Order());
        Assert.Equal("organization:甲", a.Properties["id"]);
        Assert.Equal(new object?[] { "甲", "甲公司" }, a.Properties["aliases"]);
        Assert.Equal(["id"], b.Properties.Keys);
        Assert.Equal("INVESTED_IN", r.Type);
        Assert.Equal(2L, r.Properties["support"]);
        Assert.Equal((a.ElementId, b.ElementId), (r.StartElementId, r.EndElementId));
        Assert.Equal([a, b], p.Nodes);
        Assert.Equal([r], p.Relationships);
        Assert.Equal(row[4], a.Id);
        Assert.Equal(row[5], r.ElementId);
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task Values_longer_than_any_buffer_come_back_whole(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        var value = string.Concat(Enumerable.Range(0, 300_000).Select(i => (char)('一' + i % 5000)));
        var rows = await session.ReadAsync("UNWIND range(1, 3) AS x RETURN x, $value + x", new { value });
        Assert.Equal([value + "1", value + "2", value + "3"], rows.Select(row => row[1]));
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task A_statement_is_not_confused_by_what_a_parameter_holds(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        const string value = "'}) DETACH DELETE n //";
        await session.WriteAsync("CREATE (n:Value {value: $value})", new { value });
        Assert.Equal(value, Assert.Single(await session.ReadAsync("MATCH (v:Value {value: $value}) RETURN v.value", new { value }))[0]);
    }
}
