using Graph.Cli.Inputs;
using Graph.Extraction;
using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Reading;
using Graph.Writing;

namespace Graph.Cli.Pipeline;

/// <summary>
/// Read → extract → resolve and write, a batch at a time: what stands unchanged is passed over before extraction, and a batch
/// is one transaction. Memory is bounded by a batch.
/// </summary>
internal sealed class Ingestion(ArticleInputs inputs, Extractor extractor, GraphWriter writer)
{
    private static readonly WriteOptions Options = new();

    private readonly Dictionary<string, int> _investors = [];

    /// <summary>What was written so far.</summary>
    public WriteSummary Written { get; private set; } = WriteSummary.Nothing;

    /// <summary>How many articles stood just so.</summary>
    public int Unchanged { get; private set; }

    /// <summary>The investor that the first articles speak of most: something to ask for; null where none is spoken of.</summary>
    public string? Investor => _investors.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault().Key;

    /// <summary>Runs to the end, or to the first batch after <paramref name="cancellation"/>; a batch is written whole or not at all.</summary>
    /// <param name="replaced">The id that the one article is stored under; null for its own.</param>
    /// <param name="advance">Told of every batch how many inputs it had.</param>
    public async Task RunAsync(string? replaced, bool dryRun, Action<int> advance, CancellationToken cancellation)
    {
        foreach (var batch in Options.Batches(inputs.Read(cancellation), read => read.Article))
        {
            var articles = batch.Select(read => replaced is null ? read.Article : read.Article with { Id = replaced }).ToList();
            var changed = await ChangedAsync(articles, cancellation);
            var extractions = changed.AsParallel().AsOrdered().WithCancellation(cancellation).Select(extractor.Extract).ToList();
            if (_investors.Count == 0)
                NoteInvestors(extractions);
            Written = Written.Plus(await writer.WriteAsync(extractions, dryRun, cancellation));
            Unchanged += articles.Count - changed.Count;
            advance(batch.Length);
        }
    }

    private async Task<List<Article>> ChangedAsync(List<Article> articles, CancellationToken cancellation)
    {
        var standing = await writer.FindAsync(articles.Select(article => article.Id), cancellation);
        return [.. articles.Where(article => !standing.TryGetValue(article.Id, out var known) || known.ContentHash != article.ContentHash)];
    }

    private void NoteInvestors(IEnumerable<ArticleExtraction> extractions)
    {
        foreach (var extraction in extractions)
        {
            var heads = extraction.Heads();
            foreach (var claim in extraction.Claims.Where(
                claim => claim.Type == Relations.InvestedIn && claim.Status == ClaimStatus.Completed))
            {
                var name = heads[claim.Subject].Form;
                _investors[name] = _investors.GetValueOrDefault(name) + 1;
            }
        }
    }
}
