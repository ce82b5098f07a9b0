namespace Graph.Cypher.Tests.Durability;

/// <summary>A graph that grows by batches, each one transaction, so that half a batch shows.</summary>
internal static class Batches
{
    public const int Size = 40;

    public static void Prepare(CypherDatabase database)
    {
        using var transaction = database.BeginTransaction(AccessMode.Write);
        transaction.Run("CREATE CONSTRAINT item FOR (n:Item) REQUIRE n.key IS UNIQUE");
        transaction.Run("CREATE INDEX batch FOR (n:Item) ON (n.batch)");
        transaction.Run("CREATE (:Clock {batches: 0})");
        transaction.Commit();
    }

    /// <summary>Adds batch after batch, several statements each, every third taken back, and tells the number of each that is committed.</summary>
    public static void AddUntilKilled(CypherDatabase database)
    {
        for (var attempt = 0; ; attempt++)
        {
            using var transaction = database.BeginTransaction(AccessMode.Write);
            var number = (long)transaction.Run("MATCH (c:Clock) SET c.batches = c.batches + 1 RETURN c.batches").Single()[0]!;
            var given = new Dictionary<string, object?> { ["batch"] = number, ["size"] = Size };
            transaction.Run(
                "UNWIND range(1, $size) AS i CREATE (:Item {key: $batch * 1000 + i, batch: $batch, text: 'a text of some length'})", given);
            transaction.Run("MATCH (a:Item {batch: $batch}), (b:Item {key: $batch * 1000 + 1}) WHERE a <> b MERGE (b)-[:LEADS]->(a)", given);
            // What was there long before changes too.
            transaction.Run("MATCH (n:Item {key: 1001}) SET n.seen = $batch", given);
            if (attempt % 3 == 2)
                continue;
            transaction.Commit();
            Console.Out.WriteLine(number);
            Console.Out.Flush();
        }
    }

    /// <summary>Reads until the input ends; what is not a whole number of batches is an error.</summary>
    public static void ReadUntilTold(CypherDatabase database)
    {
        var told = Task.Run(Console.In.ReadToEnd);
        Console.Out.WriteLine("reading");
        while (!told.IsCompleted)
            if (Fault(database) is { } fault)
                throw new InvalidOperationException(fault);
    }

    /// <summary>How many batches there are; fails where the graph is anything but so many whole ones.</summary>
    public static long Count(CypherDatabase database)
    {
        Assert.Null(Fault(database));
        using var transaction = database.BeginTransaction(AccessMode.Read);
        return (long)transaction.Run("MATCH (c:Clock) RETURN c.batches").Single()[0]!;
    }

    private static string? Fault(CypherDatabase database)
    {
        using var transaction = database.BeginTransaction(AccessMode.Read);
        object? One(string query) => transaction.Run(query).Single()[0];
        var batches = (long)One("MATCH (c:Clock) RETURN c.batches")!;
        var expected = new (string What, string Query, object? Value)[]
        {
            ("counted nodes", "MATCH (n:Item) RETURN count(n)", batches * Size),
            ("nodes", "MATCH (n:Item) WHERE n.text STARTS WITH 'a' RETURN count(n.text)", batches * Size),
            ("nodes by index", "MATCH (n:Item) WHERE n.batch >= 0 RETURN count(n.batch)", batches * Size),
            ("counted relationships", "MATCH ()-[r:LEADS]->() RETURN count(r)", batches * (Size - 1)),
            ("relationships", "MATCH (:Item)-[r:LEADS]->(n:Item) RETURN count(n.key)", batches * (Size - 1)),
            ("batches", "MATCH (n:Item) RETURN count(DISTINCT n.batch)", batches),
            ("last seen", "MATCH (c:Clock) OPTIONAL MATCH (n:Item {key: 1001}) RETURN n.seen", batches == 0 ? null : batches),
        };
        foreach (var (what, query, value) in expected)
            if (!Equals(One(query), value))
                return $"{batches} batches, but {what}: {One(query)}";
        return null;
    }
}
