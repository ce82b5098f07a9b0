using Graph.Model.Ontology;
using Graph.Model.Text;
using Graph.Querying.Library;
using Graph.Querying.Parameters;
using Graph.Storage;

namespace Graph.Querying.Names;

/// <summary>Finds the entities that a name denotes, or what else may have been meant; by index.</summary>
internal static class NameResolver
{
    private static readonly string Statement = Resources.Text("names/find");

    private static readonly string[] Types = [.. Enum.GetNames<EntityType>().Select(type => type.ToLowerInvariant())];

    /// <summary>The ids of the entities that all the names together denote.</summary>
    /// <exception cref="QueryException">One of them denotes nothing.</exception>
    public static async Task<List<string>> ResolveAsync(
        ICypherTransaction transaction, NameReference reference, CancellationToken cancellation)
    {
        var ids = new List<string>();
        foreach (var name in reference.Names)
        {
            var found = await FindAsync(transaction, name, cancellation);
            if (found.Count == 0)
                throw new QueryException(QueryErrorCode.NameNotFound,
                    $"no name {name}", await NameSuggestions.ForAsync(transaction, name, cancellation));
            ids.AddRange(found);
        }
        return [.. ids.Distinct()];
    }

    /// <summary>The ids that a folded form has as a name: one each type.</summary>
    internal static IEnumerable<string> IdsOf(string folded) => Types.Select(type => $"{type}:{folded}");

    // By an entity's id where the text is one, else by name.
    private static async Task<List<string>> FindAsync(ICypherTransaction transaction, string name, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, object?> { ["text"] = name, ["names"] = IdsOf(NameForm.Fold(name)).ToList() };
        var found = new List<(string Id, long Way)>();
        await foreach (var row in (await transaction.RunAsync(Statement, parameters, cancellation)).WithCancellation(cancellation))
            found.Add(((string)row[0]!, (long)row[1]!));
        return [.. found.Where(entity => entity.Way == found[0].Way).Select(entity => entity.Id)];
    }
}
