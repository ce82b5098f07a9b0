namespace Graph.Cypher.Tests.Durability;

public class Transactions : IDisposable
{
    private readonly TemporaryDatabase database = new(new CypherOptions { LockTimeout = TimeSpan.FromMilliseconds(50) });

    public void Dispose() => database.Dispose();

    [Fact]
    public void What_is_committed_is_there_when_the_file_is_opened_again()
    {
        database.Run("CREATE CONSTRAINT k FOR (n:N) REQUIRE n.k IS UNIQUE");
        database.Run("CREATE (:N {k: 'x', list: [1, 2], day: date('2024-02-29')})-[:R {w: 1.5}]->(:M)");
        database.Reopen();
        Assert.Equal("(:N {day: 2024-02-29, k: 'x', list: [1, 2]}), [:R {w: 1.5}]",
            Printed.Row(database.Run("MATCH (n:N {k: 'x'})-[r]->() RETURN n, r").Rows.Single()));
    }

    [Fact]
    public void What_is_rolled_back_leaves_nothing()
    {
        using (var transaction = database.Database.BeginTransaction(AccessMode.Write))
            transaction.Run("CREATE (:Gone {k: 1})");
        Assert.Equal(0L, database.Run("MATCH (n) RETURN count(n)").Rows[0][0]);
        Assert.Empty(database.Run("CALL db.labels()").Rows);
    }

    [Fact]
    public void After_an_error_a_transaction_can_only_be_rolled_back()
    {
        using var transaction = database.Database.BeginTransaction(AccessMode.Write);
        Assert.Throws<CypherException>(() => transaction.Run("CREATE (n {a: 1}) SET n.b = 1 / 0"));
        Assert.Throws<InvalidOperationException>(() => transaction.Run("RETURN 1"));
        Assert.Throws<InvalidOperationException>(transaction.Commit);
    }

    [Fact]
    public void A_reader_keeps_its_snapshot_while_another_writes()
    {
        using var reading = database.Database.BeginTransaction(AccessMode.Read);
        database.Run("CREATE (:N)");
        Assert.Equal(0L, reading.Run("MATCH (n) RETURN count(n)").Single()[0]);
    }

    [Fact]
    public void A_reading_transaction_refuses_writes()
    {
        using var reading = database.Database.BeginTransaction(AccessMode.Read);
        Assert.Equal(ErrorCode.AccessMode, Assert.Throws<CypherException>(() => reading.Run("CREATE ()")).Code);
    }

    [Fact]
    public void Rows_still_being_read_are_those_of_before_a_write()
    {
        database.Run("UNWIND range(1, 10) AS i CREATE (:N {i: i})");
        using var transaction = database.Database.BeginTransaction(AccessMode.Write);
        var before = transaction.Run("MATCH (n:N) RETURN n.i");
        transaction.Run("MATCH (n:N) SET n.i = 0");
        Assert.Equal(55L, before.Sum(row => (long)row[0]!));
    }

    [Fact]
    public void A_file_cut_off_in_the_middle_of_a_transaction_holds_what_was_committed_before()
    {
        database.Run("UNWIND range(1, 100) AS i CREATE (:N {i: i})");
        using var writing = database.Database.BeginTransaction(AccessMode.Write);
        // Enough to spill from memory into the log.
        writing.Run("UNWIND range(1, 20000) AS i CREATE (:N {i: i, text: 'a text of some length to fill pages with'})");
        var copy = Path.Combine(Path.GetDirectoryName(database.File)!, "copy.db");
        foreach (var part in new[] { "", "-wal" })
            using (var from = new FileStream(database.File + part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            using (var to = File.Create(copy + part))
                from.CopyTo(to);
        using var reopened = CypherDatabase.Open(copy);
        using var reading = reopened.BeginTransaction(AccessMode.Read);
        Assert.Equal(100L, reading.Run("MATCH (n:N) RETURN count(n.i)").Single()[0]);
    }

    [Fact]
    public void A_plan_made_for_an_index_is_not_used_when_the_index_is_gone()
    {
        database.Run("CREATE (:N {k: 1})");
        const string Query = "MATCH (n:N {k: 1}) RETURN n.k";
        using (var transaction = database.Database.BeginTransaction(AccessMode.Write))
        {
            transaction.Run("CREATE INDEX by_k FOR (n:N) ON (n.k)");
            Assert.Single(transaction.Run(Query));
        }
        database.Run("CREATE INDEX by_j FOR (n:N) ON (n.j)");
        Assert.Single(database.Run(Query).Rows);
    }

    [Fact]
    public void Cancellation_ends_a_statement_between_rows()
    {
        using var stop = new CancellationTokenSource();
        using var transaction = database.Database.BeginTransaction(AccessMode.Read);
        using var rows = transaction.Run("UNWIND range(1, 1000) AS i RETURN i", cancellation: stop.Token).GetEnumerator();
        Assert.True(rows.MoveNext());
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => rows.MoveNext());
    }
}
