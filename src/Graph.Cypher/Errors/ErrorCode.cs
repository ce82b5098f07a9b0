namespace Graph.Cypher;

/// <summary>The codes of <see cref="CypherException.Code"/>: those that Neo4j gives for the same error.</summary>
public static class ErrorCode
{
    /// <summary>The text is not a statement of the language, or breaks a rule that shows before it runs.</summary>
    public const string SyntaxError = "Neo.ClientError.Statement.SyntaxError";

    /// <summary>
    /// A statement that is well formed but means nothing (a constraint that cannot be, a plan that cannot be made).
    /// </summary>
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

    /// <summary>A procedure, or a function of temporal values, called with what it does not take.</summary>
    public const string ProcedureCallFailed = "Neo.ClientError.Procedure.ProcedureCallFailed";

    /// <summary>A write that a constraint forbids.</summary>
    public const string ConstraintValidationFailed = "Neo.ClientError.Schema.ConstraintValidationFailed";

    /// <summary>An index or constraint that is there already, under the same name.</summary>
    public const string SchemaRuleExists = "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists";

    /// <summary>An index that is there already under another name.</summary>
    public const string IndexExists = "Neo.ClientError.Schema.IndexAlreadyExists";

    /// <summary>A constraint that is there already under another name.</summary>
    public const string ConstraintExists = "Neo.ClientError.Schema.ConstraintAlreadyExists";

    /// <summary>A name that another index has.</summary>
    public const string IndexNameTaken = "Neo.ClientError.Schema.IndexWithNameAlreadyExists";

    /// <summary>A name that another constraint has.</summary>
    public const string ConstraintNameTaken = "Neo.ClientError.Schema.ConstraintWithNameAlreadyExists";

    /// <summary>One property twice in an index or constraint.</summary>
    public const string RepeatedProperty = "Neo.ClientError.Schema.RepeatedPropertyInCompositeSchema";

    /// <summary>An index or constraint to be dropped that is not there.</summary>
    public const string SchemaRuleNotFound = "Neo.DatabaseError.Schema.SchemaRuleNotFound";

    /// <summary>A write statement in a transaction that only reads.</summary>
    public const string AccessMode = "Neo.ClientError.Statement.AccessMode";

    /// <summary>More memory than the statement may hold, or than there is.</summary>
    public const string OutOfMemory = "Neo.TransientError.General.MemoryPoolOutOfMemoryError";

    /// <summary>The statement ran for longer than its time limit.</summary>
    public const string TimedOut = "Neo.ClientError.Transaction.TransactionTimedOut";

    /// <summary>Another process held the file for longer than the lock timeout.</summary>
    public const string StoreLocked = "Neo.TransientError.Transaction.LockAcquisitionTimeout";

    /// <summary>No room is left on the disk.</summary>
    public const string StoreFull = "Store.Full";

    /// <summary>The file may not be written to.</summary>
    public const string StoreReadOnly = "Store.ReadOnly";

    /// <summary>The file is not one of this engine.</summary>
    public const string StoreForeign = "Store.Foreign";

    /// <summary>The file's layout is of a later version, or of an older one and may not be brought to this one.</summary>
    public const string StoreVersion = "Store.Version";

    /// <summary>The file's content is broken.</summary>
    public const string StoreDamaged = "Store.Damaged";

    /// <summary>The file cannot be opened, read or written.</summary>
    public const string StoreUnavailable = "Store.Unavailable";
}
