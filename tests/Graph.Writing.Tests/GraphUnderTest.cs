using Graph.Model.Extraction;
using Graph.Resolution.Names;
using Graph.Storage;

namespace Graph.Writing.Tests;

/// <summary>An empty graph with its schema on one of the engines.</summary>
internal sealed class GraphUnderTest : IAsyncDisposable
{
    private readonly TestStore _store;

    private GraphUnderTest(TestStore store, ICypherSession session)
    {
        _store = store;
        Session = session;
        Writer = new GraphWriter(session, TimeProvider.System, Lexicon.Default);
    }

    public ICypherSession Session { get; }

    public GraphWriter Writer { get; }

    public static async Task<GraphUnderTest> NewAsync(Engine engine, bool withSchema = true)
    {
        var store = await TestStore.NewAsync(engine);
        var session = Open(store);
        if (withSchema)
            await new Schema(session, TimeProvider.System).ApplyAsync();
        return new GraphUnderTest(store, session);
    }

    /// <summary>Another session on the same store, as another process would have.</summary>
    public ICypherSession OpenAnother() => Open(_store);

    public Task<WriteSummary> WriteAsync(params IEnumerable<ArticleExtraction> articles) => Writer.WriteAsync(articles);

    public async Task<IReadOnlyList<string>> DumpAsync()
    {
        var lines = new List<string>();
        await foreach (var line in new GraphDump(Session).LinesAsync())
            lines.Add(line);
        return lines;
    }

    public async Task<IReadOnlyList<string>> VerifyAsync()
    {
        var lines = new List<string>();
        await foreach (var line in new GraphVerifier(Session, TimeProvider.System, Lexicon.Default).VerifyAsync())
            lines.Add(line);
        return lines;
    }

    /// <summary>Each row as text, its columns apart by bars.</summary>
    public async Task<IReadOnlyList<string>> AskAsync(string query)
    {
        await using var transaction = await Session.BeginAsync(AccessMode.Read);
        var rows = new List<string>();
        await foreach (var row in await transaction.RunAsync(query))
            rows.Add(string.Join(" | ", row.Select(value => value is IEnumerable<object?> list ? string.Join(",", list)
                : value?.ToString() ?? "-")));
        return rows;
    }

    private static ICypherSession Open(TestStore store) =>
        CypherSession.Open(new StoreSettings { Store = store.Address, Username = store.Username,
            Password = store.Password });

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await _store.DisposeAsync();
    }
}
