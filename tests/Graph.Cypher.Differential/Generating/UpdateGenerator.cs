namespace Graph.Cypher.Differential.Generating;

/// <summary>Clauses that change the graph, behind a MATCH.</summary>
internal static class UpdateGenerator
{
    public static string Next(RandomText random, string[] nodes, string match)
    {
        var node = nodes[^1];
        var value = new ExpressionGenerator(random, nodes).Any(1);
        return random.Below(18) switch
        {
            0 => $"{match} SET {node}.new = 1, {node}:New RETURN count(*)",
            1 => $"{match} SET {node} += {{i: null, n: 2}} RETURN count({node}.n)",
            2 => $"{match} CREATE ({node})-[:MADE]->(m:Made {{k: {node}.id}}) RETURN count(m)",
            3 => $"{match} MERGE (m:Merged {{k: {node}.id % 2}}) RETURN count(*)",
            4 => $"{match} MERGE ({nodes[0]})-[r:R]->({node}) ON CREATE SET r.made = true RETURN count(r)",
            5 => $"{match} DETACH DELETE {node}",
            // Labels that no pattern asks for: which rows Neo4j still finds where one is taken away meanwhile is its planner's affair.
            6 => $"{match} REMOVE {node}.i, {node}:New RETURN count(*)",
            7 => $"{match} WITH DISTINCT {node} SET {node}.v = {value} RETURN {node}.id, {node}.v",
            8 => $"{match} WITH DISTINCT {node} SET {node} = {{id: {node}.id, z: 'x'}} RETURN {node}",
            9 => $"{match} WITH DISTINCT {node} SET {node}['s'] = 'dynamic', {node}:$('Dyn') REMOVE {node}['f'] RETURN {node}.s, {node}.f, {node}:Dyn",
            10 => $"{match} FOREACH (x IN [1, 2] | CREATE (:Each {{x: x}}) SET {node}.each = x)",
            11 => $"{match} FOREACH (x IN CASE WHEN {node}.i > 1 THEN [1] ELSE [] END | MERGE (m:Some {{k: x}}) ON MATCH SET m.seen = true)",
            12 => $"MATCH ({nodes[0]}:A)-[r:{random.Of("R", "S")}]->(x) DELETE r RETURN count(*)",
            13 => $"{match} MERGE ({node})-[r:NEW {{w: 1}}]-(m:B) RETURN count(DISTINCT m)",
            14 => $"MATCH (a:A) CALL (a) {{ CREATE (a)-[:IN_CALL]->(m:Called) RETURN m }} RETURN count(m)",
            15 => $"UNWIND [1, 2, 2, {random.Of("3", "null", "1.0")}] AS k MERGE (m:K {{k: k}}) ON CREATE SET m.n = 1 ON MATCH SET m.n = m.n + 1 RETURN m.k, m.n",
            16 => $"MATCH (a:A) WITH collect(a) AS held UNWIND range(0, size(held) - 2) AS k WITH held[k] AS x, held[k + 1] AS y CREATE (x)-[:NEXT {{k: 1}}]->(y) RETURN count(*)",
            _ => $"CREATE (x:X {{v: {random.Of("1", "'a'", "[1, 2]", "date('2024-01-01')", "[1, 'a']", "{a: 1}", "null")}}})-[r:XR]->(y:X:Y) RETURN x.v, type(r), labels(x)",
        };
    }
}
