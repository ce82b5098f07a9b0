using System.Globalization;
using Graph.Bench.News;
using Graph.Querying;
using Graph.Storage;
using Graph.Testing;

namespace Graph.Bench;

/// <summary>
/// Every query of the library on the embedded engine and on Neo4j over its HTTP API, in turn, on the same made-up graphs. Neo4j is
/// the one at <c>NEO4J_HOME</c>, started in a folder of its own, or the running one at <c>NEO4J_TEST_URI</c>, whose content is deleted,
/// but for a file that <see cref="NewsMeasurement"/> made: that one holds the same graph already.
/// </summary>
internal sealed class QueriesMeasurement : IMeasurement
{
    private const int WarmUps = 5;
    private const int Most = 15;
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(4);

    public string Name => "queries";

    public string Summary => "every query of the library, embedded against Neo4j over its API";

    public string Arguments => "RELATIONSHIPS|FILE...   (sizes of made-up graphs: 10000 100000 1000000; or one made, which Neo4j holds too)";

    public void Run(IReadOnlyList<string> arguments, TextWriter output) => RunAsync(arguments, output).GetAwaiter().GetResult();

    private static async Task RunAsync(IReadOnlyList<string> arguments, TextWriter output)
    {
        var server = await Neo4jServer.SharedAsync();
        await using var neo4j = CypherSession.Open(new StoreSettings
        {
            Store = server.HttpAddress, Username = server.Username, Password = server.Password,
        });
        foreach (var argument in arguments)
        {
            if (File.Exists(argument))
            {
                await using var made = CypherSession.Open(new StoreSettings { Store = argument });
                await CompareAsync(made, neo4j, output);
                continue;
            }
            await server.EraseAsync();
            var graph = NewsGraph.Make(int.Parse(argument, CultureInfo.InvariantCulture));
            output.WriteLine($"{graph.NodeCount:N0} nodes, {graph.RelationshipCount:N0} relationships");
            using var folder = new TemporaryFolder();
            await using var embedded = CypherSession.Open(new StoreSettings { Store = folder.File("graph.db") });
            await NewsStore.LoadAsync(embedded, graph);
            await NewsStore.LoadAsync(neo4j, graph);
            await CompareAsync(embedded, neo4j, output);
        }
    }

    private static async Task CompareAsync(ICypherSession embedded, ICypherSession neo4j, TextWriter output)
    {
        output.WriteLine($"{"query",-28}{"rows",8}{"embedded ms",14}{"Neo4j ms",12}{"ratio",8}");
        var (here, there) = (new QueryRunner(embedded), new QueryRunner(neo4j));
        foreach (var call in await LibraryCalls.ForAsync(embedded))
        {
            var rows = await call.RunAsync(here);
            if (await call.RunAsync(there) is var others && others != rows)
                throw new InvalidOperationException($"{call.Query.Name}: {rows} rows embedded, {others} on Neo4j");
            var times = await TimesAsync(() => call.RunAsync(here), () => call.RunAsync(there));
            var (ours, theirs) = (Median(times.Select(time => time.Ours)), Median(times.Select(time => time.Theirs)));
            var ratio = Median(times.Select(time => time.Theirs / time.Ours));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{call.Query.Name + " " + call.Of,-28}{rows,8}{ours * 1000,14:N2}{theirs * 1000,12:N2}{ratio,8:N1}{(ratio < 1 ? "   slower" : "")}"));
            output.Flush();
        }
    }

    /// <summary>Seconds of both in turn, after some that do not count; fewer rounds of what takes long.</summary>
    private static async Task<List<(double Ours, double Theirs)>> TimesAsync(Func<Task> ours, Func<Task> theirs)
    {
        var times = new List<(double, double)>();
        var start = TimeProvider.System.GetTimestamp();
        for (var round = 0; round < WarmUps + Most; round++)
        {
            var time = (await SecondsAsync(ours), await SecondsAsync(theirs));
            if (round >= WarmUps || TimeProvider.System.GetElapsedTime(start) > LongEnough)
                times.Add(time);
            if (times.Count >= 3 && TimeProvider.System.GetElapsedTime(start) > 2 * LongEnough)
                break;
        }
        return times;
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var start = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered[ordered.Length / 2];
    }
}
