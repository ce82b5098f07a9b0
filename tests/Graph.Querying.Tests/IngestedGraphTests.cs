using System.Runtime.CompilerServices;
using Graph.Cypher;
using Graph.Extraction;
using Graph.Model.Extraction;
using Graph.Reading;
using Graph.Resolution.Names;
using Graph.Writing;

namespace Graph.Querying.Tests;

/// <summary>The library over graphs that the program made itself.</summary>
[Collection(TestStore.Collection)]
public class IngestedGraphTests
{
    private static readonly Lazy<Extractor> Extractor = new(() => new Extractor());

    [Neo4jFact]
    public async Task Every_query_gives_the_same_rows_on_both_engines() => await CompareAsync(Samples());

    [Neo4jFact(Setting.Articles)]
    public async Task Every_query_gives_the_same_rows_on_both_engines_over_printed_articles() =>
        await CompareAsync(Setting.Value(Setting.Articles));

    [RequiresSettingTheory(Setting.Articles), OnEmbedded, OnNeo4j]
    public async Task The_portfolio_of_a_firm_is_what_the_articles_say(Engine engine)
    {
        await using var asked = await IngestAsync(engine, Setting.Value(Setting.Articles));
        var rows = await asked.RowsAsync("portfolio", ["company", "round", "role"], "investor=联想创投");
        string[] expected = ["寒武纪 | A | -", "寒武纪 | B | -", "寒武纪 | B+ | -", "耐德佳 | Pre-A | exclusive", "钛方科技 | C | -"];
        // The company may go by a fuller name.
        Assert.All(expected, row => Assert.Contains(rows, found => found.EndsWith(row, StringComparison.Ordinal)));
        Assert.DoesNotContain("-", await asked.RowsAsync("portfolio", ["article"], "investor=联想创投"));
    }

    // Each query with each name of the graph for every one of its names.
    private static async Task CompareAsync(string folder)
    {
        await using var embedded = await IngestAsync(Engine.Embedded, folder);
        await using var neo4j = await IngestAsync(Engine.Neo4j, folder);
        var names = (await NamesAsync(embedded)).ToList();
        Assert.Equal(names, await NamesAsync(neo4j));
        var rows = 0;
        foreach (var query in QueryLibrary.Standard.Queries)
            foreach (var name in names)
            {
                var arguments = query.Parameters!.Where(parameter => parameter.Default is null || parameter.Name == "by").Select(parameter => parameter switch
                {
                    { Type: ParameterType.Moment } => $"{parameter.Name}=2000",
                    { Name: "by" } => "by=published",
                    { Name: "second" or "to" } => $"{parameter.Name}={names[(names.IndexOf(name) + 1) % names.Count]}",
                    { Name: "fact" } => "fact=" + name,
                    _ => $"{parameter.Name}={name}",
                }).ToArray();
                var expected = await neo4j.RowsAsync(query.Name, null, arguments);
                Assert.Equal(expected, await embedded.RowsAsync(query.Name, null, arguments));
                rows += expected.Length;
                if (!query.Parameters!.Any(parameter => parameter.Type == ParameterType.Name))
                    break;
            }
        Assert.True(rows > names.Count, "the queries found next to nothing");
    }

    private static async Task<Asked> IngestAsync(Engine engine, string folder)
    {
        var asked = await Asked.OpenAsync(engine);
        await new Schema(asked.Session, TimeProvider.System).ApplyAsync();
        await new GraphWriter(asked.Session, TimeProvider.System, Lexicon.Default).WriteAsync(Extract(folder));
        return asked;
    }

    private static IEnumerable<ArticleExtraction> Extract(string folder) =>
        from path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
        let read = ArticleReader.Read(path) as ReadResult.Accepted
        where read is not null
        select Extractor.Value.Extract(read.Article);

    private static async Task<List<string>> NamesAsync(Asked asked) =>
        await asked.Session.ExecuteAsync(AccessMode.Read, async (transaction, cancellation) =>
        {
            var names = new List<string>();
            await foreach (var row in await transaction.RunAsync("MATCH (e:Entity) RETURN e.id ORDER BY e.id", cancellation: cancellation))
                names.Add((string)row[0]!);
            return names;
        });

    private static string Samples([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "samples");
}
