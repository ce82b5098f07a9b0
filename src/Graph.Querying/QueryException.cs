namespace Graph.Querying;

/// <summary>A query that cannot be asked as it was: no such query, parameter or name. The message is one line.</summary>
public sealed class QueryException : Exception
{
    internal QueryException(string code, string message, IReadOnlyList<string>? suggestions = null)
        : base(suggestions is { Count: > 0 } ? $"{message}; did you mean {string.Join(", ", suggestions)}?" : message) =>
        (Code, Suggestions) = (code, suggestions ?? []);

    /// <summary>One of <see cref="QueryErrorCode"/>.</summary>
    public string Code { get; }

    /// <summary>What may have been meant, the likeliest first.</summary>
    public IReadOnlyList<string> Suggestions { get; }
}

/// <summary>The codes of <see cref="QueryException"/>, in the form of Neo4j's.</summary>
public static class QueryErrorCode
{
    public const string QueryNotFound = "Graph.ClientError.Query.NotFound";
    public const string HeadInvalid = "Graph.ClientError.Query.HeadInvalid";
    public const string ParameterUnknown = "Graph.ClientError.Parameter.Unknown";
    public const string ParameterMissing = "Graph.ClientError.Parameter.Missing";
    public const string ParameterInvalid = "Graph.ClientError.Parameter.Invalid";
    public const string NameNotFound = "Graph.ClientError.Name.NotFound";
}
