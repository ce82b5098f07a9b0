using Graph.Model.Extraction;
using Graph.Model.Judgements;
using Graph.Resolution.Names;
using Graph.Resolution.Said;
using Graph.Storage;
using Graph.Writing.Judgements;
using Graph.Writing.Loading;

namespace Graph.Writing;

/// <summary>
/// Writes articles and judgements, and all that follows from them. Each transaction takes whole articles or none; what
/// stands already is compared first, so that the same again writes nothing. Memory is bounded by one batch.
/// </summary>
public sealed class GraphWriter(ICypherSession session, TimeProvider time, Lexicon lexicon,
    WriteOptions? options = null)
{
    private readonly WriteOptions _options = options ?? new WriteOptions();

    /// <summary>Adds articles, or replaces those of the same id. Of two with one id the later counts.</summary>
    /// <exception cref="GraphStateException">The graph cannot be written to as it is.</exception>
    public async Task<WriteSummary> WriteAsync(
        IEnumerable<ArticleExtraction> articles, bool dryRun = false, CancellationToken cancellation = default)
    {
        var summary = WriteSummary.Nothing;
        foreach (var batch in _options.Batches(articles, extraction => extraction.Article))
        {
            var records = batch.Select(ArticleRecord.Of).GroupBy(record => record.Id)
                .ToDictionary(same => same.Key, same => (ArticleRecord?)same.Last());
            summary = summary.Plus(await ChangeAsync(records, null, dryRun, cancellation));
        }
        return summary;
    }

    /// <summary>
    /// Takes articles out, and all that rests on them alone. One that does not stand is not counted as removed.
    /// </summary>
    public async Task<WriteSummary> ForgetAsync(
        IEnumerable<string> articles, bool dryRun = false, CancellationToken cancellation = default)
    {
        var summary = WriteSummary.Nothing;
        foreach (var batch in articles.Distinct().Chunk(_options.ArticlesATransaction))
            summary = summary.Plus(await ChangeAsync(batch.ToDictionary(id => id, _ => default(ArticleRecord)), null,
                dryRun, cancellation));
        return summary;
    }

    /// <summary>
    /// Makes these the judgements of <paramref name="source"/>; what it said before and no longer says is taken back.
    /// </summary>
    /// <param name="source">The name of the file.</param>
    public Task<WriteSummary> JudgeAsync(
        string source, IReadOnlyList<Judgement> judgements, bool dryRun = false,
        CancellationToken cancellation = default) =>
        ChangeAsync(new Dictionary<string, ArticleRecord?>(), (source, judgements), dryRun, cancellation);

    /// <summary>Those of the judgements that reject a claim which does not stand.</summary>
    public Task<IReadOnlyList<Judgement.Reject>> FindUnmetAsync(
        IReadOnlyList<Judgement> judgements, CancellationToken cancellation = default) =>
        session.ExecuteAsync(AccessMode.Read, (transaction, token) => UnmetRejections.FindAsync(transaction, judgements, token), cancellation);

    /// <summary>By id, how those of these articles that stand were read; ask before extracting again.</summary>
    public Task<IReadOnlyDictionary<string, StandingArticle>> FindAsync(
        IEnumerable<string> ids, CancellationToken cancellation = default)
    {
        var wanted = ids.ToList();
        return session.ExecuteAsync<IReadOnlyDictionary<string, StandingArticle>>(AccessMode.Read, async (transaction, token) =>
        {
            var standing = new Dictionary<string, StandingArticle>();
            await foreach (var row in transaction.QueryAsync("find-articles", "ids", wanted, token))
                if (row.TextOrNull("contentHash") is { } hash && row.TextOrNull("fingerprint") is { } fingerprint)
                    standing[row.Text("id")] = new StandingArticle(row.Text("id"), hash, fingerprint);
            return standing;
        }, cancellation);
    }

    /// <summary>How many articles were read by other rules, lexicons or models than these.</summary>
    public Task<long> CountReadByOthersAsync(string fingerprint, CancellationToken cancellation = default) =>
        session.ExecuteAsync(AccessMode.Read, async (transaction, token) =>
        {
            var articles = 0L;
            await foreach (var row in transaction.QueryAsync(
                "count-articles-read-by-others", LookUps.Parameters(("fingerprint", fingerprint)), token))
                articles = (long)row["articles"]!;
            return articles;
        }, cancellation);

    internal async Task<WriteSummary> ChangeAsync(
        IReadOnlyDictionary<string, ArticleRecord?> articles,
        (string Source, IReadOnlyList<Judgement> Judgements)? judge,
        bool dryRun, CancellationToken cancellation, bool duringRebuild = false)
    {
        Task<WriteSummary> ApplyAsync(ICypherTransaction transaction, CancellationToken token) =>
            new Operation(transaction, time, lexicon, token).ApplyAsync(articles, judge, duringRebuild);

        if (!dryRun)
            return await session.ExecuteAsync(AccessMode.Write, ApplyAsync, cancellation);
        await using var transaction = await session.BeginAsync(AccessMode.Write, cancellation);
        var summary = await ApplyAsync(transaction, cancellation);
        await transaction.RollbackAsync(cancellation);
        return summary;
    }
}

/// <summary>An article that stands, and by what it was read.</summary>
public sealed record StandingArticle(string Id, string ContentHash, string Fingerprint);
