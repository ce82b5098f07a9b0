using Graph.Querying.Library;

namespace Graph.Querying;

/// <summary>The saved queries, by name.</summary>
public sealed class QueryLibrary
{
    // Read when they are asked for, each by itself: a program that runs one, or none, need not parse the heads of all.
    private readonly Lazy<Dictionary<string, Lazy<Query>>> queries;

    /// <param name="queries">Queries with names of their own.</param>
    public QueryLibrary(IEnumerable<Query> queries)
    {
        var given = queries.ToDictionary(query => query.Name, query => new Lazy<Query>(query));
        this.queries = new(() => given);
    }

    private QueryLibrary(Func<Dictionary<string, Lazy<Query>>> queries) => this.queries = new(queries);

    /// <summary>The queries that come with the program, from <c>cypher/queries</c>.</summary>
    public static QueryLibrary Standard { get; } = new(() => Resources.Names("queries").ToDictionary(
        name => name, name => new Lazy<Query>(() => QuerySource.OfFile(name, Resources.Text($"queries/{name}")).Single())));

    /// <summary>All queries, by name.</summary>
    public IReadOnlyCollection<Query> Queries => [.. Names.Select(name => queries.Value[name].Value)];

    /// <summary>The query of that name, or null.</summary>
    public Query? Find(string name) =>
        name.AsSpan().Trim().Contains(' ') ? null : queries.Value.GetValueOrDefault(name.Trim().ToLowerInvariant())?.Value;

    /// <summary>Names of queries like <paramref name="name"/>, the likeliest first.</summary>
    public IReadOnlyList<string> Suggest(string name) => Closeness.Closest(name.ToLowerInvariant(), Names, 3);

    private string[] Names => [.. queries.Value.Keys.Order(StringComparer.Ordinal)];
}
