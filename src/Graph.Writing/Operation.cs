using Graph.Model.Judgements;
using Graph.Resolution.Change;
using Graph.Resolution.Judging;
using Graph.Resolution.Names;
using Graph.Resolution.Said;
using Graph.Storage;
using Graph.Writing.Deriving;
using Graph.Writing.Judgements;
using Graph.Writing.Loading;

namespace Graph.Writing;

/// <summary>One transaction's work: ingest, replace, forget and judge alike.</summary>
internal sealed class Operation(ICypherTransaction transaction, TimeProvider time, Lexicon lexicon,
    CancellationToken cancellation)
{
    private readonly GraphLoader _load = new(transaction, cancellation);

    /// <param name="articles">By id, what each article is to be; null: it goes.</param>
    /// <param name="judge">The judgements that a source is to have; null: none change.</param>
    public async Task<WriteSummary> ApplyAsync(
        IReadOnlyDictionary<string, ArticleRecord?> articles,
        (string Source, IReadOnlyList<Judgement> Judgements)? judge, bool duringRebuild)
    {
        var store = await StoreState.LoadAsync(transaction, cancellation);
        store?.Check(duringRebuild);
        var judgedBefore = await _load.JudgementsAsync();
        var judged = judge is null ? judgedBefore : Replaced(judgedBefore, judge.Value.Source, judge.Value.Judgements);

        var changes = await FindChangesAsync(articles);
        var (names, touched) = judge is null ? ([], []) : await JudgementChange.TouchedAsync(_load, judgedBefore,
            judged);
        if (store is not null && store.Lexicon != lexicon.Hash)
            names = [.. names, .. await NamesOfLexiconAsync()];
        foreach (var (id, record) in await _load.ArticlesAsync([.. touched.Where(id => !articles.ContainsKey(id))],
            whole: false))
            changes.Add((id, record, record));

        var derivation = new Derivation(_load, judgedBefore, new Authorities(judged, lexicon));
        var change = await derivation.RunAsync(changes, names);
        WriteInput(change, changes, judgedBefore, judged);
        var counters = _load.Locked.Plus(await new ChangeWriter(transaction, cancellation).WriteAsync(change));
        if (store is null ? counters.NodesCreated > 0 : store.Lexicon != lexicon.Hash)
            counters = counters.Plus(await ((store ?? StoreState.New("")) with { Lexicon = lexicon.Hash })
                .SaveAsync(transaction, cancellation));
        return Summary(articles, changes, counters, derivation);
    }

    // What stands is compared before anything is taken; what differs is taken and read again, since others may write
    // too.
    private async Task<List<(string Id, ArticleRecord? Before, ArticleRecord? After)>> FindChangesAsync(
        IReadOnlyDictionary<string, ArticleRecord?> articles)
    {
        var changes = await CompareAsync(articles, articles.Keys);
        if (changes.Count == 0)
            return changes;
        await _load.LockArticlesAsync(changes.Select(change => change.Id));
        return await CompareAsync(articles, [.. changes.Select(change => change.Id)]);
    }

    private async Task<List<(string Id, ArticleRecord? Before, ArticleRecord? After)>> CompareAsync(
        IReadOnlyDictionary<string, ArticleRecord?> articles, IEnumerable<string> ids)
    {
        var wanted = ids.ToArray();
        var standing = await _load.ArticlesAsync(wanted, whole: true);
        var changes = new List<(string, ArticleRecord?, ArticleRecord?)>();
        foreach (var id in wanted.Order(StringComparer.Ordinal))
        {
            var (before, after) = (standing.GetValueOrDefault(id), articles[id]);
            if (before is null ? after is not null : after is null || !before.SaysTheSameAs(after))
                changes.Add((id, before, after));
        }
        return changes;
    }

    private static JudgementSet Replaced(JudgementSet judged, string source, IReadOnlyList<Judgement> judgements) =>
        new(
        judged.All.Where(judgement => judgement.Source != source)
            .Concat(judgements.Select(judgement => new SourcedJudgement(source, judgement)))
            .OrderBy(judgement => judgement.Source, StringComparer.Ordinal));

    // A changed lexicon is a changed authority: names that the old one decided, and names that the new one speaks of.
    private async Task<IEnumerable<string>> NamesOfLexiconAsync()
    {
        var names = new List<string>(await _load.FindAsync("load-names", "ids", lexicon.Names));
        await foreach (var row in transaction.QueryAsync("load-names-of-authority", null, cancellation))
            names.Add(row.Text("id"));
        return names.Distinct();
    }

    private void WriteInput(
        GraphChange change, IEnumerable<(string Id, ArticleRecord? Before, ArticleRecord? After)> changes,
        JudgementSet judgedBefore, JudgementSet judged)
    {
        var now = time.GetUtcNow();
        foreach (var (id, before, after) in changes)
            if (after is not null && after != before)
                change.Update(new NodeKey("Article", id), Properties.None, Properties.Of(("ingested", now)));
        change.Nodes(JudgementRows(judgedBefore), JudgementRows(judged));
    }

    private static IEnumerable<NodeRow> JudgementRows(JudgementSet judged) =>
        from source in judged.All.GroupBy(judgement => judgement.Source)
        from numbered in source.Select((judgement, index) => (Id: $"{source.Key}#{index:00000}", judgement.Judgement))
        let written = JudgementJson.Write(numbered.Judgement)
        select new NodeRow("Judgement", numbered.Id, "", Properties.Of(
            ("id", numbered.Id), ("source", source.Key), ("kind", written.Kind), ("json", written.Json)));

    private static WriteSummary Summary(
        IReadOnlyDictionary<string, ArticleRecord?> articles,
        IReadOnlyCollection<(string Id, ArticleRecord? Before, ArticleRecord? After)> changes,
        Counters counters, Derivation derivation)
    {
        var own = changes.Where(change => articles.ContainsKey(change.Id)).ToArray();
        var removed = own.Count(change => change.After is null);
        var added = own.Count(change => change is { After: not null, Before: null or { Fingerprint: "" } });
        return new WriteSummary(
            added, own.Length - removed - added, articles.Values.Count(article =>
                article is not null) - (own.Length - removed),
            removed, counters, [.. derivation.Moves]);
    }
}
