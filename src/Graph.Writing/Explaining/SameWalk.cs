using System.Collections.Immutable;
using Graph.Resolution;
using Graph.Resolution.Names;
using Graph.Storage;
using Graph.Writing.Loading;

namespace Graph.Writing.Explaining;

/// <summary>Follows two names to where they meet.</summary>
internal sealed class SameWalk(ICypherTransaction transaction, CancellationToken cancellation)
{
    private readonly GraphLoader _load = new(transaction, cancellation, takes: false);

    /// <returns>Null where the graph knows neither name.</returns>
    public async Task<SameExplanation?> RunAsync(string one, string other)
    {
        var (up, down) = (await ChainAsync(one), await ChainAsync(other));
        if (up.Count == 0 && down.Count == 0)
            return null;
        var meeting = up.Select(name => name.Id).Intersect(down.Select(name => name.Id)).FirstOrDefault();
        if (meeting is not null)
        {
            var steps = await StepsAsync(up.TakeWhile(name => name.Id != meeting)
                .Concat(down.TakeWhile(name => name.Id != meeting)));
            var denoted = await _load.FindAsync("explain-denoted", "ids", [one, other]);
            return new SameExplanation(Keys.FormOf(one), Keys.FormOf(other), denoted.Count == 1 ? denoted.Single()
                : null, false, steps);
        }
        var used = await InArticlesAsync(up, down) ?? await InArticlesAsync(down, up);
        return new SameExplanation(Keys.FormOf(one), Keys.FormOf(other), null, used is not null, used is null ? []
            : [used]);
    }

    private async Task<IReadOnlyList<NameState>> ChainAsync(string name)
    {
        var chain = new List<NameState>();
        for (var next = name; next is not null && chain.All(state =>
            state.Id != next); next = chain[^1].Pointer?.Target)
            if ((await _load.NamesAsync([next])).FirstOrDefault() is { } found)
                chain.Add(found.State);
            else
                break;
        return chain;
    }

    private async Task<ImmutableArray<NameStep>> StepsAsync(IEnumerable<NameState> names)
    {
        var steps = ImmutableArray.CreateBuilder<NameStep>();
        foreach (var name in names)
            if (name.Pointer is { } pointer)
                steps.Add(new NameStep(Keys.FormOf(name.Id), Keys.FormOf(pointer.Target), pointer.Reason,
                    await GraphExplainer.EvidenceAsync(transaction, "explain-explained", name.Id, pointer.Target,
                        cancellation)));
        return steps.ToImmutable();
    }

    private async Task<NameStep?> InArticlesAsync(IReadOnlyList<NameState> shorts, IReadOnlyList<NameState> fulls)
    {
        var uses = await _load.ConnectedAsync("explain-used", [.. shorts.Select(name => name.Id)]);
        foreach (var (form, full) in uses.Where(use => fulls.Any(name => name.Id == use.Other)))
            await foreach (var row in transaction.QueryAsync("explain-use",
                LookUps.Parameters(("short", form), ("full", full)), cancellation))
                return new NameStep(Keys.FormOf(form), Keys.FormOf(full), row.Text("reason"),
                    [GraphExplainer.EvidenceOf(row)]);
        return null;
    }
}
