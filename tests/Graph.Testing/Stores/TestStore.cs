namespace Graph.Testing;

/// <summary>
/// An empty store for one test, gone with it. There is one Neo4j database a process, so that tests on it stand in one
/// collection: <c>[Collection(TestStore.Collection)]</c>.
/// </summary>
public sealed class TestStore : IAsyncDisposable
{
    /// <summary>The collection of all test classes that use Neo4j.</summary>
    public const string Collection = "Neo4j";

    private readonly string? folder;

    private TestStore(string address, string? password, string? folder) => (Address, Password, this.folder) = (address, password, folder);

    /// <summary>A path, or the address of a server.</summary>
    public string Address { get; }

    /// <summary>Neo4j's user.</summary>
    public string Username { get; private init; } = "neo4j";

    public string? Password { get; }

    public static async Task<TestStore> NewAsync(Engine engine)
    {
        if (engine == Engine.Embedded)
        {
            var folder = Directory.CreateTempSubdirectory("graph-test-").FullName;
            return new TestStore(Path.Combine(folder, "graph.db"), null, folder);
        }
        var server = await Neo4jServer.SharedAsync();
        await server.EraseAsync();
        var address = engine switch
        {
            Engine.Neo4jOverBolt => server.BoltAddress,
            Engine.Neo4jRouted => server.BoltAddress.Replace("bolt://", "neo4j://", StringComparison.Ordinal),
            _ => server.HttpAddress,
        };
        return new TestStore(address, server.Password, null) { Username = server.Username };
    }

    public ValueTask DisposeAsync()
    {
        if (folder is not null)
            Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
