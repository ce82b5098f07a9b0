using System.Collections;
using Graph.Cypher;
using Graph.Storage;

namespace Graph.Querying.Tests;

/// <summary>A store, and the queries of the library asked of it.</summary>
internal sealed class Asked(TestStore store, ICypherSession session) : IAsyncDisposable
{
    public ICypherSession Session { get; } = session;

    /// <summary>An empty store.</summary>
    public static async Task<Asked> OpenAsync(Engine engine)
    {
        var store = await TestStore.NewAsync(engine);
        return new Asked(
            store, CypherSession.Open(new StoreSettings { Store = store.Address, Username = store.Username, Password = store.Password }));
    }

    /// <summary>A store with the sample graph.</summary>
    public static async Task<Asked> NewAsync(Engine engine)
    {
        var asked = await OpenAsync(engine);
        await SampleGraph.CreateKeysAsync(asked.Session);
        await SampleGraph.CreateAsync(asked.Session);
        return asked;
    }

    /// <summary>The rows as texts.</summary>
    /// <param name="columns">Only these columns; all where null.</param>
    public async Task<string[]> RowsAsync(string query, string[]? columns, params string[] arguments)
    {
        var rows = new List<string>();
        await new QueryRunner(Session).RunAsync(
            QueryLibrary.Standard.Find(query)!, arguments.Select(QueryArgument.Parse), AccessMode.Read,
            async (result, cancellation) =>
            {
                var places = (columns ?? result.Columns).Select(column => result.Columns.ToList().IndexOf(column)).ToList();
                Assert.DoesNotContain(-1, places);
                await foreach (var row in result)
                    rows.Add(string.Join(" | ", places.Select(place => Print(row[place]))));
            });
        return [.. rows];
    }

    /// <summary>How the store means to run a query.</summary>
    public async Task<string> PlanAsync(Query query, params string[] arguments)
    {
        // Neo4j counts what an index holds in the background, and plans by what it counted last.
        if (store.Address.StartsWith("http", StringComparison.Ordinal))
            await Session.ExecuteAsync(AccessMode.Read, async (transaction, cancellation) =>
                await transaction.RunAsync("CALL db.prepareForReplanning(60)", cancellation: cancellation));
        string? plan = null;
        await new QueryRunner(Session).RunAsync(
            query with { Text = "EXPLAIN " + query.Text }, arguments.Select(QueryArgument.Parse), AccessMode.Read,
            async (result, cancellation) =>
            {
                await foreach (var _ in result)
                {
                }
                plan = result.Plan;
            });
        return plan!;
    }

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await store.DisposeAsync();
    }

    private static string Print(object? value) => value switch
    {
        null => "-",
        string text => text,
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Print))}]",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
