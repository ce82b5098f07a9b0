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
        return random.Below(14) switch
        {
            < 4 => match + Return(random, expressions),
            4 => match + Aggregate(random, expressions),
            5 => $"{match} WITH {nodes[0]}, {expressions.Any(1)} AS k WHERE {new ExpressionGenerator(random, nodes[..1]).Boolean(1)} RETURN DISTINCT k",
            6 => $"{match} UNWIND [{expressions.Number(1)}, {expressions.Text(0)}] AS u RETURN u, count(*)",
            7 => $"{match} RETURN {expressions.Number(1)} AS x UNION{random.Of("", " ALL")} MATCH (a:A) RETURN a.i AS x",
            8 => Subquery(random),
            9 => PathGenerator.Next(random),
            10 => $"{match} WITH {random.Of("DISTINCT ", "")}{nodes[^1]} AS n, {expressions.Number(1)} AS k ORDER BY k, n.id{random.Of("", " SKIP 1", " LIMIT 3")} RETURN n.id, k",
            11 => Broken(random, expressions, match),
            _ => UpdateGenerator.Next(random, nodes, $"MATCH {Pattern(random, nodes)}"),
        };
    }

    private static string Subquery(RandomText random)
    {
        var inner = new ExpressionGenerator(random, ["a", "m"]);
        var result = random.Of("count(m)", "sum(m.i)", "collect(m.id)[0] IS NULL", "max(m.f)", "count(DISTINCT m.s)");
        return $"MATCH (a:{random.Of("A", "B")}) " + random.Below(4) switch
        {
            0 => $"CALL (a) {{ MATCH (a)-[r]->(m) RETURN {result} AS k }} RETURN a.id, k",
            1 => $"{random.Of("", "OPTIONAL ")}CALL (a) {{ MATCH (a)-[r]-(m) WHERE {inner.Boolean(1)} RETURN m.id AS k }} RETURN a.id, k",
            2 => $"CALL {{ WITH a MATCH (a)<--(m) RETURN {inner.Any(1)} AS k UNION WITH a RETURN a.i AS k }} RETURN a.id, k",
            _ => $"CALL (*) {{ UNWIND [1, a.i] AS m RETURN {random.Of("sum(m)", "collect(m)", "avg(m)")} AS k }} RETURN a.id, k",
        };
    }

    /// <summary>What should not run, for one reason or another.</summary>
    private static string Broken(RandomText random, ExpressionGenerator expressions, string match) => match + random.Below(8) switch
    {
        0 => $" RETURN missing.x + {expressions.Number(1)}",
        1 => $" RETURN nothing({expressions.Number(1)})",
        2 => $" RETURN {expressions.Text(1)} * {expressions.Number(1)}",
        3 => $" RETURN size({expressions.Number(1)})",
        4 => $" RETURN {expressions.Number(1)} AND {expressions.Boolean(1)} AS k",
        5 => $" RETURN {expressions.Any(1)} AS k, {expressions.Any(1)} AS k",
        6 => $" WITH {expressions.Any(1)} RETURN 1",
        _ => $" RETURN count({expressions.Any(1)}) + a.i",
    };

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
}
