namespace Graph.Cypher.Differential.Generating;

/// <summary>Small graphs with labels A, B and C, types R, S and T, and properties of several types, some of them missing.</summary>
internal static class GraphGenerator
{
    public static string Create(RandomText random)
    {
        var nodes = 6 + random.Below(6);
        var parts = Enumerable.Range(0, nodes).Select(i => $"(n{i}{Labels(random)} {{{Properties(random, i)}}})").ToList();
        for (var i = random.Below(6) + nodes; i > 0; i--)
            parts.Add($"(n{random.Below(nodes)})-[:{random.Of("R", "R", "S", "T")} {{w: {random.Below(4)}}}]->(n{random.Below(nodes)})");
        return "CREATE " + string.Join(", ", parts);
    }

    private static string Labels(RandomText random) => random.Of("", ":A", ":A", ":B", ":B", ":C", ":A:B", ":B:C");

    private static string Properties(RandomText random, int id)
    {
        var properties = new List<string> { $"id: {id}" };
        if (random.Chance(80))
            properties.Add($"i: {random.Below(7) - 2}");
        if (random.Chance(60))
            properties.Add($"f: {random.Of("0.5", "1.0", "2.25", "-1.5", "3.0")}");
        if (random.Chance(70))
            properties.Add($"s: '{random.Of("a", "b", "ab", "青禾", "A", "")}'");
        if (random.Chance(30))
            properties.Add($"l: {random.Of("[1, 2]", "[]", "['a', 'b']", "[2.5]")}");
        if (random.Chance(30))
            properties.Add($"d: date('2024-0{random.Below(9) + 1}-15')");
        return string.Join(", ", properties);
    }
}
