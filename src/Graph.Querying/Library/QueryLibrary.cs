using Graph.Querying.Library;

namespace Graph.Querying;

/// <summary>The saved queries, by name.</summary>
public sealed class QueryLibrary
{
    // Each is read when it is asked for: a program that runs one need not parse the heads of all.
    private readonly Dictionary<string, Lazy<Query>> queries;
    private readonly string[] names;

    /// <param name="queries">Queries with names of their own.</param>
    public QueryLibrary(IEnumerable<Query> queries) : this(queries.ToDictionary(query => query.Name, query => new Lazy<Query>(query)))
    {
    }

    private QueryLibrary(Dictionary<string, Lazy<Query>> queries)
    {
        this.queries = queries;
        names = [.. queries.Keys];
        Array.Sort(names, StringComparer.Ordinal);
    }

    /// <summary>The queries that come with the program, from <c>cypher/queries</c>.</summary>
    public static QueryLibrary Standard { get; } = new(Resources.Names("queries").ToDictionary(
        name => name, name => new Lazy<Query>(() => QuerySource.OfFile(name, Resources.Text($"queries/{name}")).Single())));

    /// <summary>All queries, by name.</summary>
    public IReadOnlyCollection<Query> Queries => [.. names.Select(name => queries[name].Value)];

    /// <summary>The query of that name, or null.</summary>
    public Query? Find(string name) => queries.GetValueOrDefault(name.Trim().ToLowerInvariant())?.Value;

    /// <summary>Names of queries like <paramref name="name"/>, the likeliest first.</summary>
    public IReadOnlyList<string> Suggest(string name) => Closeness.Closest(name.ToLowerInvariant(), names, 3);
}
