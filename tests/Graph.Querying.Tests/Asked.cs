using System.Collections;
using Graph.Cypher;
using Graph.Storage;

namespace Graph.Querying.Tests;

/// <summary>A store that holds the sample graph, and the queries asked of it.</summary>
internal sealed class Asked(TestStore store, ICypherSession session) : IAsyncDisposable
{
    public ICypherSession Session { get; } = session;

    public static async Task<Asked> NewAsync(Engine engine)
    {
        var store = await TestStore.NewAsync(engine);
        var session = CypherSession.Open(new StoreSettings { Store = store.Address, Username = store.Username, Password = store.Password });
        await SampleGraph.CreateKeysAsync(session);
        await SampleGraph.CreateAsync(session);
        return new Asked(store, session);
    }

    /// <summary>The rows as texts, only of some columns.</summary>
    public async Task<string[]> RowsAsync(string query, string[] columns, params string[] arguments)
    {
        var rows = new List<string>();
        await new QueryRunner(Session).RunAsync(
            QueryLibrary.Standard.Find(query)!, arguments.Select(QueryArgument.Parse), AccessMode.Read,
            async (result, cancellation) =>
            {
                var places = columns.Select(column => result.Columns.ToList().IndexOf(column)).ToList();
                Assert.DoesNotContain(-1, places);
                await foreach (var row in result)
                    rows.Add(string.Join(" | ", places.Select(place => Print(row[place]))));
            });
        return [.. rows];
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
