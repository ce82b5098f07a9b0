using Graph.Querying.Library;

namespace Graph.Querying;

/// <summary>The saved queries, by name.</summary>
public sealed class QueryLibrary
{
    private readonly SortedDictionary<string, Query> queries;

    /// <param name="queries">Queries with names of their own.</param>
    public QueryLibrary(IEnumerable<Query> queries) =>
        this.queries = new(queries.ToDictionary(query => query.Name), StringComparer.Ordinal);

    /// <summary>The queries that come with the program, from <c>cypher/queries</c>.</summary>
    public static QueryLibrary Standard { get; } =
        new(Resources.All("queries").SelectMany(file => QuerySource.OfFile(file.Name, file.Text)));

    /// <summary>All queries, by name.</summary>
    public IReadOnlyCollection<Query> Queries => queries.Values;

    /// <summary>The query of that name, or null.</summary>
    public Query? Find(string name) => queries.GetValueOrDefault(name.Trim().ToLowerInvariant());

    /// <summary>Names of queries like <paramref name="name"/>, the likeliest first.</summary>
    public IReadOnlyList<string> Suggest(string name) => Closeness.Closest(name.ToLowerInvariant(), queries.Keys, 3);
}
