using Graph.Cypher.Values;

namespace Graph.Cypher.Execution;

/// <summary>What can go wrong while a statement runs.</summary>
internal static class RuntimeErrors
{
    public static CypherException Deleted(string what, long id) =>
        new(ErrorCode.EntityNotFound, $"{what} with id {id} has been deleted in this transaction");

    public static CypherException Type(string message) => new(ErrorCode.TypeError, message);

    /// <summary>Text given to a function that is not written as it must be.</summary>
    public static CypherException Syntax(string message) => new(ErrorCode.SyntaxError, message);

    public static CypherException Argument(string message) => new(ErrorCode.ArgumentError, message);

    /// <summary>A function called with values of types it does not take.</summary>
    public static CypherException Call(string message) => new(ErrorCode.ProcedureCallFailed, message);

    public static CypherException Arithmetic(string message) => new(ErrorCode.ArithmeticError, message);

    public static CypherException Expected(string what, object? found) =>
        Type($"Type mismatch: expected {what} but was {ValueKinds.NameOf(found)}{Shown(found)}");

    public static CypherException NotStorable(string key, object? value) => Type(
        value is IReadOnlyList<object?>
            ? $"Property `{key}`: collections containing null, collections or maps can not be stored in properties"
            : "Property values can only be of primitive types or arrays thereof. "
                + $"Encountered for `{key}`: {ValueKinds.NameOf(value)}");

    public static CypherException MixedList(string key) =>
        Type($"Property `{key}`: neither a list of mixed types nor one of maps can be stored in a property");

    public static CypherException NullInMerge(string entity, string key) => new(
        ErrorCode.SemanticError, $"Cannot merge the following {entity} because of null property value for '{key}'");

    public static CypherException MissingParameter(string name) =>
        new(ErrorCode.ParameterMissing, $"Expected parameter(s): {name}");

    public static CypherException TimedOut(TimeSpan limit) => new(
        ErrorCode.TimedOut, string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"The statement has run for longer than its time limit of {limit.TotalSeconds:0.###} s; ask for less, or raise the limit"));

    public static CypherException OutOfMemory(long limit) => new(
        ErrorCode.OutOfMemory, string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"The statement needs more than its memory limit of {limit / 1048576.0:0.#} MiB; sort, group or collect fewer rows, or raise the limit"));

    private static string Shown(object? value) =>
        value is null or StoredNode or StoredRelationship or StoredPath ? "" : $" ({Cut(ValueText.Quoted(value))})";

    private static string Cut(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
