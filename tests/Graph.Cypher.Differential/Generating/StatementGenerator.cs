namespace Graph.Cypher.Differential.Generating;

/// <summary>Statements that read and change the graphs of <see cref="GraphGenerator"/>. Where they order rows, they order them by every column.</summary>
internal static class StatementGenerator
{
    public static string Next(RandomText random)
    {
        var nodes = new[] { "a", "b", "c" }[..(1 + random.Below(3))];
        var expressions = new ExpressionGenerator(random, nodes);
        var match = $"MATCH {Pattern(random, nodes)}{Where(random, expressions)}";
        if (random.Chance(20))
            match += $" OPTIONAL MATCH ({nodes[0]})-[o:{random.Of("R", "S", "T")}]->(z{random.Of("", ":A", ":B")})";
        return random.Below(10) switch
        {
            < 4 => match + Return(random, expressions),
            4 => match + Aggregate(random, expressions),
            5 => $"{match} WITH {nodes[0]}, {expressions.Any(1)} AS k WHERE {new ExpressionGenerator(random, nodes[..1]).Boolean(1)} RETURN DISTINCT k",
            6 => $"{match} UNWIND [{expressions.Number(1)}, {expressions.Text(0)}] AS u RETURN u, count(*)",
            7 => $"{match} RETURN {expressions.Number(1)} AS x UNION{random.Of("", " ALL")} MATCH (a:A) RETURN a.i AS x",
            8 => $"MATCH (a:{random.Of("A", "B")}) CALL (a) {{ MATCH (a)-[r]->(m) RETURN {random.Of("count(m)", "sum(m.i)", "collect(m.id)[0] IS NULL")} AS k }} RETURN a.id, k",
            _ => Update(random, nodes),
        };
    }

    private static string Pattern(RandomText random, string[] nodes)
    {
        var text = $"({nodes[0]}{Label(random)})";
        foreach (var node in nodes[1..])
        {
            var type = random.Of("", ":R", ":S", ":R|T", ":!S");
            var length = type.Contains('!') ? "" : random.Of("", "", "", "", "*1..2", "*0..1");
            text += random.Of($"-[{type}{length}]->", $"<-[{type}{length}]-", $"-[{type}{length}]-") + $"({node}{Label(random)})";
        }
        return text;
    }

    private static string Label(RandomText random) => random.Of("", "", ":A", ":B", ":A|C", ":!A", ":A&B", ":%");

    private static string Where(RandomText random, ExpressionGenerator expressions) =>
        random.Chance(60) ? $" WHERE {expressions.Boolean(2)}" : "";

    private static string Return(RandomText random, ExpressionGenerator expressions)
    {
        var columns = Enumerable.Range(0, 1 + random.Below(3)).Select(i => $"{expressions.Any(2)} AS c{i}").ToArray();
        var names = Enumerable.Range(0, columns.Length).Select(i => $"c{i}{random.Of("", " DESC")}");
        var order = random.Chance(50) ? $" ORDER BY {string.Join(", ", names)}{random.Of("", " SKIP 1", " LIMIT 3")}" : "";
        return $" RETURN {random.Of("", "DISTINCT ")}{string.Join(", ", columns)}{order}";
    }

    private static string Aggregate(RandomText random, ExpressionGenerator expressions)
    {
        var argument = expressions.Number(1);
        var aggregate = random.Of(
            "count(*)", $"count({argument})", $"sum({argument})", $"avg({argument})", $"min({argument})", $"max({argument})",
            $"count(DISTINCT {argument})", $"stDev({argument})", $"percentileDisc({argument}, 0.5)", $"percentileCont({argument}, 0.25)");
        return random.Chance(60) ? $" RETURN {expressions.Any(1)} AS k, {aggregate} AS v" : $" RETURN {aggregate} AS v";
    }

    private static string Update(RandomText random, string[] nodes)
    {
        var match = $"MATCH {Pattern(random, nodes)}";
        var node = nodes[^1];
        return random.Below(7) switch
        {
            0 => $"{match} SET {node}.new = 1, {node}:New RETURN count(*)",
            1 => $"{match} SET {node} += {{i: null, n: 2}} RETURN count({node}.n)",
            2 => $"{match} CREATE ({node})-[:MADE]->(m:Made {{k: {node}.id}}) RETURN count(m)",
            3 => $"{match} MERGE (m:Merged {{k: {node}.i % 2}}) RETURN count(*)".Replace($"{{k: {node}.i % 2}}", $"{{k: {node}.id % 2}}"),
            4 => $"{match} MERGE ({nodes[0]})-[r:R]->({node}) ON CREATE SET r.made = true RETURN count(r)",
            5 => $"{match} DETACH DELETE {node}",
            // Labels that no pattern asks for: which rows Neo4j still finds where one is taken away meanwhile is its planner's affair.
            _ => $"{match} REMOVE {node}.i, {node}:New RETURN count(*)",
        };
    }
}
