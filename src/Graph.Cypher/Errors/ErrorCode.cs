namespace Graph.Cypher;

/// <summary>The codes of <see cref="CypherException.Code"/>: those that Neo4j gives for the same error.</summary>
public static class ErrorCode
{
    /// <summary>The text is not a statement of the language, or breaks a rule that shows before it runs.</summary>
    public const string SyntaxError = "Neo.ClientError.Statement.SyntaxError";

    /// <summary>A statement that is well formed but means nothing (a constraint that cannot be, a plan that cannot be made).</summary>
    public const string SemanticError = "Neo.ClientError.Statement.SemanticError";

    /// <summary>An operation on a value of another type.</summary>
    public const string TypeError = "Neo.ClientError.Statement.TypeError";

    /// <summary>An argument outside of what its function or clause takes.</summary>
    public const string ArgumentError = "Neo.ClientError.Statement.ArgumentError";

    /// <summary>Division of an integer by zero, a result beyond 64 bits.</summary>
    public const string ArithmeticError = "Neo.ClientError.Statement.ArithmeticError";

    /// <summary>A node or relationship that is no longer there.</summary>
    public const string EntityNotFound = "Neo.ClientError.Statement.EntityNotFound";

    /// <summary>A parameter the statement names was not given.</summary>
    public const string ParameterMissing = "Neo.ClientError.Statement.ParameterMissing";

    /// <summary>Something of the language that this engine does not do.</summary>
    public const string NotSupported = "Neo.ClientError.Statement.FeatureNotSupported";

    /// <summary>A procedure that does not exist.</summary>
    public const string ProcedureNotFound = "Neo.ClientError.Procedure.ProcedureNotFound";

    /// <summary>A write that a constraint forbids.</summary>
    public const string ConstraintValidationFailed = "Neo.ClientError.Schema.ConstraintValidationFailed";
}
