using System.Collections.Immutable;
using Graph.Model.Ontology;
using Graph.Model.Text;
using Graph.Resolution;
using Graph.Resolution.Names;
using Graph.Storage;
using Graph.Writing.Loading;

namespace Graph.Writing.Explaining;

/// <summary>Walks from what analysts see down to the sentences that say it.</summary>
public sealed class GraphExplainer(ICypherSession session)
{
    /// <summary>The sentences behind a fact, by its key; null where there is none.</summary>
    public Task<FactExplanation?> FactAsync(string fact, CancellationToken cancellation = default) =>
        ReadAsync<FactExplanation?>(async (transaction, token) =>
        {
            var sentences = ImmutableArray.CreateBuilder<StatedIn>();
            await foreach (var row in transaction.QueryAsync("explain-fact", LookUps.Parameters(("id", fact)), token))
                sentences.Add(new StatedIn(EvidenceOf(row), row.Text("relation") == "DISPUTES", (bool)row["witness"]!,
                    row.Text("status"), row.Text("rule"), Convert.ToDouble(row["confidence"],
                        System.Globalization.CultureInfo.InvariantCulture)));
            return sentences.Count == 0 ? null : new FactExplanation(fact, sentences.ToImmutable());
        }, cancellation);

    /// <summary>
    /// The entities that <paramref name="keyOrName"/> denotes, by key or by any form of a name; none where it denotes
    /// nothing.
    /// </summary>
    public Task<ImmutableArray<EntityExplanation>> EntitiesAsync(string keyOrName,
        CancellationToken cancellation = default) =>
        ReadAsync(async (transaction, token) =>
        {
            var load = new GraphLoader(transaction, token, takes: false);
            var explanations = ImmutableArray.CreateBuilder<EntityExplanation>();
            foreach (var id in new[] { keyOrName }.Concat(await load.FindAsync("explain-denoted", "ids",
                Keyed(keyOrName))).Distinct())
                if (await EntityAsync(transaction, id, token) is { } explanation)
                    explanations.Add(explanation);
            return explanations.ToImmutable();
        }, cancellation);

    /// <summary>Why two names are one, for each type of thing that both name.</summary>
    public Task<ImmutableArray<SameExplanation>> SameAsync(string one, string other,
        CancellationToken cancellation = default) =>
        ReadAsync(async (transaction, token) =>
        {
            var explanations = ImmutableArray.CreateBuilder<SameExplanation>();
            foreach (var (left, right) in Keyed(one).Zip(Keyed(other)))
                if (await new SameWalk(transaction, token).RunAsync(left, right) is { } explanation)
                    explanations.Add(explanation);
            return explanations.ToImmutable();
        }, cancellation);

    internal static Evidence EvidenceOf(Row row) => new(
        row.TextOrNull("sentence"), row.Text("article"), row.TextOrNull("title") ?? "", row.TextOrNull("url"),
        row.Moment("published"));

    internal static async Task<ImmutableArray<Evidence>> EvidenceAsync(
        ICypherTransaction transaction, string lookUp, string form, string full, CancellationToken cancellation)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        await foreach (var row in transaction.QueryAsync(lookUp, LookUps.Parameters(("short", form), ("full", full)),
            cancellation))
            evidence.Add(EvidenceOf(row));
        return evidence.ToImmutable();
    }

    private static IEnumerable<string> Keyed(string form) => NameForm.Fold(form).Length == 0
        ? []
        : Enum.GetValues<EntityType>().Select(type => Keys.Name(type, form));

    private static async Task<EntityExplanation?> EntityAsync(ICypherTransaction transaction, string id,
        CancellationToken cancellation)
    {
        var rows = new List<Row>();
        await foreach (var row in transaction.QueryAsync("explain-entity", LookUps.Parameters(("id", id)),
            cancellation))
            rows.Add(row);
        if (rows.Count == 0)
            return null;
        var names = ImmutableArray.CreateBuilder<NameStep>();
        foreach (var row in rows.Where(row => row.TextOrNull("id") is not null))
        {
            var (name, fuller, reason) = (row.Text("id"), row.TextOrNull("fuller"), row.TextOrNull("reason") ?? "");
            names.Add(new NameStep(row.Text("form"), fuller is null ? null : Keys.FormOf(fuller), reason,
                fuller is not null && reason == Reasons.Explained
                    ? await EvidenceAsync(transaction, "explain-explained", name, fuller, cancellation) : []));
        }
        return new EntityExplanation(id, rows[0].Text("name"), rows[0].Text("fullName"), (long)rows[0]["articles"]!,
            names.ToImmutable());
    }

    private async Task<T> ReadAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work,
        CancellationToken cancellation) =>
        await session.ExecuteAsync(AccessMode.Read, work, cancellation);
}
