using Graph.Model.Ontology;
using Graph.Resolution;
using Graph.Resolution.Change;
using Graph.Resolution.Names;
using Graph.Writing.Deriving;
using Graph.Writing.Loading;

namespace Graph.Writing.Verifying;

/// <summary>A page of names: what each is short for, decided anew, and what it denotes.</summary>
internal sealed class NameCheck(GraphLoader load, Authorities authorities, Checksums sums)
{
    public async Task<IReadOnlyList<string>> RunAsync(IReadOnlyCollection<string> ids)
    {
        var violations = new List<string>();
        var names = new NameStage(load, authorities);
        await names.RunAsync([], ids);
        var entities = new EntityStage(load, names, authorities);
        await entities.RunAsync([]);
        var change = new GraphChange();
        names.Write(change, entities.Stands);
        entities.Write(change, []);
        violations.AddRange(change.CreatedRelationships.Select(row =>
            $"missing: {row.From.Id} {row.Type} {row.To.Id}"));
        violations.AddRange(change.DeletedRelationships.Select(row =>
            $"without reason: {row.From.Id} {row.Type} {row.To.Id}"));
        violations.AddRange(change.UpdatedRelationships.Select(row =>
            $"{row.Relationship.From.Id} {row.Relationship.Type} {row.Relationship.To.Id}: another reason"));
        violations.AddRange(change.DeletedNodes.Select(node => $"{node.Label} {node.Id}: nothing bears it"));
        violations.AddRange(change.UpdatedNodes.Select(node =>
            $"{node.Node.Label} {node.Node.Id}: {string.Join(", ", node.Properties.Keys)} should be otherwise"));

        foreach (var state in ids.Select(id => names.State(Side.Before, id)))
        {
            sums.Add("the articles of names", state.Id, -state.Articles);
            foreach (var (form, count) in state.Forms)
                sums.Add("the forms of names", $"{state.Id}\n{form}", -count);
            foreach (var (houses, count) in state.Houses)
                sums.Add("the houses of persons", $"{state.Id}\n{houses}", -count);
        }
        violations.AddRange(await DenotesAsync(ids, names, entities));
        foreach (var row in await load.RowsAsync(Statements.Named("verify-uses"), "ids", ids))
        {
            sums.Add("the uses of names for others", $"{row.Text("id")}\n{row.Text("full")}\n{true}",
                -row.Number("explained"));
            sums.Add("the uses of names for others", $"{row.Text("id")}\n{row.Text("full")}\n{false}",
                -row.Number("inferred"));
        }
        return violations;
    }

    private async Task<IEnumerable<string>> DenotesAsync(IEnumerable<string> ids, NameStage names, EntityStage entities)
    {
        var standing = new HashSet<string>();
        foreach (var row in await load.RowsAsync(Statements.Named("verify-denotes"), "ids", ids))
            if (Keys.TypeOf(row.Text("id")) == EntityType.Person)
                sums.Add("the persons that names denote", $"{row.Text("id")}\n{row.Text("entity")}",
                    -(long)row["articles"]!);
            else
                standing.Add($"{row.Text("id")} denotes {row.Text("entity")}");
        var expected = ids.Where(id => Keys.TypeOf(id) != EntityType.Person
            && names.Denotes(Side.Before, id, entities.Stands).Any())
            .Select(id => $"{id} denotes {names.RootOf(Side.Before, id)}").ToHashSet();
        return expected.Except(standing).Select(line => $"missing: {line}")
            .Concat(standing.Except(expected).Select(line => $"without reason: {line}"));
    }
}
