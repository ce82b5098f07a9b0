namespace Graph.Cypher.Tests.Limits;

/// <summary>That a statement ends where it would take too long or too much memory, and where nobody waits for it any more.</summary>
public class LimitTests : IDisposable
{
    private readonly TemporaryDatabase database = new();

    /// <summary>Statements that would run for years over a complete graph of twelve nodes.</summary>
    public static readonly TheoryData<string> Endless =
    [
        "UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000000000) AS b WITH a + b AS c RETURN count(c)",
        "UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000000000) AS b RETURN DISTINCT (a + b) % 2",
        "RETURN reduce(s = 0, x IN range(1, 2000000000) | (s + x) % 7) + reduce(s = 0, x IN range(1, 2000000000) | (s + x) % 7)",
        "RETURN size([x IN range(1, 2000000000) WHERE x < 0])",
        "RETURN all(x IN range(1, 2000000000) WHERE x > 0)",
        "UNWIND range(1, 2000000000) AS x WITH x WHERE x < 0 RETURN x",
        "MATCH (a)-[*]-(b) RETURN count(*)",
        "MATCH ((a)-[]-(b)){1,60} RETURN count(*)",
        "MATCH (a {i: 1}), (b {i: 2}) MATCH p = shortestPath((a)-[*]-(b)) WHERE length(p) > 60 RETURN p",
        "MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i), (j), (k) RETURN count(*)",
        "MATCH (a) WHERE COUNT { (a)-[*]-() } > 0 RETURN a",
        "MATCH (a) RETURN [(a)-[r*]-(b) WHERE size(r) > 70 | b]",
        "UNWIND range(1, 1000000000) AS x MERGE (:N {i: 1}) WITH x WHERE x < 0 RETURN x",
        "FOREACH (x IN range(1, 1000000000) | SET (CASE WHEN x < 0 THEN null ELSE null END).a = 1)",
        "CALL { MATCH (a)-[*]-(b) RETURN count(*) AS n } RETURN n",
    ];

    /// <summary>Statements that would hold more than there is.</summary>
    public static readonly TheoryData<string> Greedy =
    [
        "UNWIND range(1, 100000000) AS x RETURN x ORDER BY -x",
        "UNWIND range(1, 100000000) AS x RETURN x ORDER BY -x LIMIT 50000000",
        "UNWIND range(1, 100000000) AS x RETURN collect(x)",
        "UNWIND range(1, 100000000) AS x RETURN percentileCont(x, 0.5)",
        "UNWIND range(1, 100000000) AS x RETURN x, count(*)",
        "UNWIND range(1, 100000000) AS x RETURN count(DISTINCT x)",
        "UNWIND range(1, 100000000) AS x RETURN DISTINCT x",
        "RETURN [x IN range(1, 1000000000) | x]",
        "RETURN COLLECT { UNWIND range(1, 1000000000) AS x RETURN x }",
        "RETURN size(reduce(s = 'ab', x IN range(1, 40) | s + s))",
        "RETURN size(reduce(s = [1, 2], x IN range(1, 40) | s + s))",
        "RETURN size(reduce(s = 'aa', x IN range(1, 12) | replace(s, 'a', s)))",
        "MATCH (a {i: 1}), (b {i: 2}) MATCH p = shortestPath((a)-[*]-(b)) WHERE length(p) > 60 RETURN p",
        "UNWIND range(1, 100000000) AS x CREATE (:M) RETURN x",
    ];

    public LimitTests() => database.Run(
        "UNWIND range(1, 12) AS i CREATE (:N {i: i}) WITH count(*) AS made MATCH (a:N), (b:N) WHERE a.i < b.i CREATE (a)-[:R]->(b)");

    public void Dispose() => database.Dispose();

    [Theory]
    [MemberData(nameof(Endless))]
    public void Ends_at_its_time_limit(string query)
    {
        using var limited = CypherDatabase.Open(database.File, new CypherOptions { TimeLimit = TimeSpan.FromMilliseconds(100) });
        using var transaction = limited.BeginTransaction(AccessMode.Write);
        var error = Assert.Throws<CypherException>(() => transaction.Run(query).ToList());
        Assert.Equal(ErrorCode.TimedOut, error.Code);
        Assert.Contains("time limit of 0.1 s", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Endless))]
    public void Ends_where_nobody_waits_any_more(string query)
    {
        using var transaction = database.Database.BeginTransaction(AccessMode.Write);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        Assert.Throws<OperationCanceledException>(() => transaction.Run(query, cancellation: stop.Token).ToList());
    }

    [Theory]
    [MemberData(nameof(Greedy))]
    public void Ends_at_its_memory_limit(string query)
    {
        using var limited = CypherDatabase.Open(database.File, new CypherOptions { MemoryLimit = 4 << 20 });
        using var transaction = limited.BeginTransaction(AccessMode.Write);
        var error = Assert.Throws<CypherException>(() => transaction.Run(query).ToList());
        Assert.Equal(ErrorCode.OutOfMemory, error.Code);
        Assert.Contains("memory limit of 4 MiB", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_longer_than_any_memory_is_an_error_of_the_statement()
    {
        database.Run("CREATE (:Long {text: reduce(s = 'a', x IN range(1, 17) | s + s)})");
        var error = Assert.Throws<CypherException>(() => database.Run("MATCH (n:Long) RETURN size(replace(n.text, 'a', n.text))"));
        Assert.Equal(ErrorCode.OutOfMemory, error.Code);
    }

    [Theory]
    [InlineData("UNWIND range(1, 300000) AS x RETURN x AS x ORDER BY -x LIMIT 3")]
    [InlineData("UNWIND range(1, 300000) AS x RETURN max(x), count(x), avg(x)")]
    [InlineData("UNWIND range(1, 300) AS a CALL (a) { UNWIND range(1, 1000) AS b RETURN collect(a + b) AS list } RETURN sum(size(list))")]
    [InlineData("UNWIND range(1, 300) AS a RETURN sum(size([b IN range(1, 1000) | a + b]))")]
    public void What_is_let_go_again_counts_no_more(string query)
    {
        using var limited = CypherDatabase.Open(database.File, new CypherOptions { MemoryLimit = 1 << 20 });
        using var transaction = limited.BeginTransaction(AccessMode.Read);
        Assert.NotEmpty(transaction.Run(query));
    }

    [Fact]
    public void A_regular_expression_that_never_ends_is_an_error()
    {
        var error = Assert.Throws<CypherException>(() => database.Run("RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '((a+)+)+'"));
        Assert.Contains("takes too long", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RETURN {0} AS x")]
    [InlineData("WITH {0} AS a, {0} AS b RETURN a = b AS x")]
    [InlineData("WITH {0} AS a, {0} AS b RETURN a < b AS x")]
    [InlineData("UNWIND [1, 2] AS i RETURN DISTINCT {0} AS x")]
    [InlineData("UNWIND [1, 2] AS i WITH {0} AS x ORDER BY x RETURN 1 AS one")]
    [InlineData("UNWIND [1, 2] AS i RETURN collect({0}) AS x")]
    [InlineData("RETURN valueType([{0}]) AS x")]
    [InlineData("CREATE (n:N {k: {0}})")]
    public void Values_nested_without_end_are_an_error(string query)
    {
        var nested = query.Replace("{0}", "reduce(l = [], i IN range(1, 300000) | [l])", StringComparison.Ordinal);
        Assert.Contains(Assert.Throws<CypherException>(() => database.Run(nested)).Code, new[] { ErrorCode.ArgumentError, ErrorCode.TypeError });
    }

    [Fact]
    public void So_are_maps_and_parameters()
    {
        Assert.Throws<CypherException>(() => database.Run("RETURN reduce(m = {}, i IN range(1, 300000) | {a: m}) AS x"));
        object?[] list = [];
        for (var i = 0; i < 300_000; i++)
            list = [list];
        Assert.Throws<CypherException>(() => database.Run("RETURN 1", new Dictionary<string, object?> { ["list"] = list }));
    }
}
