namespace Graph.Storage;

/// <summary>Which store, and as whom.</summary>
public sealed class StoreSettings
{
    /// <summary>The file used where nothing else is said.</summary>
    public const string DefaultPath = "graph.db";

    /// <summary>The path of a file, or the address of a server without credentials.</summary>
    public string Store { get; init; } = DefaultPath;

    /// <summary>Neo4j's user.</summary>
    public string Username { get; init; } = "neo4j";

    /// <summary>Neo4j's password; null where the server asks for none.</summary>
    public string? Password { get; init; }

    /// <summary>Neo4j's database.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>Whether a password may go to another host without TLS, or with a certificate that nobody vouches for.</summary>
    public bool Insecure { get; init; }

    /// <summary>Whether a file that does not exist is made; otherwise it is an error.</summary>
    public bool Create { get; init; } = true;

    /// <summary>How long to wait for another process that writes to the file.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How failures that pass are met.</summary>
    public RetryOptions Retry { get; init; } = new();

    /// <summary>
    /// Takes <paramref name="store"/>, else <c>NEO4J_URI</c>, else <see cref="DefaultPath"/>; and <c>NEO4J_USERNAME</c>,
    /// <c>NEO4J_PASSWORD</c>, <c>NEO4J_DATABASE</c>. Credentials in the address go before those.
    /// </summary>
    /// <param name="environment">Where the variables are read from; the process's own where null.</param>
    public static StoreSettings From(
        string? store, bool create = true, bool insecure = false, Func<string, string?>? environment = null)
    {
        var variable = environment ?? Environment.GetEnvironmentVariable;
        var address = StoreAddress.Parse(Given(store) ?? Given(variable("NEO4J_URI")) ?? DefaultPath);
        return new StoreSettings
        {
            Store = address.WithoutCredentials,
            Username = address.Username ?? Given(variable("NEO4J_USERNAME")) ?? "neo4j",
            Password = address.Password ?? Given(variable("NEO4J_PASSWORD")),
            Database = Given(variable("NEO4J_DATABASE")) ?? "neo4j",
            Create = create,
            Insecure = insecure,
        };
    }

    /// <summary>The store alone.</summary>
    public override string ToString() => Store;

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
