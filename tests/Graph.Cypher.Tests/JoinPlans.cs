namespace Graph.Cypher.Tests;

/// <summary>How patterns of unlike shape are put together, as the plans and the counts of what was read show.</summary>
public class JoinPlans : IDisposable
{
    private readonly TemporaryDatabase database = new();

    public JoinPlans()
    {
        database.Run("CREATE CONSTRAINT node FOR (n:Node) REQUIRE n.id IS UNIQUE");
        // A hub with a thousand neighbours, of which a small node shares two.
        database.Run("CREATE (:Node {id: 'hub'}), (:Node {id: 'small'}), (:Rare {k: 5})");
        database.Run("MATCH (hub:Node {id: 'hub'}) UNWIND range(1, 1000) AS i CREATE (hub)-[:OWNS]->(:Thing {k: i % 100, i: i})");
        database.Run("MATCH (small:Node {id: 'small'}), (t:Thing) WHERE t.i IN [3, 500] CREATE (small)-[:OWNS]->(t)");
    }

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("hub", "small")]
    [InlineData("small", "hub")]
    public void What_two_nodes_share_is_found_from_the_smaller_one(string one, string other)
    {
        var query = $"MATCH (a:Node {{id: '{one}'}}), (b:Node {{id: '{other}'}}) MATCH (a)-[:OWNS]->(t)<-[:OWNS]-(b) RETURN t.i ORDER BY t.i";
        var (rows, plan) = Profile(query);
        Assert.Equal([3L, 500L], rows.Select(row => (long)row[0]!));
        Assert.Contains("Intersect", plan);
        Assert.True(ReadsOf(plan, "Intersect") < 20, plan);
    }

    [Fact]
    public void Three_sides_meet_and_no_relationship_is_taken_twice()
    {
        database.Run("MATCH (r:Rare), (t:Thing {i: 3}) CREATE (r)-[:OWNS]->(t)");
        Assert.Equal(1L, database.Run(
            "MATCH (a:Node {id: 'hub'}), (b:Node {id: 'small'}), (r:Rare) MATCH (a)-->(t)<--(b), (r)-->(t) RETURN count(t)").Rows[0][0]);
        Assert.Equal(0L, database.Run(
            "MATCH (a:Node {id: 'small'}) MATCH (b:Node {id: 'small'}) MATCH (a)-->(t)<--(b) RETURN count(t)").Rows[0][0]);
    }

    [Fact]
    public void Equal_values_of_two_parts_are_joined_by_a_hash_table()
    {
        const string Query = "MATCH (a:Thing), (b:Thing) WHERE a.k = b.k AND a.i < b.i RETURN count(*) AS n";
        var (rows, plan) = Profile(Query);
        Assert.Equal(4500L, rows.Single()[0]);
        Assert.Contains("ValueHashJoin a.k = b.k", plan.Replace("b.k = a.k", "a.k = b.k", StringComparison.Ordinal));
        Assert.True(ReadsOf(plan, "NodeByLabelScan") <= 2100, plan);
    }

    [Fact]
    public void A_hash_table_knows_one_and_one_point_nought_as_equal_and_null_as_nothing()
    {
        database.Run("CREATE (:L {v: 1}), (:L {v: 2}), (:L), (:R {v: 1.0}), (:R), (:R {v: 0.0 / 0.0})");
        Assert.Equal(1L, database.Run("MATCH (l:L), (r:R) WHERE l.v = r.v RETURN count(*)").Rows[0][0]);
        Assert.Equal(0L, database.Run("MATCH (l:R), (r:R) WHERE l.v = r.v AND l <> r RETURN count(*)").Rows[0][0]);
    }

    [Fact]
    public void A_part_by_itself_is_read_once_and_paired_with_every_row()
    {
        var (rows, plan) = Profile("MATCH (t:Thing) MATCH (r:Rare) WHERE r.k < t.k RETURN count(*) AS n");
        Assert.Equal(940L, rows.Single()[0]);
        Assert.Contains("CartesianProduct", plan);
        Assert.True(ReadsOf(plan, "NodeByLabelScan r:Rare") < 10, plan);
    }

    [Fact]
    public void A_rare_label_is_where_a_pattern_starts()
    {
        Assert.Contains("NodeByLabelScan r:Rare", database.Explain("MATCH (n:Thing)<-[:OWNS]-(m)-[:OWNS]->(r:Rare) RETURN n"));
    }

    [Fact]
    public void An_index_that_a_row_leads_to_goes_before_a_hash_table()
    {
        var plan = database.Explain("MATCH (t:Thing) MATCH (n:Node) WHERE n.id = t.owner RETURN n");
        Assert.Contains("IndexSeek UNIQUE n:Node(id) = t.owner", plan);
        Assert.DoesNotContain("Join", plan);
    }

    [Fact]
    public void A_large_part_is_paired_without_being_held()
    {
        using var small = new TemporaryDatabase(new() { MemoryLimit = 100_000 });
        small.Run("UNWIND range(1, 3000) AS i CREATE (:Many {i: i})");
        small.Run("UNWIND range(1, 3) AS i CREATE (:Few {i: i})");
        Assert.Equal(9000L, small.Run("MATCH (f:Few) MATCH (m:Many) WHERE f.i > 0 AND m.i + f.i > 0 RETURN count(*)").Rows[0][0]);
    }

    [Fact]
    public void Several_types_of_a_node_with_few_are_found_in_few_reads()
    {
        const string Query = "MATCH (t:Thing {i: 3})-[r:A|B|C|D|E|F|G|H|OWNS]-(n) RETURN count(r)";
        database.Run("CREATE (:X)-[:A]->(:X)-[:B]->(:X)-[:C]->(:X)-[:D]->(:X)-[:E]->(:X)-[:F]->(:X)-[:G]->(:X)-[:H]->(:X)");
        var (rows, plan) = Profile(Query);
        Assert.Equal(2L, rows.Single()[0]);
        Assert.True(ReadsOf(plan, "Expand") < 8, plan);
    }

    private (IReadOnlyList<IReadOnlyList<object?>> Rows, string Plan) Profile(string query)
    {
        using var transaction = database.Database.BeginTransaction(AccessMode.Read);
        using var result = transaction.Run("PROFILE " + query);
        var rows = result.ToList();
        return (rows, result.Plan!);
    }

    /// <summary>The reads of all steps of a kind together.</summary>
    private static int ReadsOf(string plan, string step) => plan.Split('\n')
        .Where(line => line.TrimStart().StartsWith(step, StringComparison.Ordinal))
        .Select(line => System.Text.RegularExpressions.Regex.Match(line, @", (\d+) store reads\]"))
        .Where(match => match.Success).Sum(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
}
