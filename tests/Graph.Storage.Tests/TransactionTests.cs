using Graph.Cypher;

namespace Graph.Storage.Tests;

/// <summary>What a transaction holds together and keeps apart, on either engine.</summary>
[Collection(TestStore.Collection)]
public class TransactionTests
{
    [Theory, OnEmbedded, OnNeo4j]
    public async Task Statements_see_the_writes_before_them_and_others_do_not(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        await using var transaction = await session.Inner.BeginAsync(AccessMode.Write);
        await transaction.RunAsync("CREATE (:Thing)");
        var inside = await Session.RowsAsync(await transaction.RunAsync("MATCH (t:Thing) RETURN count(t)"));
        Assert.Equal(1L, Assert.Single(inside)[0]);
        Assert.Equal(0L, await CountAsync(session));
        await transaction.CommitAsync();
        Assert.Equal(1L, await CountAsync(session));
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task A_transaction_disposed_of_without_commit_leaves_nothing(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        await using (var transaction = await session.Inner.BeginAsync(AccessMode.Write))
            await transaction.RunAsync("CREATE (:Thing)");
        Assert.Equal(0L, await CountAsync(session));
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task A_rolled_back_transaction_leaves_nothing(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        await using var transaction = await session.Inner.BeginAsync(AccessMode.Write);
        await transaction.RunAsync("CREATE (:Thing)");
        await transaction.RollbackAsync();
        Assert.Equal(0L, await CountAsync(session));
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task Work_that_fails_leaves_nothing_and_the_session_goes_on(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        await Assert.ThrowsAsync<FormatException>(() => session.Inner.ExecuteAsync<int>(AccessMode.Write, async (transaction, _) =>
        {
            await transaction.RunAsync("CREATE (:Thing)");
            throw new FormatException();
        }));
        Assert.Equal(0L, await CountAsync(session));
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task A_read_transaction_refuses_to_write(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        var e = await Assert.ThrowsAsync<CypherException>(() => session.ReadAsync("CREATE (:Thing)"));
        Assert.Equal("Neo.ClientError.Statement.AccessMode", e.Code);
        Assert.Equal(0L, await CountAsync(session));
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task An_error_behind_rows_that_nobody_read_stops_the_commit(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        var e = await Assert.ThrowsAsync<CypherException>(() => session.Inner.ExecuteAsync(AccessMode.Write, async (transaction, _) =>
        {
            await transaction.RunAsync("CREATE (:Thing)");
            await transaction.RunAsync("UNWIND [1, 0] AS x CREATE (:Thing {x: 1 / x}) RETURN 1 / x");
            return 0;
        }));
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", e.Code);
        Assert.Equal(0L, await CountAsync(session));
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task Cancelled_work_leaves_nothing_and_lets_the_next_writer_in(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        await session.WriteAsync("CREATE (:Thing {x: 0})");
        using var cancellation = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.Inner.ExecuteAsync(AccessMode.Write, async (transaction, token) =>
        {
            await transaction.RunAsync("MATCH (t:Thing) SET t.x = 1", cancellation: token);
            await cancellation.CancelAsync();
            await Session.RowsAsync(await transaction.RunAsync("MATCH (t:Thing) RETURN t.x", cancellation: token));
            return 0;
        }, cancellation.Token));
        await session.WriteAsync("MATCH (t:Thing) SET t.x = t.x + 10");
        Assert.Equal(10L, Assert.Single(await session.ReadAsync("MATCH (t:Thing) RETURN t.x"))[0]);
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task Rows_left_unread_are_still_there_after_the_next_statement(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        await using var transaction = await session.Inner.BeginAsync(AccessMode.Read);
        var first = await transaction.RunAsync("UNWIND range(1, 3) AS x RETURN x");
        Assert.Equal(1L, Assert.Single(await Session.RowsAsync(await transaction.RunAsync("RETURN 1")))[0]);
        Assert.Equal(new object?[] { 1L, 2L, 3L }, (await Session.RowsAsync(first)).Select(row => row[0]));
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task The_first_rows_of_many_come_without_the_rest(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        await using var transaction = await session.Inner.BeginAsync(AccessMode.Read);
        // So many that a reading of all would not end within the test run.
        await foreach (var row in await transaction.RunAsync("UNWIND range(1, 100000) AS y UNWIND range(1, 100000) AS x RETURN x"))
        {
            if ((long)row[0]! == 1000)
                break;
        }
    }

    private static async Task<object?> CountAsync(Session session) =>
        Assert.Single(await session.ReadAsync("MATCH (t:Thing) RETURN count(t)"))[0];
}
