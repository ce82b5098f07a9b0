using System.Globalization;
using Graph.Cypher;
using Graph.Model.Extraction;
using Graph.Resolution.Names;
using Graph.Storage;
using Graph.Writing;

namespace Graph.Bench.Write;

/// <summary>
/// The writer on a Neo4j against <see cref="BareLoop"/> with the same rows, in turn, a thousand articles at a time, into one empty
/// database that fills; then everything once more. On a machine that others use too, the seconds of CPU tell more than those of the clock.
/// </summary>
internal sealed class WriteMeasurement : IMeasurement
{
    private const int Round = 1000;

    public string Name => "write";

    public string Summary => "rows a second into a Neo4j (NEO4J_URI, …; its content is deleted), against a bare loop of UNWIND and MERGE";

    public string Arguments => "[CLAIMS]   (100000 unless told)";

    public void Run(IReadOnlyList<string> arguments, TextWriter output) => RunAsync(
        arguments is [var claims] ? int.Parse(claims, CultureInfo.InvariantCulture) : 100_000, output).GetAwaiter().GetResult();

    private static async Task RunAsync(int claims, TextWriter output)
    {
        await using var session = CypherSession.Open(StoreSettings.From(null));
        var heard = new List<(string Statement, IReadOnlyDictionary<string, object?>? Parameters)>();
        var writer = new GraphWriter(
            new ListeningSession(session, (statement, parameters) => heard.Add((statement, parameters))), TimeProvider.System, Lexicon.Default);
        var bare = new BareLoop(session);
        var articles = claims / FinancingNews.ClaimsAnArticle;

        // Once for nothing, so that no side pays for what a server does at first.
        await NewAsync();
        await RoundAsync(0, Round);
        await NewAsync();

        var rounds = new List<(int Rows, Cost Work, Cost Yardstick)>();
        for (var first = 0; first < articles; first += Round)
        {
            rounds.Add(await RoundAsync(first, Math.Min(Round, articles - first)));
            output.WriteLine($"{first + Round,9} articles  {Line(rounds[^1].Rows, rounds[^1].Work, rounds[^1].Yardstick)}");
        }
        Print("into empty", rounds.Take(Math.Max(1, rounds.Count / 10)));
        Print("into full", rounds.TakeLast(Math.Max(1, rounds.Count / 10)));
        Print("all", rounds);

        var summary = WriteSummary.Nothing;
        var again = await Cost.OfAsync(session, async () =>
        {
            for (var first = 0; first < articles; first += Round, heard.Clear())
                summary = summary.Plus(await writer.WriteAsync(FinancingNews.Take(first, Math.Min(Round, articles - first)).ToList()));
        });
        output.WriteLine($"again         {summary.Unchanged:N0} articles unchanged, {summary.Counters.NodesCreated + summary.Counters.PropertiesSet} written, "
            + $"{rounds.Sum(round => round.Work.Seconds) / again.Seconds:N1} times as fast");

        async Task<(int, Cost, Cost)> RoundAsync(int first, int count)
        {
            var news = FinancingNews.Take(first, count).ToList();
            heard.Clear();
            var work = await Cost.OfAsync(session, () => writer.WriteAsync(news));
            var rows = new WrittenRows();
            foreach (var (statement, parameters) in heard)
                rows.Add(statement, parameters);
            return (rows.Count, work, await Cost.OfAsync(session, () => bare.WriteAsync(rows)));
        }

        async Task NewAsync()
        {
            await EraseAsync(session);
            await new Schema(session, TimeProvider.System).ApplyAsync();
            await bare.PrepareAsync();
        }

        void Print(string what, IEnumerable<(int Rows, Cost Work, Cost Yardstick)> part)
        {
            var (count, work, yardstick) = part.Aggregate((Rows: 0, Work: default(Cost), Yardstick: default(Cost)),
                (sum, round) => (sum.Rows + round.Rows, sum.Work + round.Work, sum.Yardstick + round.Yardstick));
            output.WriteLine($"{what,-13} {count:N0} rows, {Line(count, work, yardstick)}");
        }
    }

    private static string Line(int rows, Cost work, Cost yardstick) =>
        $"rows/s {rows / work.Seconds,8:N0}   bare {rows / yardstick.Seconds,8:N0}   ratio {yardstick.Seconds / work.Seconds:N2}   "
        + $"CPU s here {work.Here:N2} bare {yardstick.Here:N2}, server {work.Server:N2} bare {yardstick.Server:N2}";

    private static async Task EraseAsync(ICypherSession session)
    {
        while (await session.ExecuteAsync(AccessMode.Write, async (transaction, token) =>
        {
            var result = await transaction.RunAsync("MATCH (n) WITH n LIMIT 20000 DETACH DELETE n", cancellation: token);
            await foreach (var _ in result.WithCancellation(token))
            {
            }
            return result.Counters.NodesDeleted;
        }) > 0)
        {
        }
    }
}
