using Graph.Cypher;

namespace Graph.Storage.Tests;

/// <summary>A session on an empty store for one test, and the short forms its tests speak in.</summary>
internal sealed class Session(TestStore store, ICypherSession session) : IAsyncDisposable
{
    public TestStore Store { get; } = store;

    public ICypherSession Inner { get; } = session;

    public static async Task<Session> NewAsync(Engine engine)
    {
        var store = await TestStore.NewAsync(engine);
        return new Session(store, CypherSession.Open(SettingsOf(store)));
    }

    public static StoreSettings SettingsOf(TestStore store) =>
        new() { Store = store.Address, Username = store.Username, Password = store.Password };

    public Task<List<object?[]>> ReadAsync(string statement, object? parameters = null) =>
        RunAsync(AccessMode.Read, statement, parameters);

    public Task<List<object?[]>> WriteAsync(string statement, object? parameters = null) =>
        RunAsync(AccessMode.Write, statement, parameters);

    public async Task<object?> ValueAsync(string expression, object? parameters = null) =>
        Assert.Single(Assert.Single(await ReadAsync($"RETURN {expression} AS value", parameters)));

    public static Dictionary<string, object?> Parameters(object? parameters) =>
        parameters?.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(parameters)) ?? [];

    public static async Task<List<object?[]>> RowsAsync(ICypherResult result)
    {
        var rows = new List<object?[]>();
        await foreach (var row in result)
            rows.Add([.. row]);
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await Inner.DisposeAsync();
        await Store.DisposeAsync();
    }

    private Task<List<object?[]>> RunAsync(AccessMode mode, string statement, object? parameters) =>
        Inner.ExecuteAsync(mode, async (transaction, cancellation) =>
            await RowsAsync(await transaction.RunAsync(statement, Parameters(parameters), cancellation)));
}
