using System.Globalization;

namespace Graph.Bench;

/// <summary>
/// What one more article costs in a small and in a large graph, where it speaks of the most connected entities there and
/// states a fact that every article states: batches are written in turn into both, and the times compared.
/// </summary>
internal sealed class ScaleMeasurement : IMeasurement
{
    private const int Batch = 64;
    private const int Rounds = 11;

    public string Name => "scale";

    public string Summary => "the cost of one more article in a large graph, against a small one";

    public string Arguments => "[SMALL LARGE]   (articles; 1000 and 100000 unless told)";

    public void Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        var (small, large) = arguments is [var first, var second]
            ? (int.Parse(first, CultureInfo.InvariantCulture), int.Parse(second, CultureInfo.InvariantCulture))
            : (1_000, 100_000);

        using var smallGraph = new EmbeddedGraph();
        using var largeGraph = new EmbeddedGraph();
        smallGraph.Write(HubArticles.Take(0, small));
        largeGraph.Write(HubArticles.Take(0, large));

        var times = new List<(double Small, double Large)>();
        for (var round = 0; round < Rounds; round++)
            times.Add((
                Seconds(() => smallGraph.Write(HubArticles.Take(small + (round * Batch), Batch))),
                Seconds(() => largeGraph.Write(HubArticles.Take(large + (round * Batch), Batch)))));

        output.WriteLine($"ms an article  {small:N0}: {Median(times.Select(time => time.Small)) * 1000 / Batch:N3}   "
            + $"{large:N0}: {Median(times.Select(time => time.Large)) * 1000 / Batch:N3}");
        output.WriteLine($"ratio          {Median(times.Select(time => time.Large / time.Small)):N2}");
    }

    private static double Seconds(Action work)
    {
        var start = TimeProvider.System.GetTimestamp();
        work();
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
