namespace Graph.Cypher.Syntax.Parsing;

/// <summary>Words that mean something at some place. None is reserved: at another place each may be a name.</summary>
internal static class Keywords
{
    public static readonly string[] Clauses =
    [
        "CALL", "CREATE", "DELETE", "DETACH DELETE", "FINISH", "FOREACH", "INSERT", "LIMIT", "LOAD CSV", "MATCH",
        "MERGE", "NODETACH DELETE", "OFFSET", "OPTIONAL MATCH", "ORDER BY", "REMOVE", "RETURN", "SET", "SKIP",
        "UNWIND", "WITH",
    ];

    public static readonly string[] Commands =
        ["CREATE CONSTRAINT", "CREATE INDEX", "DROP", "EXPLAIN", "PROFILE", "SHOW"];

    // What may follow an operand. Where an operand must stand one of these is a variable, unless another operand
    // follows: `WHERE RETURN n`.
    private static readonly HashSet<string> Structural = new(StringComparer.OrdinalIgnoreCase)
    {
        "AND", "AS", "ASC", "BY", "CALL", "CONTAINS", "CREATE", "DELETE", "DESC", "DETACH", "ELSE", "END", "ENDS",
        "FINISH", "FOREACH", "IN", "IS", "LIMIT", "LOAD", "MATCH", "MERGE", "ON", "OPTIONAL", "OR", "ORDER",
        "REMOVE", "RETURN", "SET", "SKIP", "STARTS", "THEN", "UNION", "UNWIND", "WHEN", "WHERE", "WITH", "XOR",
        "YIELD",
    };

    public static bool IsStructural(string word) => Structural.Contains(word);
}
