namespace Graph.Cypher.Differential.Generating;

/// <summary>Expressions over node variables, of a type each, so that most of them mean something; now and then one of another type, so that some fail.</summary>
internal sealed class ExpressionGenerator(RandomText random, IReadOnlyList<string> nodes)
{
    private readonly TemporalGenerator temporal = new(random);

    private string Node => nodes[random.Below(nodes.Count)];

    public string Any(int depth) => random.Below(8) switch
    {
        0 => Text(depth),
        1 => Boolean(depth),
        2 => List(depth),
        3 => Map(depth),
        4 => temporal.Value(depth, $"{Node}.d"),
        _ => Number(depth),
    };

    public string Number(int depth) => depth == 0
        ? random.Of($"{Node}.i", $"{Node}.f", $"{Node}.id", "1", "2.5", "0", "-3", "null", "9223372036854775807")
        : random.Chance(2) ? Text(depth - 1) : random.Below(14) switch
        {
            0 => $"({Number(depth - 1)} {random.Of("+", "-", "*")} {Number(depth - 1)})",
            1 => $"({Number(depth - 1)} {random.Of("%", "/")} {random.Of("3", "2", "2.0")})",
            2 => $"{random.Of("abs", "sign", "toInteger", "toFloat", "round", "floor", "ceil")}({Number(depth - 1)})",
            3 => $"size({List(depth - 1)})",
            4 => $"coalesce({Number(depth - 1)}, {Number(depth - 1)})",
            5 => $"CASE WHEN {Boolean(depth - 1)} THEN {Number(depth - 1)} ELSE {Number(depth - 1)} END",
            6 => $"reduce(t = 0, x IN {Numbers()} | t + x)",
            7 => $"COUNT {{ ({Node})-[:{random.Of("R", "S", "R|T")}]{random.Of("->", "-")}({random.Of("", ":A", ":B|C", "{i: 1}")}) }}",
            8 => $"{Numbers()}[{random.Of("0", "-1", "5", $"{Node}.i")}]",
            9 => temporal.Component($"{Node}.d"),
            10 => $"size({Text(depth - 1)})",
            11 => $"CASE {Number(depth - 1)} WHEN 1, 2 THEN 10 WHEN > 2 THEN 20 WHEN IS NULL THEN 30 ELSE {Number(0)} END",
            12 => $"toInteger({Text(depth - 1)})",
            _ => $"[({Node})-[q:R|S]->(m) | q.w][0] * 0",
        };

    public string Text(int depth) => depth == 0
        ? random.Of($"{Node}.s", "'a'", "''", "'青禾'", "null", "'aXb👍'")
        : random.Chance(2) ? Number(depth - 1) : random.Below(11) switch
        {
            0 => $"({Text(depth - 1)} {random.Of("+", "||")} {random.Of("'x'", $"toString({Node}.id)", $"{Node}.s")})",
            1 => $"{random.Of("toUpper", "toLower", "trim", "reverse", "lTrim", "toString")}({Text(depth - 1)})",
            2 => $"substring({Text(depth - 1)}, {random.Below(3)}{random.Of("", ", 1")})",
            3 => $"toString({Node}.{random.Of("i", "f", "d", "s")})",
            4 => $"{random.Of("left", "right")}({Text(depth - 1)}, {random.Below(3)})",
            5 => $"replace({Text(depth - 1)}, {random.Of("'a'", "''", "'X'")}, 'bb')",
            6 => $"split({Text(depth - 1)}, {random.Of("'a'", "'X'", "''")})[{random.Of("0", "-1", "1")}]",
            7 => $"valueType({Any(depth - 1)})",
            8 => $"CASE WHEN {Boolean(depth - 1)} THEN {Text(depth - 1)} END",
            9 => $"coalesce({Text(depth - 1)}, 'none')",
            _ => $"reduce(t = '', x IN split({Text(depth - 1)}, 'a') | t + x + '|')",
        };

    public string Boolean(int depth) => depth == 0
        ? random.Of($"{Node}.i > 1", $"{Node}.f <= 1", $"{Node}.s = 'a'", $"{Node}.i IS NULL", $"{Node}:A", $"{Node}.s STARTS WITH 'a'", "true", "null")
        : random.Below(16) switch
        {
            0 => $"({Boolean(depth - 1)} AND {Boolean(depth - 1)})",
            1 => $"({Boolean(depth - 1)} OR {Boolean(depth - 1)})",
            2 => $"NOT ({Boolean(depth - 1)})",
            3 => $"({Boolean(depth - 1)} XOR {Boolean(depth - 1)})",
            4 => $"{Number(depth - 1)} {random.Of("<", ">", "=", "<>", ">=")} {Number(depth - 1)}",
            5 => $"{Number(depth - 1)} IN {Numbers()}",
            6 => $"{random.Of("any", "all", "none", "single")}(x IN {Numbers()} WHERE x {random.Of(">", "=")} 1)",
            7 => $"EXISTS {{ ({Node})-[:{random.Of("R", "S", "T")}]-(:{random.Of("A", "B")}) }}",
            8 => $"{Text(depth - 1)} {random.Of("CONTAINS", "ENDS WITH", "=", "<", ">=", "=~")} {Text(depth - 1)}",
            9 => $"{Any(depth - 1)} IS {random.Of("", "NOT ")}:: {Type()}",
            10 => $"EXISTS {{ MATCH ({Node})-[q]->(m) WHERE m.i > {Number(0)} AND q.w < 3 }}",
            11 => $"{Node}:{random.Of("A|C", "!A", "A&B", "%", "!%", "(A|B)&!C")}",
            12 => $"1 <= {Number(depth - 1)} < 3",
            13 => $"isEmpty({random.Of(List(depth - 1), Text(depth - 1))})",
            14 => $"({Node})-[:{random.Of("R", "S|T", "R*1..2")}]->()",
            _ => $"{temporal.Value(depth - 1, $"{Node}.d")} {random.Of("<", "=", ">")} {temporal.Value(depth - 1, $"{Node}.d")}",
        };

    private string List(int depth) => depth == 0
        // Not labels as they come: their order is each engine's own. Not stored lists either, of which Neo4j's reverse() takes none.
        ? random.Of($"[l IN ['A', 'B', 'C'] WHERE l IN labels({Node})]", "[1, 2, 3]", "['a']", "[]", $"[{Node}.i, {Node}.f]", $"[e IN {Node}.l | e]")
        : random.Below(8) switch
        {
            0 => $"[x IN {Numbers()} WHERE x > 1 | x * 2]",
            1 => $"({List(depth - 1)} + {List(depth - 1)})",
            2 => $"{List(depth - 1)}[{random.Of("0", "1", "-2", "")}..{random.Of("", "2", "-1")}]",
            3 => $"reverse({List(depth - 1)})",
            4 => $"tail({List(depth - 1)})",
            5 => $"COLLECT {{ MATCH ({Node})-[:R|S]->(m) RETURN m.id AS k ORDER BY k{random.Of("", " DESC", " LIMIT 1")} }}",
            6 => $"[x IN {List(depth - 1)} | [x, {Number(0)}]]",
            _ => $"range({random.Below(3)}, {random.Below(6)}{random.Of("", ", 2")})",
        };

    private string Map(int depth) => random.Below(3) switch
    {
        0 => $"{{a: {Number(depth)}, b: {Text(0)}}}",
        1 => $"{Node} {{.i, .s, k: {Number(0)}}}",
        _ => $"{Node} {{.*, l: null}}",
    };

    private string Type() => random.Of(
        "INTEGER", "FLOAT", "STRING", "BOOLEAN", "LIST<INTEGER>", "LIST<ANY>", "MAP", "DATE", "INTEGER | STRING", "INTEGER NOT NULL", "NULL", "DURATION",
        "LIST<INTEGER | FLOAT>", "NODE");

    private string Numbers() => random.Of("[1, 2, 3]", $"[{Node}.i, 1, null]", "range(0, 3)", $"[{Node}.i, {Node}.f]", "[]");
}
