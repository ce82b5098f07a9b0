using System.Runtime.CompilerServices;
using Graph.Model.Extraction;
using Graph.Resolution.Judging;
using Graph.Resolution.Said;
using Graph.Storage;
using Graph.Writing.Loading;

namespace Graph.Writing;

/// <summary>
/// What the graph is made from, as it stands: its articles with what was found in them, and people's judgements. All
/// else follows from these; <see cref="GraphWriter"/> makes the same graph of them again, in any store.
/// </summary>
public sealed class GraphInput(ICypherSession session)
{
    private const long ArticlesAPage = 64;

    /// <summary>How many articles stand.</summary>
    public Task<long> CountAsync(CancellationToken cancellation = default) =>
        session.ExecuteAsync(AccessMode.Read, async (transaction, token) =>
        {
            await foreach (var row in transaction.QueryAsync("count-articles", null, token))
                return (long)row["articles"]!;
            return 0;
        }, cancellation);

    /// <summary>All judgements: by file, in the order that they stand in there.</summary>
    /// <exception cref="GraphStateException">The graph is of another layout, or a rebuild of it did not finish.</exception>
    public Task<IReadOnlyList<SourcedJudgement>> JudgementsAsync(CancellationToken cancellation = default) =>
        session.ExecuteAsync<IReadOnlyList<SourcedJudgement>>(AccessMode.Read, async (transaction, token) =>
        {
            (await StoreState.LoadAsync(transaction, token))?.Check(duringRebuild: false);
            return [.. (await new GraphLoader(transaction, token, takes: false).JudgementsAsync()).All];
        }, cancellation);

    /// <summary>All articles, by id, a page a transaction: each is whole, and memory is bounded by a page.</summary>
    /// <exception cref="GraphStateException">An article does not stand as it was written.</exception>
    public async IAsyncEnumerable<ArticleExtraction> ArticlesAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var page = await PageAsync("", cancellation); page.Count > 0; page = await PageAsync(page[^1].Id, cancellation))
            foreach (var record in page)
                yield return StoredArticle.ExtractionOf(record);
    }

    private Task<IReadOnlyList<ArticleRecord>> PageAsync(string after, CancellationToken cancellation) =>
        session.ExecuteAsync<IReadOnlyList<ArticleRecord>>(AccessMode.Read, async (transaction, token) =>
        {
            var ids = new List<string>();
            await foreach (var row in transaction.QueryAsync(
                "list-articles", LookUps.Parameters(("after", after), ("limit", ArticlesAPage)),
                token))
                ids.Add(row.Text("id"));
            var records = await new GraphLoader(transaction, token, takes: false).ArticlesAsync(ids, whole: true);
            return [.. ids.Select(id => records[id])];
        }, cancellation);
}
