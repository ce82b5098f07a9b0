using System.Globalization;
using Graph.Bench.News;
using Graph.Querying;
using Graph.Storage;

namespace Graph.Bench;

/// <summary>Makes a graph in a file, and asks every query of the library of it, embedded alone: for profiling, and for other programs.</summary>
internal sealed class NewsMeasurement : IMeasurement
{
    public string Name => "news";

    public string Summary => "a made-up graph in a file (made where it is not there), and the library's queries on it, embedded alone";

    public string Arguments => "FILE RELATIONSHIPS [QUERY]";

    public void Run(IReadOnlyList<string> arguments, TextWriter output) => RunAsync(arguments, output).GetAwaiter().GetResult();

    private static async Task RunAsync(IReadOnlyList<string> arguments, TextWriter output)
    {
        var isNew = !File.Exists(arguments[0]);
        await using var session = CypherSession.Open(new StoreSettings { Store = arguments[0] });
        var clock = TimeProvider.System;
        if (isNew)
        {
            var start = clock.GetTimestamp();
            var graph = NewsGraph.Make(int.Parse(arguments[1], CultureInfo.InvariantCulture));
            output.WriteLine($"{graph.NodeCount:N0} nodes, {graph.RelationshipCount:N0} relationships made in {clock.GetElapsedTime(start).TotalSeconds:N1} s");
            start = clock.GetTimestamp();
            await NewsStore.LoadAsync(session, graph);
            output.WriteLine($"loaded in {clock.GetElapsedTime(start).TotalSeconds:N1} s");
        }
        var runner = new QueryRunner(session);
        foreach (var call in await LibraryCalls.ForAsync(session))
        {
            if (arguments.Count > 2 && call.Query.Name != arguments[2])
                continue;
            var (rows, times) = (0, new List<double>());
            for (var round = 0; round < (arguments.Count > 2 ? 40 : 7); round++)
            {
                var start = clock.GetTimestamp();
                rows = await call.RunAsync(runner);
                times.Add(clock.GetElapsedTime(start).TotalMilliseconds);
            }
            output.WriteLine($"{call.Query.Name + " " + call.Of,-28}{rows,8}   first {times[0],9:N2} ms   median {times.Order().ElementAt(times.Count / 2),9:N2} ms");
        }
    }
}
