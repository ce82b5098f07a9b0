using Graph.Cypher;
using Graph.Querying;
using Graph.Storage;

namespace Graph.Bench.News;

/// <summary>
/// Every query of the library with parameters that fit a graph: once about the best connected that there is (the biggest investor, the fact with
/// the most claims, a whole year), once about what stands in the middle.
/// </summary>
internal sealed class LibraryCalls
{
    private readonly ICypherSession session;

    private LibraryCalls(ICypherSession session) => this.session = session;

    /// <exception cref="InvalidOperationException">A query of the library is not asked here.</exception>
    public static async Task<IReadOnlyList<LibraryCall>> ForAsync(ICypherSession session)
    {
        var calls = new LibraryCalls(session);
        var asked = await calls.AllAsync();
        var missing = QueryLibrary.Standard.Queries.Select(query => query.Name).Except(asked.Select(call => call.Query.Name)).ToList();
        return missing.Count == 0 ? asked : throw new InvalidOperationException($"not measured yet: {string.Join(", ", missing)}");
    }

    private async Task<IReadOnlyList<LibraryCall>> AllAsync()
    {
        var investors = await RankedAsync("MATCH (i:Entity)-[r:INVESTED_IN]->() WITH i.name AS name, count(r) AS n");
        var companies = await RankedAsync("MATCH (c:Entity)-[r:RAISED]->() WITH c.name AS name, count(r) AS n");
        var employers = await RankedAsync("MATCH (o:Entity)<-[r:HOLDS_POSITION]-() WITH o.name AS name, count(r) AS n");
        var groups = await RankedAsync("MATCH (g:Entity)<-[r:SUBSIDIARY_OF]-() WITH g.name AS name, count(r) AS n");
        var members = await RankedAsync("MATCH (o:Entity)-[r:PARTICIPATES_IN|CERTIFIED_AS]->() WITH o.name AS name, count(r) AS n");
        var facts = await RankedAsync("MATCH (f:Fact)<-[r:SUPPORTS]-() WITH f.id AS name, count(r) AS n");
        var partners = await PartnersAsync(investors[0]);
        return
        [
            Call("active-investors", "year", "since=2022-01-01", "until=2023-01-01"),
            Call("active-investors", "week", "since=2022-03-01", "until=2022-03-08"),
            Call("changes", "year", "since=2024-01-01", "by=published"),
            Call("changes", "week", "since=2024-12-22", "by=published"),
            Call("between", "hub", $"first={investors[0]}", $"second={partners[0]}"),
            Call("between", "middle", $"first={Middle(investors)}", $"second={Middle(companies)}"),
            Call("path", "hub", $"from={investors[0]}", $"to={investors[1]}"),
            Call("path", "middle", $"from={Middle(companies)}", $"to={Middle(members)}"),
            Call("shared-portfolio", "hub", $"first={investors[0]}", $"second={investors[1]}"),
            Call("shared-portfolio", "middle", $"first={investors[0]}", $"second={Middle(investors)}"),
            .. Both("co-investors", "investor", investors),
            .. Both("contradictions", "about", investors),
            .. Both("organization", "name", investors),
            .. Both("people", "name", employers),
            .. Both("portfolio", "investor", investors),
            .. Both("programs", "organization", members),
            .. Both("rounds", "company", companies),
            .. Both("sentences", "fact", facts),
            .. Both("single-source", "about", investors),
            .. Both("subsidiaries", "group", groups),
        ];
    }

    private static IEnumerable<LibraryCall> Both(string query, string parameter, List<string> ranked) =>
        [Call(query, "hub", $"{parameter}={ranked[0]}"), Call(query, "middle", $"{parameter}={Middle(ranked)}")];

    private static LibraryCall Call(string query, string of, params string[] arguments) => new(
        QueryLibrary.Standard.Find(query) ?? throw new InvalidOperationException($"the library has no {query}"),
        of, [.. arguments.Select(QueryArgument.Parse)]);

    private static string Middle(List<string> ranked) => ranked[ranked.Count / 2];

    private Task<List<string>> RankedAsync(string match) => NamesAsync($"{match} RETURN name ORDER BY n DESC, name");

    private Task<List<string>> PartnersAsync(string investor) => NamesAsync(
        $"MATCH (i:Entity {{name: '{investor}'}})-[r:INVESTED_IN]->(c:Entity) WITH c.name AS name, count(r) AS n RETURN name ORDER BY n DESC, name LIMIT 1");

    private async Task<List<string>> NamesAsync(string statement)
    {
        await using var transaction = await session.BeginAsync(AccessMode.Read);
        var names = new List<string>();
        await foreach (var row in await transaction.RunAsync(statement))
            names.Add((string)row[0]!);
        return names;
    }
}

/// <summary>A query of the library with its arguments.</summary>
/// <param name="Of">What it is asked about, in a word.</param>
internal sealed record LibraryCall(Query Query, string Of, IReadOnlyList<QueryArgument> Arguments)
{
    /// <summary>Asks as <c>graph query</c> does, and reads all rows; how many there were.</summary>
    public async Task<int> RunAsync(QueryRunner runner)
    {
        var rows = 0;
        await runner.RunAsync(Query, Arguments, AccessMode.Read, async (result, token) =>
        {
            await foreach (var _ in result.WithCancellation(token))
                rows++;
        });
        return rows;
    }
}
