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
        var names = Enumerable.Range(0, graph.NodeCount).Select(number => (object)$"organization:青岭云川科技{number}").ToList();
        var (nodes, relationships, merged) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            using var folder = new TemporaryFolder();
            var (file, bareFile) = (folder.File("engine.db"), folder.File("bare.db"));
            using (var database = CypherDatabase.Open(file))
            {
                Schema(database);
                var byEngine = (
                    Nodes: Seconds(() => NewsStore.CreateNodes(graph, (text, rows) => Write(database, text, "rows", rows))),
                    Relationships: Seconds(() => NewsStore.CreateRelationships(graph, (text, rows) => Write(database, text, "rows", rows))));
                var bare = new BareInserts(file);
                bare.Prepare(bareFile);
                nodes.Add(Seconds(() => bare.InsertNodes(bareFile, RowsATransaction)) / byEngine.Nodes);
                relationships.Add(Seconds(() => bare.InsertRelationships(bareFile, RowsATransaction)) / byEngine.Relationships);
                output.WriteLine($"nodes {graph.NodeCount / byEngine.Nodes,10:N0}/s   relationships {graph.RelationshipCount / byEngine.Relationships,10:N0}/s");
            }
            var (mergedFile, bareMergedFile) = (folder.File("merged.db"), folder.File("bare-merged.db"));
            using (var database = CypherDatabase.Open(mergedFile))
            {
                Schema(database);
                var byEngine = Seconds(() => Write(database, "UNWIND $ids AS id MERGE (n:Name {id: id}) REMOVE n:Taken", "ids", names));
                var bare = new BareInserts(mergedFile);
                bare.Prepare(bareMergedFile);
                merged.Add(Seconds(() => bare.InsertNodes(bareMergedFile, RowsATransaction)) / byEngine);
                output.WriteLine($"merged {names.Count / byEngine,9:N0}/s");
            }
        }
        output.WriteLine($"of a bare loop: CREATE nodes {Median(nodes):N2}, CREATE relationships {Median(relationships):N2}, MERGE {Median(merged):N2}");
    }

    private static void Schema(CypherDatabase database)
    {
        foreach (var statement in NewsStore.Constraints)
            Write(database, statement, "rows", [0L]);
    }

    private static void Write(CypherDatabase database, string statement, string parameter, List<object> rows)
    {
        foreach (var chunk in rows.Chunk(RowsATransaction))
        {
            using var transaction = database.BeginTransaction(AccessMode.Write);
            transaction.Run(statement, new Dictionary<string, object?> { [parameter] = chunk });
            transaction.Commit();
        }
    }

    private static double Seconds(Action work)
    {
        var start = TimeProvider.System.GetTimestamp();
        work();
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
