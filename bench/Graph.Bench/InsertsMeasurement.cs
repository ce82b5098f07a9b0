using System.Globalization;
using Graph.Bench.News;
using Graph.Cypher;

namespace Graph.Bench;

/// <summary>
/// What Cypher costs above SQLite in writing: <c>UNWIND … CREATE</c> of a made-up graph, and the writer's <c>UNWIND … MERGE</c> of as many names,
/// against a bare loop of prepared inserts of the same rows into the same tables.
/// </summary>
internal sealed class InsertsMeasurement : IMeasurement
{
    private const int Rounds = 3;
    private const int RowsATransaction = 5000;

    public string Name => "inserts";

    public string Summary => "writing into the embedded engine by CREATE and by MERGE, against bare prepared inserts of the same rows";

    public string Arguments => "[RELATIONSHIPS]   (of the made-up graph; 100000 unless told)";

    public void Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        var graph = NewsGraph.Make(arguments is [var size] ? int.Parse(size, CultureInfo.InvariantCulture) : 100_000);
        var made = new Work("CREATE nodes", (bare, count) => bare.InsertNodes(count));
        NewsStore.CreateNodes(graph, (text, rows) => made.Add(text, "rows", rows));
        var connected = new Work("CREATE relationships", (bare, count) => bare.InsertRelationships(count));
        NewsStore.CreateRelationships(graph, (text, rows) => connected.Add(text, "rows", rows));
        Compare([made, connected], output);
        var merged = new Work("MERGE", (bare, count) => bare.InsertNodes(count));
        merged.Add(
            "UNWIND $ids AS id MERGE (n:Name {id: id}) REMOVE n:Taken", "ids",
            [.. Enumerable.Range(0, graph.NodeCount).Select(number => (object)$"organization:青岭云川科技{number}")]);
        Compare([merged], output);
    }

    /// <summary>Each transaction of the engine's, then the same rows bare; first once without a look at the time, to learn what rows it writes.</summary>
    private static void Compare(IReadOnlyList<Work> works, TextWriter output)
    {
        using var folder = new TemporaryFolder();
        var first = folder.File("first.db");
        using (var database = Database(first))
            foreach (var chunk in works.SelectMany(work => work.Chunks))
                Write(database, chunk);
        var written = new WrittenGraph(first);
        var ratios = works.ToDictionary(work => work, _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            using var database = Database(folder.File($"engine-{round}.db"));
            using var bare = new BareInserts(written, folder.File($"bare-{round}.db"));
            foreach (var work in works)
            {
                var (byEngine, byBare, rows) = (0.0, 0.0, 0);
                foreach (var chunk in work.Chunks)
                {
                    byEngine += Seconds(() => Write(database, chunk));
                    byBare += Seconds(() => work.Bare(bare, chunk.Rows.Length));
                    rows += chunk.Rows.Length;
                }
                ratios[work].Add(byBare / byEngine);
                output.WriteLine($"{work.Name,-22}{rows / byEngine,10:N0}/s   bare {rows / byBare,10:N0}/s");
            }
        }
        foreach (var work in works)
            output.WriteLine($"{work.Name}: {ratios[work].Order().ElementAt(Rounds / 2):N2} of a bare loop");
    }

    private static CypherDatabase Database(string file)
    {
        var database = CypherDatabase.Open(file);
        foreach (var statement in NewsStore.Constraints)
            Write(database, new(statement, "rows", []));
        return database;
    }

    private static void Write(CypherDatabase database, Chunk chunk)
    {
        using var transaction = database.BeginTransaction(AccessMode.Write);
        transaction.Run(chunk.Statement, new Dictionary<string, object?> { [chunk.Parameter] = chunk.Rows });
        transaction.Commit();
    }

    private static double Seconds(Action work)
    {
        var start = TimeProvider.System.GetTimestamp();
        work();
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Statements with their rows, and what inserts so many of these rows bare.</summary>
    private sealed record Work(string Name, Action<BareInserts, int> Bare)
    {
        public List<Chunk> Chunks { get; } = [];

        public void Add(string statement, string parameter, List<object> rows) =>
            Chunks.AddRange(rows.Chunk(RowsATransaction).Select(chunk => new Chunk(statement, parameter, chunk)));
    }

    /// <summary>What one transaction writes.</summary>
    private sealed record Chunk(string Statement, string Parameter, object[] Rows);
}
