using Graph.Cypher;

namespace Graph.Storage;

/// <summary>
/// Neo4j's errors, by their codes <c>Neo.CLASS.CATEGORY.TITLE</c>, as ours: what concerns the store as
/// <see cref="StoreException"/>, all else as <see cref="CypherException"/> with the code as it is.
/// </summary>
internal static class Neo4jErrors
{
    /// <param name="server">The server, as messages name it.</param>
    public static Exception Of(string code, string message, string server, string database) => code switch
    {
        "Neo.ClientError.Security.Unauthorized" or "Neo.ClientError.Security.CredentialsExpired"
            or "Neo.ClientError.Security.AuthenticationRateLimit" or "Neo.ClientError.Security.TokenExpired" =>
            new StoreException(StoreFailure.Unauthorized,
                $"{server}: {OneLine(message)} Set NEO4J_USERNAME and NEO4J_PASSWORD."),
        "Neo.ClientError.Security.Forbidden" =>
            new StoreException(StoreFailure.Unauthorized, $"{server}: {OneLine(message)}"),
        "Neo.ClientError.Database.DatabaseNotFound" =>
            new StoreException(StoreFailure.DatabaseNotFound, $"{server}: no database {database}; set NEO4J_DATABASE"),
        "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" or "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase" =>
            new StoreException(StoreFailure.ReadOnly, $"{server}: database {database} may not be written to"),
        "Neo.ClientError.Cluster.NotALeader" =>
            new StoreException(StoreFailure.ReadOnly,
                $"{server} does not lead the database {database}: name its leader, or let the servers route "
                + "(dbms.routing.enabled), or use neo4j:// with a build that speaks Bolt") { MayPass = true },
        "Neo.ClientError.Cluster.Routing" =>
            new StoreException(StoreFailure.ReadOnly,
                $"{server} cannot pass on what concerns the database {database} to the member that holds it "
                + "(dbms.routing.enabled); name that member, or use neo4j:// with a build that speaks Bolt"),
        "Neo.TransientError.Database.DatabaseUnavailable" or "Neo.TransientError.General.DatabaseUnavailable" =>
            new StoreException(StoreFailure.Unreachable, $"{server}: {OneLine(message)}") { MayPass = true },
        "Neo.DatabaseError.Transaction.TransactionLogError" =>
            new StoreException(StoreFailure.Full,
                $"{server} cannot write its transaction log: its disk is full or fails; when it has space and was started again, do the same again"),
        "Neo.DatabaseError.Transaction.TransactionStartFailed" when message.Contains("implicit transaction", StringComparison.Ordinal) =>
            // A statement that commits by itself, such as CALL … IN TRANSACTIONS.
            new CypherException(code, message),
        "Neo.DatabaseError.Transaction.TransactionStartFailed" or "Neo.DatabaseError.General.UnknownError" =>
            // What a full disk of the transaction log comes to, among others: the server does not say.
            new StoreException(StoreFailure.Unreachable,
                $"{server} cannot go on ({OneLine(message).TrimEnd('.')}): look at its log (logs/debug.log) and at the free space of its disk; "
                + "when that is mended and the server was started again, do the same again: nothing is written twice")
            {
                IsUnexplained = true,
            },
        _ when message.Contains("No space left on device", StringComparison.OrdinalIgnoreCase) =>
            new StoreException(StoreFailure.Full, $"{server}: the server's disk is full; nothing of this transaction was kept"),
        _ => new CypherException(code, message),
    };

    /// <summary>What the server says of the database itself, where a statement's error says nothing.</summary>
    public static StoreException OfStatus(string status, string server) =>
        status.Contains("No space left", StringComparison.OrdinalIgnoreCase)
            ? new StoreException(StoreFailure.Full,
                $"{server}: its disk is full ({status}); when it has space and the server was started again, do the same again: nothing is written twice")
            : new StoreException(StoreFailure.Unreachable,
                $"{server}: the database failed ({status}); look at the server's log (logs/debug.log), start it again, and do the same again");

    /// <summary>TLS failed, by its certificate or altogether.</summary>
    public static string NoSecureConnection(string server, string reason) =>
        $"{server}: no secure connection ({reason}); does that port speak TLS, and does this machine trust its certificate? --insecure takes any";

    /// <summary>Nobody ever answered.</summary>
    public static string NoAnswer(string server, string reason) =>
        $"{server} does not answer ({reason}); is it running, and the address right (--store, NEO4J_URI)?";

    /// <summary>Somebody did before.</summary>
    public static string ConnectionLost(string server, string reason) =>
        $"{server}: the connection is lost ({reason}); when it is back, do the same again: nothing is written twice";

    private static string OneLine(string message)
    {
        var line = string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).Trim();
        return line.EndsWith('.') ? line : line + ".";
    }
}
