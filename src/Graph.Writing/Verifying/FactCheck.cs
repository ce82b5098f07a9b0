using Graph.Resolution.Change;
using Graph.Resolution.Facts;
using Graph.Writing.Deriving;
using Graph.Writing.Loading;

namespace Graph.Writing.Verifying;

/// <summary>A page of facts: counted anew from the claims behind them, and what analysts see of them.</summary>
internal sealed class FactCheck(GraphLoader load, Checksums sums)
{
    public async Task<IReadOnlyList<string>> RunAsync(IReadOnlyCollection<string> ids)
    {
        var violations = new List<string>();
        var facts = await load.FactsAsync(ids);
        var denials = await load.DenialsAsync(facts.Select(fact => fact.State.Key.Pair).Distinct());
        var sayings = await load.SayingsAsync(ids);
        var change = new GraphChange();
        foreach (var fact in facts)
        {
            var key = fact.State.Key;
            if (!sayings[key.Id].Any())
            {
                violations.Add($"{key.Id}: no sentence states it");
                continue;
            }
            var ledger = new FactLedger([
                .. from said in sayings[key.Id]
                   group said by said.Article into article
                   select new SayingChange(article.Key, key, null,
                       Saying.Of(key, article.First().Published, [.. article.Select(said => said.Claim)]))], [], []);
            var counted = ledger.Facts[key.Id];
            var disputes = Disputes.Of([counted], denials, []);
            var rows = new FactRows(counted, disputes.IsDisputed(key.Id));
            change.Node(fact.Row, rows.Node());
            disputes.Write(change);
            foreach (var wording in ledger.Wordings.Values)
                Add("the wordings of facts", wording.Row(), 1);
            if (rows.Round() is { } round)
                Add("the funding rounds", round, 1);
            var shown = rows.Relationship();
            sums.Add("the relationships between entities",
                $"{shown.Type}\n{shown.From.Id}\n{shown.To.Id}\n{Print(shown.Properties)}", 1);
        }
        violations.AddRange(change.UpdatedNodes.Select(node =>
            $"{node.Node.Id}: {string.Join(", ", node.Properties.Keys)} should be otherwise"));
        violations.AddRange(change.CreatedRelationships.Select(row =>
            $"missing: {row.From.Id} {row.Type} {row.To.Id}"));
        violations.AddRange(change.DeletedRelationships.Select(row =>
            $"without reason: {row.From.Id} {row.Type} {row.To.Id}"));
        return violations;
    }

    /// <summary>Nodes that stand and are to be told by facts.</summary>
    public void Standing(string what, IEnumerable<NodeRow> nodes)
    {
        foreach (var node in nodes)
            Add(what, node, -1);
    }

    /// <summary>The relationships of one type that leave entities.</summary>
    public async Task StandingAsync(string type, IEnumerable<string> entities)
    {
        foreach (var row in await load.RowsAsync(Statements.Named("verify-facts-shown", ("TYPE", type)), "ids",
            entities))
            sums.Add("the relationships between entities",
                $"{type}\n{row.Text("id")}\n{row.Text("target")}\n{Print(row.Map("properties").All())}", -1);
    }

    private void Add(string what, NodeRow node, int count) =>
        sums.Add(what, $"{node.Id}\n{Print(node.Properties)}", count);

    private static string Print(IEnumerable<KeyValuePair<string, object>> properties) =>
        string.Join('\n', properties.Select(property => $"{property.Key}={Print(property.Value)}"));

    private static string Print(object value) => value switch
    {
        string text => text,
        System.Collections.IEnumerable list => string.Join('\t', list.Cast<object>().Select(Print)),
        IFormattable other => other.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
