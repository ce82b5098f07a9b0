namespace Graph.Storage;

/// <summary>A path, or a server's URI taken apart.</summary>
internal sealed record StoreAddress(string WithoutCredentials, Uri? Server, string? Username, string? Password)
{
    public static StoreAddress Parse(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal))
            return new StoreAddress(text, null, null, null);
        return OfServer(text);
    }

    // Apart, so that a program that opens a file loads nothing that takes addresses apart.
    private static StoreAddress OfServer(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host == "")
            // The text is not repeated: what cannot be taken apart may hold a password.
            throw new StoreException(StoreFailure.BadAddress,
                "the store's address is not a URI; write a path, or http://HOST:7474 for Neo4j (--store, NEO4J_URI)");

        var credentials = uri.UserInfo.Split(':', 2);
        var server = new UriBuilder(uri) { UserName = "", Password = "" }.Uri;
        return new StoreAddress(
            server.ToString().TrimEnd('/'), server,
            credentials[0] == "" ? null : Uri.UnescapeDataString(credentials[0]),
            credentials.Length < 2 ? null : Uri.UnescapeDataString(credentials[1]));
    }

    /// <summary>Whether the address speaks Bolt.</summary>
    public bool IsBolt => Server?.Scheme is "bolt" or "neo4j" or "bolt+s" or "neo4j+s" or "bolt+ssc" or "neo4j+ssc";

    /// <summary>Whether nobody on the way can read or feign what is said: TLS with a certificate that is verified, or no way at all.</summary>
    public bool IsSafe => Server is null || Server.IsLoopback || Server.Scheme is "https" or "bolt+s" or "neo4j+s";

    /// <summary>The kind of address that is safe in place of this one.</summary>
    public string Safe => Server?.Scheme switch
    {
        "bolt" or "bolt+ssc" => "bolt+s://",
        "neo4j" or "neo4j+ssc" => "neo4j+s://",
        _ => "https://",
    };

    /// <summary>The address of the same server's HTTP Query API, at the port that Neo4j gives it unless told otherwise.</summary>
    public string HttpForBolt()
    {
        var secure = Server!.Scheme.Contains('+', StringComparison.Ordinal);
        if (Server.Host.EndsWith(".databases.neo4j.io", StringComparison.OrdinalIgnoreCase))
            return $"https://{Server.Host}";
        return secure ? $"https://{Server.Host}:7473" : $"http://{Server.Host}:7474";
    }
}
