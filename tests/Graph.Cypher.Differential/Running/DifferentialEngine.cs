using Graph.Storage;

namespace Graph.Cypher.Differential.Running;

/// <summary>One of the two engines.</summary>
internal sealed class DifferentialEngine(TestStore store) : IAsyncDisposable
{
    private readonly ICypherSession session = CypherSession.Open(
        new() { Store = store.Address, Username = store.Username, Password = store.Password });

    public static async Task<DifferentialEngine> OpenAsync(Engine engine) => new(await TestStore.NewAsync(engine));

    /// <summary>Makes the graph of a block in the place of what was there.</summary>
    public async Task PrepareAsync(StatementBlock block)
    {
        await CommitAsync("MATCH (n) DETACH DELETE n");
        foreach (var name in await NamesAsync("SHOW CONSTRAINTS YIELD name"))
            await CommitAsync($"DROP CONSTRAINT `{name}`");
        foreach (var name in await NamesAsync("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
            await CommitAsync($"DROP INDEX `{name}`");
        foreach (var statement in block.Given)
            await CommitAsync(statement);
        if (block.Given.Any(statement => statement.Contains("INDEX", StringComparison.Ordinal)))
            await CommitAsync("CALL db.awaitIndexes(30)");
    }

    /// <summary>Runs a statement and undoes what it did.</summary>
    public async Task<string> AnswerAsync(string statement)
    {
        await using var transaction = await session.BeginAsync(AccessMode.Write);
        try
        {
            var result = await transaction.RunAsync(statement);
            var rows = await RowsAsync(result);
            return Answer.Of(statement, result.Columns, rows, result.Counters);
        }
        catch (CypherException e)
        {
            return Answer.Of(e);
        }
        catch (StoreException e)
        {
            return Answer.Of(e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await session.DisposeAsync();
        await store.DisposeAsync();
    }

    private async Task<IEnumerable<string>> NamesAsync(string statement) =>
        (await CommitAsync(statement)).Select(row => (string)row[0]!);

    private Task<List<IReadOnlyList<object?>>> CommitAsync(string statement) => session.ExecuteAsync(
        AccessMode.Write, async (transaction, cancellation) => await RowsAsync(await transaction.RunAsync(statement, null, cancellation)));

    private static async Task<List<IReadOnlyList<object?>>> RowsAsync(ICypherResult result)
    {
        var rows = new List<IReadOnlyList<object?>>();
        await foreach (var row in result)
            rows.Add(row);
        return rows;
    }
}
