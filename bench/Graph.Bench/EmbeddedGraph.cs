using Graph.Model.Extraction;
using Graph.Resolution.Names;
using Graph.Storage;
using Graph.Writing;

namespace Graph.Bench;

/// <summary>A graph in a file of its own that goes with the measurement.</summary>
internal sealed class EmbeddedGraph : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graph-bench-").FullName;
    private readonly ICypherSession _session;
    private readonly GraphWriter _writer;

    public EmbeddedGraph()
    {
        _session = CypherSession.Open(new StoreSettings { Store = Path.Combine(_folder, StoreSettings.DefaultPath) });
        new Schema(_session, TimeProvider.System).ApplyAsync().GetAwaiter().GetResult();
        _writer = new GraphWriter(_session, TimeProvider.System, Lexicon.Default);
    }

    public WriteSummary Write(IEnumerable<ArticleExtraction> articles) => _writer.WriteAsync(articles).GetAwaiter().GetResult();

    public void Dispose()
    {
        _session.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(_folder, recursive: true);
    }
}
