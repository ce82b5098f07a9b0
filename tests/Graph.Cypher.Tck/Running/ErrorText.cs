namespace Graph.Cypher.Tck.Running;

/// <summary>Errors in the TCK's words.</summary>
internal static class ErrorText
{
    /// <summary>What messages say of each kind of error that the TCK names; of a kind that is not here any message will do.</summary>
    private static readonly Dictionary<string, string[]> Phrases = new()
    {
        ["UndefinedVariable"] =
            ["not defined", "naming results implicitly", "not allowed to introduce new variables", "not possible to access variables declared before"],
        ["UnknownFunction"] = ["Unknown function"],
        ["VariableAlreadyBound"] = ["already declared"],
        ["ProcedureNotFound"] = ["no procedure with the name"],
        ["DeletedEntityAccess"] = ["has been deleted"],
        ["DifferentColumnsInUnion"] = ["same return column names"],
        ["NoVariablesInScope"] = ["no variables in scope"],
        ["NoExpressionAlias"] = ["must be aliased"],
    };

    /// <summary>The class: <c>SyntaxError</c>, <c>TypeError</c>.</summary>
    public static string Class(CypherException error) => error.Code.Split('.') switch
    {
        [.., "Schema", "ConstraintValidationFailed"] => "ConstraintVerificationFailed",
        [.., "Procedure", _] => "ProcedureError",
        [.., var title] => title,
        _ => error.Code,
    };

    public static string Line(CypherException error) => $"{Class(error)}: {error.Message.Split('\n')[0].Trim()}";

    public static bool Fits(string detail, CypherException error) => !Phrases.TryGetValue(detail, out var phrases)
        || Array.Exists(phrases, phrase => error.Message.Contains(phrase, StringComparison.OrdinalIgnoreCase));
}
