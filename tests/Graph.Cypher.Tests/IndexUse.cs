namespace Graph.Cypher.Tests;

/// <summary>That what can be sought is not scanned for, as the plans show.</summary>
public class IndexUse : IDisposable
{
    private readonly TemporaryDatabase database = new();

    public IndexUse()
    {
        database.Run("CREATE CONSTRAINT name FOR (n:Name) REQUIRE n.key IS UNIQUE");
        database.Run("CREATE INDEX year FOR (n:Name) ON (n.year)");
        database.Run("CREATE INDEX both FOR (n:Fact) ON (n.kind, n.year)");
        database.Run("UNWIND range(1, 200) AS i CREATE (:Name {key: toString(i), year: i % 10})-[:OF]->(:Fact {kind: 'k', year: i})");
    }

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("UNWIND $rows AS row MATCH (n:Name {key: row.key}) RETURN n", "IndexSeek UNIQUE n:Name(key) = row.key")]
    [InlineData("UNWIND $rows AS row MERGE (n:Name {key: row.key}) SET n += row.set", "IndexSeek UNIQUE n:Name(key) = row.key")]
    [InlineData("MATCH (n:Name) WHERE n.key IN $keys RETURN n", "IndexInSeek n:Name(key) IN $keys")]
    [InlineData("MATCH (n:Name) WHERE n.key STARTS WITH '1' RETURN n", "IndexRangeSeek n:Name(key) STARTS WITH '1'")]
    [InlineData("MATCH (n:Name) WHERE 3 < n.year RETURN n", "IndexRangeSeek n:Name(year) Greater 3")]
    [InlineData("MATCH (n:Fact {year: 5, kind: 'k'}) RETURN n", "IndexSeek n:Fact(kind, year) = 'k', 5")]
    [InlineData("MATCH (f:Fact)<-[:OF]-(n:Name {key: '7'}) RETURN f", "IndexSeek UNIQUE n:Name(key) = '7'")]
    [InlineData("MATCH (n:Name) WHERE n.year IS NOT NULL RETURN n", "IndexRangeSeek n:Name(year)")]
    [InlineData("MATCH (a:Name {key: '1'})-[:OF]-(b:Name) WHERE b.key IN $keys RETURN b", "IndexInSeek b:Name(key) IN $keys")]
    [InlineData("MATCH (n) WHERE elementId(n) = '7' RETURN n", "NodeByIdSeek id(n) = '7'")]
    public void Seeks(string query, string expected)
    {
        var plan = database.Explain(query);
        Assert.Contains(expected, plan);
        Assert.DoesNotContain("Scan", plan);
    }

    [Fact]
    public void Relationships_are_sought_by_an_index_on_their_properties()
    {
        database.Run("CREATE INDEX of FOR ()-[r:OF]-() ON (r.id)");
        database.Run("MATCH (:Name {key: '5'})-[r:OF]->() SET r.id = 5");
        const string Query = "MATCH (f)<-[r:OF {id: 5}]-(n) RETURN n.key, f.year";
        Assert.Contains("IndexSeek r:OF(id) = 5", database.Explain(Query));
        Assert.Equal("'5', 5", Printed.Row(database.Run(Query).Rows.Single()));
    }

    [Fact]
    public void Between_two_known_nodes_the_neighbours_of_neither_are_read()
    {
        var plan = database.Explain("MATCH (a:Name {key: '1'}), (b:Name {key: '2'}) MERGE (a)-[r:LIKES]->(b)");
        Assert.Contains("ExpandInto (a)-[:LIKES]->(b)", plan);
    }

    [Fact]
    public void What_an_index_gives_in_order_is_not_sorted_again()
    {
        const string Query = "MATCH (n:Name) WHERE n.key > '150' RETURN n.key AS key ORDER BY key LIMIT 2";
        Assert.DoesNotContain("Top", database.Explain(Query));
        Assert.Equal(["151", "152"], database.Run(Query).Rows.Select(row => (string)row[0]!));
        Assert.Contains("Top", database.Explain(Query.Replace("LIMIT", "DESC LIMIT", StringComparison.Ordinal)));
    }

    [Fact]
    public void How_selective_an_index_is_decides_between_two()
    {
        database.Run("CREATE INDEX kind FOR (n:Fact) ON (n.kind)");
        database.Run("CREATE INDEX when FOR (n:Fact) ON (n.year)");
        database.Run("DROP INDEX both");
        Assert.Contains("IndexSeek n:Fact(year) = 3", database.Explain("MATCH (n:Fact) WHERE n.kind = 'k' AND n.year = 3 RETURN n"));
    }

    [Fact]
    public void A_seek_gives_the_rows_of_a_scan()
    {
        Assert.Equal(60L, database.Run("MATCH (n:Name) WHERE n.year >= 7 RETURN count(n)").Rows[0][0]);
        Assert.Equal(111L, database.Run("MATCH (n:Name) WHERE n.key STARTS WITH '1' RETURN count(n)").Rows[0][0]);
        Assert.Equal(2L, database.Run("MATCH (n:Name) WHERE n.key IN ['5', '5', '9', null, 3] RETURN count(n)").Rows[0][0]);
    }
}
