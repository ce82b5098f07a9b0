namespace Graph.Cypher.Execution;

/// <summary>Names of labels, types and keys that an expression gives.</summary>
internal static class TokenNames
{
    /// <summary>The name that a value gives.</summary>
    /// <exception cref="CypherException">It is no string, or none that names something.</exception>
    public static string Of(object? value) => value switch
    {
        null => throw RuntimeErrors.Syntax("Null is not a valid token name. Token names cannot be empty or contain any null-bytes."),
        string name => Valid(name),
        _ => throw RuntimeErrors.Expected("String as the name of a label, type or property", value),
    };

    /// <summary>The name itself.</summary>
    /// <exception cref="CypherException">It is empty or holds a null character.</exception>
    public static string Valid(string name) => name.Length > 0 && !name.Contains('\0')
        ? name
        : throw RuntimeErrors.Syntax($"'{name}' is not a valid token name. Token names cannot be empty or contain any null-bytes.");
}
