namespace Graph.Cypher.Differential.Generating;

/// <summary>Expressions over node variables, of a type each, so that most of them mean something.</summary>
internal sealed class ExpressionGenerator(RandomText random, IReadOnlyList<string> nodes)
{
    private string Node => nodes[random.Below(nodes.Count)];

    public string Any(int depth) => random.Below(5) switch
    {
        0 => Text(depth),
        1 => Boolean(depth),
        2 => List(depth),
        _ => Number(depth),
    };

    public string Number(int depth) => depth == 0
        ? random.Of($"{Node}.i", $"{Node}.f", $"{Node}.id", "1", "2.5", "0", "-3", "null")
        : random.Below(9) switch
        {
            0 => $"({Number(depth - 1)} {random.Of("+", "-", "*")} {Number(depth - 1)})",
            1 => $"({Number(depth - 1)} % 3)",
            2 => $"abs({Number(depth - 1)})",
            3 => $"size({List(depth - 1)})",
            4 => $"coalesce({Number(depth - 1)}, {Number(depth - 1)})",
            5 => $"CASE WHEN {Boolean(depth - 1)} THEN {Number(depth - 1)} ELSE {Number(depth - 1)} END",
            6 => $"reduce(t = 0, x IN {Numbers()} | t + x)",
            7 => $"COUNT {{ ({Node})-[:{random.Of("R", "S")}]->() }}",
            _ => $"{List(depth - 1)}[{random.Of("0", "-1", "5")}]".Replace("[]", "[1]"),
        };

    public string Text(int depth) => depth == 0
        ? random.Of($"{Node}.s", "'a'", "''", "'青禾'", "null")
        : random.Below(6) switch
        {
            0 => $"({Text(depth - 1)} + {random.Of("'x'", $"{Node}.id", $"{Node}.s")})",
            1 => $"toUpper({Text(depth - 1)})",
            2 => $"substring({Text(depth - 1)}, {random.Below(3)})",
            3 => $"toString({Node}.{random.Of("i", "f", "d", "s")})",
            4 => $"left({Text(depth - 1)}, {random.Below(3)})",
            _ => $"replace({Text(depth - 1)}, 'a', 'bb')",
        };

    public string Boolean(int depth) => depth == 0
        ? random.Of($"{Node}.i > 1", $"{Node}.f <= 1", $"{Node}.s = 'a'", $"{Node}.i IS NULL", $"{Node}:A", $"{Node}.s STARTS WITH 'a'", "true", "null")
        : random.Below(9) switch
        {
            0 => $"({Boolean(depth - 1)} AND {Boolean(depth - 1)})",
            1 => $"({Boolean(depth - 1)} OR {Boolean(depth - 1)})",
            2 => $"NOT ({Boolean(depth - 1)})",
            3 => $"({Boolean(depth - 1)} XOR {Boolean(depth - 1)})",
            4 => $"{Number(depth - 1)} {random.Of("<", ">", "=", "<>", ">=")} {Number(depth - 1)}",
            5 => $"{Number(depth - 1)} IN {Numbers()}",
            6 => $"{random.Of("any", "all", "none", "single")}(x IN {Numbers()} WHERE x {random.Of(">", "=")} 1)",
            7 => $"EXISTS {{ ({Node})-[:{random.Of("R", "S", "T")}]-(:{random.Of("A", "B")}) }}",
            _ => $"{Text(depth - 1)} {random.Of("CONTAINS", "ENDS WITH", "=", "<")} {Text(depth - 1)}",
        };

    private string List(int depth) => depth == 0
        ? random.Of($"labels({Node})", "[1, 2, 3]", "['a']", "[]", $"[{Node}.i, {Node}.f]")
        : random.Below(4) switch
        {
            0 => $"[x IN {Numbers()} WHERE x > 1 | x * 2]",
            1 => $"({List(depth - 1)} + {List(depth - 1)})",
            2 => $"{List(depth - 1)}[{random.Below(2)}..]",
            _ => $"reverse({List(depth - 1)})",
        };

    private string Numbers() => random.Of("[1, 2, 3]", $"[{Node}.i, 1, null]", "range(0, 3)", $"[{Node}.i, {Node}.f]", "[]");
}
