namespace Graph.Cypher.Tests.Limits;

public class ProfileTests : IDisposable
{
    private readonly TemporaryDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public void Profile_tells_the_rows_and_the_reads_of_each_step()
    {
        database.Run("CREATE CONSTRAINT k FOR (n:N) REQUIRE n.k IS UNIQUE");
        database.Run("UNWIND range(1, 50) AS i CREATE (:N {k: i})-[:R]->(:M {k: i})");
        using var transaction = database.Database.BeginTransaction(AccessMode.Read);
        using var sought = transaction.Run("PROFILE MATCH (n:N {k: 7})-[:R]->(m) RETURN m.k");
        Assert.Equal(7L, sought.Single()[0]);
        var seek = Line(sought.Plan!, "IndexSeek");
        Assert.Contains("[1 rows, ", seek, StringComparison.Ordinal);
        Assert.InRange(Reads(seek), 1, 4);

        using var scanned = transaction.Run("PROFILE MATCH (n:M) WHERE n.k > 40 RETURN n.k");
        Assert.Equal(10, scanned.Count());
        Assert.Contains("[50 rows, ", Line(scanned.Plan!, "NodeByLabelScan"), StringComparison.Ordinal);
        Assert.Contains("[10 rows, ", Line(scanned.Plan!, "Filter"), StringComparison.Ordinal);
        Assert.InRange(Reads(Line(scanned.Plan!, "NodeByLabelScan")), 50, 60);
        // The filter reads the property of each node.
        Assert.InRange(Reads(Line(scanned.Plan!, "Filter")), 50, 60);
    }

    [Fact]
    public void Explain_runs_nothing() =>
        Assert.DoesNotContain("rows,", database.Explain("MATCH (n) RETURN n"), StringComparison.Ordinal);

    private static string Line(string plan, string step) =>
        plan.Split('\n').Single(line => line.TrimStart().StartsWith(step, StringComparison.Ordinal));

    private static int Reads(string line) =>
        int.Parse(line[(line.LastIndexOf(", ", StringComparison.Ordinal) + 2)..line.IndexOf(" store reads", StringComparison.Ordinal)],
            System.Globalization.CultureInfo.InvariantCulture);
}
