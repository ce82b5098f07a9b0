using Graph.Cypher.Tests.Syntax;

namespace Graph.Cypher.Tests.Limits;

public class FuzzTests : IDisposable
{
    private static readonly Dictionary<string, object?> Parameters = new()
    {
        ["p"] = 1, ["rows"] = new List<object?> { new Dictionary<string, object?> { ["key"] = "k", ["set"] = new Dictionary<string, object?>() } },
        ["keys"] = new List<object?> { "1", 2, null }, ["name"] = "n", ["x"] = 2.5,
    };

    private readonly TemporaryDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public void A_hundred_thousand_mutated_queries_give_rows_or_an_error_of_the_language()
    {
        database.Run("UNWIND range(1, 4) AS i CREATE (a:N:A {name: 'n' + i, i: i, list: [i, 2]})-[:R {w: i}]->(:B {at: date('2024-01-01')})");
        database.Run("MATCH (a:N), (b:B) CREATE (b)-[:S]->(a)");
        database.Run("CREATE INDEX i FOR (n:N) ON (n.i)");
        using var limited = CypherDatabase.Open(
            database.File, new CypherOptions { TimeLimit = TimeSpan.FromMilliseconds(200), MemoryLimit = 16 << 20 });
        var originals = CaseFiles.Cases().Select(data => (string)data[3]);
        var outcomes = new Dictionary<string, int>();
        foreach (var query in Mutation.Of(originals, 7).Take(100_000))
        {
            var outcome = Outcome(limited, query);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }
        // All ways were tried in earnest.
        Assert.True(outcomes["rows"] > 5_000, string.Join(", ", outcomes));
        Assert.True(outcomes[ErrorCode.SyntaxError] > 5_000);
        Assert.True(outcomes.Count > 5, string.Join(", ", outcomes.Keys));
    }

    private static string Outcome(CypherDatabase database, string query)
    {
        using var transaction = database.BeginTransaction(AccessMode.Write);
        try
        {
            foreach (var _ in transaction.Run(query, Parameters).Take(1_000)) { }
            return "rows";
        }
        catch (CypherException error)
        {
            return error.Code;
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"{error.GetType().Name} from: {query}", error);
        }
    }
}
