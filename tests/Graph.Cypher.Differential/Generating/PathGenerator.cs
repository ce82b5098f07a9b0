namespace Graph.Cypher.Differential.Generating;

/// <summary>Paths: of several relationships, quantified, shortest. What is asked of them is the same whichever of several equal ones is found.</summary>
internal static class PathGenerator
{
    public static string Next(RandomText random)
    {
        var (from, to) = ($"(a:{random.Of("A", "B")})", random.Of("(b)", "(b:B)", "(b:!A)", "(b {i: 1})"));
        var type = random.Of("R", "S", "R|T", "!S");
        var quantifier = random.Of("+", "*", "{1,2}", "{2}", "{0,2}", "{,3}");
        var plain = $"{from}{Way(random, type, quantifier)}{to}";
        var group = $"{from} (({random.Of("x", "x:A", "x WHERE x.i > 0")}){Way(random, type, "", "r")}(y{random.Of("", ":B")}){random.Of("", " WHERE r.w < 3", " WHERE x.id <> y.id")}){random.Of("+", "{1,2}", "{0,1}", "{2}")} {to}";
        return random.Below(7) switch
        {
            0 => $"MATCH p = {plain} RETURN a.id, b.id, length(p)",
            1 => $"MATCH {group} RETURN a.id, b.id, [n IN x | n.id] AS xs, [e IN r | e.w] AS ws",
            2 => $"MATCH p = {random.Of("SHORTEST 1", "ANY SHORTEST", "ALL SHORTEST")} {plain} RETURN DISTINCT a.id, b.id, length(p)",
            3 => $"MATCH p = {random.Of("SHORTEST 2", "SHORTEST 2 GROUPS", "ALL SHORTEST", "ANY")} {plain} RETURN count(*) > 0, {random.Of("min(length(p))", "count(DISTINCT b)")}".Replace("ANY (", "ALL SHORTEST ("),
            4 => $"MATCH (a:A), (b:B) WHERE a <> b MATCH p = {random.Of("shortestPath", "allShortestPaths")}((a)-[:{random.Of("R", "R|S", "S|T")}*..{1 + random.Below(4)}]-(b)) RETURN DISTINCT a.id, b.id, length(p)",
            5 => $"MATCH p = (a:A)-[q:R|S*{random.Of("1..2", "0..1", "2", "..3")}]{random.Of("->", "-")}(b) WHERE all(n IN nodes(p) WHERE n.i IS NOT NULL){random.Of("", " AND none(e IN q WHERE e.w = 0)")} RETURN a.id, b.id, [e IN q | e.w] AS ws",
            _ => $"MATCH p = {group} RETURN length(p), reduce(t = 0, n IN nodes(p) | t + n.id) AS t",
        };
    }

    private static string Way(RandomText random, string type, string quantifier, string name = "") =>
        random.Of($"-[{name}:{type}]->{quantifier}", $"<-[{name}:{type}]-{quantifier}", $"-[{name}:{type}]-{quantifier}");
}
