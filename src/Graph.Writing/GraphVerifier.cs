using System.Runtime.CompilerServices;
using Graph.Resolution.Facts;
using Graph.Resolution.Names;
using Graph.Storage;
using Graph.Writing.Loading;
using Graph.Writing.Verifying;

namespace Graph.Writing;

/// <summary>
/// Walks the graph and holds all of it against what its articles say: texts at their offsets, names by printable
/// reasons, counts counted anew, facts with their sentences, the schema. Memory is bounded by a page; nothing is
/// written.
/// </summary>
public sealed class GraphVerifier(ICypherSession session, TimeProvider time, Lexicon lexicon)
{
    /// <summary>What does not hold, a line each; nothing where all does.</summary>
    public async IAsyncEnumerable<string> VerifyAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var migration in await new Schema(session, time).StatusAsync(cancellation))
            if (migration.Applied is null || migration.IsChanged)
                yield return $"schema {migration.Name}: {(migration.IsChanged ? "was applied with another text" : "was not applied: run `graph schema apply`")}";

        await using var transaction = await session.BeginAsync(AccessMode.Read, cancellation);
        var store = await StoreState.LoadAsync(transaction, cancellation);
        if (store?.IsRebuilding == true)
            yield return "a rebuild did not finish: run `graph rebuild`";
        if (store is not null && store.Lexicon != lexicon.Hash)
            yield return "names were resolved with another lexicon: the next write resolves them anew";

        var load = new GraphLoader(transaction, cancellation, takes: false);
        var authorities = new Authorities(await load.JudgementsAsync(), lexicon);
        var sums = new Checksums();
        var facts = new FactCheck(load, sums);
        var (articles, names, entities) = (new ArticleCheck(load, authorities, sums),
            new NameCheck(load, authorities, sums), new EntityCheck(load, authorities, sums));
        foreach (var (label, check) in new (string, Func<IReadOnlyList<string>, Task<IReadOnlyList<string>>>)[]
            { ("Article", articles.RunAsync), ("Name", names.RunAsync), ("Entity", entities.RunAsync),
                ("Fact", facts.RunAsync) })
            await foreach (var ids in PagesAsync(load, label))
                foreach (var violation in await check(ids))
                    yield return violation;

        foreach (var (label, what) in new[] { ("Wording", "the wordings of facts"),
            ("FundingRound", "the funding rounds") })
            for (var page = await load.PageAsync(label, ""); page.Count > 0; page = await load.PageAsync(label,
                page[^1].Id))
                facts.Standing(what, page);
        await foreach (var ids in PagesAsync(load, "Entity"))
            foreach (var type in FactKey.Types)
                await facts.StandingAsync(type, ids);
        foreach (var what in sums.Uneven)
            yield return $"{what} are not those that the articles give: run `graph rebuild`";
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> PagesAsync(GraphLoader load, string label)
    {
        for (var page = await load.PageAsync(label, ""); page.Count > 0; page = await load.PageAsync(label,
            page[^1].Id))
            foreach (var part in page.Select(node => node.Id).Chunk(100))
                yield return part;
    }
}
