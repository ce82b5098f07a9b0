using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Resolution.Names;
using Graph.Resolution.Said;
using Graph.Storage;
using Graph.Writing.Loading;

namespace Graph.Writing;

/// <summary>
/// Makes the graph again from its articles' stored texts and its judgements. One that was interrupted leaves a graph
/// that takes nothing else until a rebuild has gone through.
/// </summary>
public sealed class GraphRebuilder(ICypherSession session, TimeProvider time, Lexicon lexicon,
    WriteOptions? options = null)
{
    private static readonly string[] Erased = [.. Layout.Derived, "Claim", "Explanation", "Mention"];

    private readonly WriteOptions _options = options ?? new WriteOptions();

    /// <param name="extract">What an article says by the present rules.</param>
    /// <param name="progress">Told how many articles are done.</param>
    public async Task<WriteSummary> RebuildAsync(
        Func<Article, ArticleExtraction> extract, IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        await MarkAsync(rebuilding: true, cancellation);
        foreach (var label in Erased)
            await EraseAsync(Statements.Named("erase-nodes", ("LABEL", label)), cancellation);
        await EraseAsync(Statements.Named("erase-fingerprints"), cancellation);

        var writer = new GraphWriter(session, time, lexicon, _options);
        var summary = WriteSummary.Nothing;
        var done = 0;
        for (var page = await PageAsync("", cancellation); page.Count > 0; page = await PageAsync(page[^1].Id,
            cancellation))
        {
            summary = summary.Plus(await writer.ChangeAsync(
                page.ToDictionary(article => article.Id, article => (ArticleRecord?)ArticleRecord.Of(extract(article))),
                null, dryRun: false, cancellation, duringRebuild: true));
            progress?.Report(done += page.Count);
        }
        await MarkAsync(rebuilding: false, cancellation);
        return summary;
    }

    private Task<int> MarkAsync(bool rebuilding, CancellationToken cancellation) =>
        session.ExecuteAsync(AccessMode.Write, async (transaction, token) =>
    {
        var store = await StoreState.LoadAsync(transaction, token) ?? StoreState.New(lexicon.Hash);
        store.Check(duringRebuild: true);
        await (store with { Lexicon = lexicon.Hash, IsRebuilding = rebuilding }).SaveAsync(transaction, token);
        return 0;
    }, cancellation);

    // Some thousand nodes a transaction, so that memory is bounded on either engine.
    private async Task EraseAsync(string statement, CancellationToken cancellation)
    {
        Counters counters;
        do
            counters = await session.ExecuteAsync(AccessMode.Write,
                (transaction, token) => transaction.ExecuteAsync(statement, null, token), cancellation);
        while (counters.NodesDeleted + counters.PropertiesSet > 0);
    }

    private Task<IReadOnlyList<Article>> PageAsync(string after, CancellationToken cancellation) =>
        session.ExecuteAsync<IReadOnlyList<Article>>(AccessMode.Read, async (transaction, token) =>
        {
            var ids = new List<string>();
            await foreach (var row in transaction.QueryAsync(
                "list-articles", LookUps.Parameters(("after", after), ("limit", (long)_options.ArticlesATransaction)),
                token))
                ids.Add(row.Text("id"));
            var records = await new GraphLoader(transaction, token).TextsAsync(ids);
            return [.. ids.Select(id => StoredArticle.Of(records[id]))];
        }, cancellation);
}
