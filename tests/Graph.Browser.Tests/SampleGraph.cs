using Graph.Extraction;
using Graph.Reading;
using Graph.Resolution.Names;
using Graph.Storage;
using Graph.Writing;

namespace Graph.Browser.Tests;

/// <summary>The graph of the sample articles in the Neo4j of the tests.</summary>
internal sealed class SampleGraph : IAsyncDisposable
{
    private readonly TestStore _store;

    private SampleGraph(TestStore store, ICypherSession session, Neo4jServer server) => (_store, Session, Server) = (store, session, server);

    public ICypherSession Session { get; }

    public Neo4jServer Server { get; }

    public static async Task<SampleGraph> NewAsync()
    {
        var store = await TestStore.NewAsync(Engine.Neo4j);
        var session = CypherSession.Open(new StoreSettings { Store = store.Address, Username = store.Username, Password = store.Password });
        await new Schema(session, TimeProvider.System).ApplyAsync();
        var extractor = new Extractor();
        var samples = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"))
            .Select(path => ArticleReader.Read(path)).OfType<ReadResult.Accepted>().Select(read => extractor.Extract(read.Article));
        await new GraphWriter(session, TimeProvider.System, Lexicon.Default).WriteAsync(samples);
        return new SampleGraph(store, session, await Neo4jServer.SharedAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await _store.DisposeAsync();
    }
}
