using System.Diagnostics;

namespace Graph.Bench;

/// <summary>
/// What a first query costs that opens a large file: a published <c>graph query</c> by an indexed name against <c>graph --version</c>, processes
/// in turn.
/// </summary>
internal sealed class StartMeasurement : IMeasurement
{
    private const int Rounds = 21;

    // A file of the measurement "news" has this one; in any other nothing is found, by the same way.
    private const string Query = "MATCH (e:Entity {id: 'organization:青岭创投0'}) RETURN e.name";

    public string Name => "start";

    public string Summary => "the first indexed query of a process on a large file, against graph --version";

    public string Arguments => "GRAPH FILE   (a published program; a store, such as news makes)";

    public void Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (arguments is not [var program, var file])
            throw new FormatException($"{Name} takes {Arguments}");
        string[] query = ["query", Query, "--store", file, "--format", "csv"];
        var times = Enumerable.Range(0, Rounds + 1)
            .Select(_ => (Query: Seconds(program, query), Version: Seconds(program, "--version"))).Skip(1).ToList();
        output.WriteLine($"query {Median(times.Select(time => time.Query)) * 1000:N0} ms   --version {Median(times.Select(time => time.Version)) * 1000:N0} ms   "
            + $"ratio {Median(times.Select(time => time.Query / time.Version)):N2}");
    }

    private static double Seconds(string program, params string[] arguments)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? TimeProvider.System.GetElapsedTime(start).TotalSeconds
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
