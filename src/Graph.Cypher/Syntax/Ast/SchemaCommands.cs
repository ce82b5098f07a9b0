namespace Graph.Cypher.Syntax.Ast;

internal abstract record SchemaCommand : Statement;

/// <summary>
/// What a constraint or index is for: <c>(n:Label)</c>, <c>()-[r:TYPE]-()</c>, several names <c>(n:A|B)</c>, or none
/// (look-up indexes).
/// </summary>
internal sealed record SchemaTarget(bool OnRelationships, Variable Variable, AstList<string> Names) : AstNode
{
    protected override Phrase Phrase =>
        $"{(OnRelationships ? "()-[" : "(")}{Variable}{NamesText}{(OnRelationships ? "]-()" : ")")}";

    private string NamesText => Names.Count == 0 ? "" : ":" + string.Join('|', Names.Select(Quote.Name));
}

internal enum ConstraintKind { Unique, Key, NotNull, Typed }

/// <summary><c>CREATE CONSTRAINT name IF NOT EXISTS FOR (n:Label) REQUIRE (n.a, n.b) IS UNIQUE</c>.</summary>
/// <param name="Name">A string literal or a parameter; null where the engine is to choose.</param>
/// <param name="Keys">The properties of the target's variable.</param>
/// <param name="Type">With <see cref="ConstraintKind.Typed"/> only.</param>
internal sealed record CreateConstraint(
    Expression? Name, bool IfNotExists, SchemaTarget Target, AstList<string> Keys, ConstraintKind Kind,
    CypherType? Type, Expression? Options) : SchemaCommand
{
    protected override Phrase Phrase =>
        $"CREATE CONSTRAINT{NameText} FOR {Target} REQUIRE {KeysText} IS {KindText}{Type}{Options:_OPTIONS_}";

    private string NameText => SchemaName.Of(Name) + (IfNotExists ? " IF NOT EXISTS" : "");

    private string KeysText => $"({string.Join(", ", Keys.Select(key => $"{Target.Variable}.{Quote.Name(key)}"))})";

    private string KindText => Kind switch
    {
        ConstraintKind.Unique => "UNIQUE",
        ConstraintKind.Key => Target.OnRelationships ? "RELATIONSHIP KEY" : "NODE KEY",
        ConstraintKind.NotNull => "NOT NULL",
        _ => ":: ",
    };
}

internal sealed record DropConstraint(Expression Name, bool IfExists) : SchemaCommand
{
    protected override Phrase Phrase => $"DROP CONSTRAINT{SchemaName.Of(Name)}{(IfExists ? " IF EXISTS" : "")}";
}

internal enum IndexKind { Range, Text, Point, Lookup, Fulltext, Vector }

/// <summary><c>CREATE TEXT INDEX name IF NOT EXISTS FOR (n:Label) ON (n.key) OPTIONS {…}</c>.</summary>
/// <param name="Name">A string literal or a parameter; null where the engine is to choose.</param>
/// <param name="Keys">The properties of the target's variable; none for a look-up index.</param>
internal sealed record CreateIndex(
    IndexKind Kind, Expression? Name, bool IfNotExists, SchemaTarget Target, AstList<string> Keys, Expression? Options)
    : SchemaCommand
{
    protected override Phrase Phrase =>
        $"CREATE {KindText} INDEX{NameText} FOR {Target} ON {KeysText}{Options:_OPTIONS_}";

    private string KindText => Kind.ToString().ToUpperInvariant();

    private string NameText => SchemaName.Of(Name) + (IfNotExists ? " IF NOT EXISTS" : "");

    private string KeysText => Kind switch
    {
        IndexKind.Lookup => $"EACH {(Target.OnRelationships ? "type" : "labels")}({Target.Variable})",
        IndexKind.Fulltext => $"EACH [{PropertiesText}]",
        _ => $"({PropertiesText})",
    };

    private string PropertiesText => string.Join(", ", Keys.Select(key => $"{Target.Variable}.{Quote.Name(key)}"));
}

internal sealed record DropIndex(Expression Name, bool IfExists) : SchemaCommand
{
    protected override Phrase Phrase => $"DROP INDEX{SchemaName.Of(Name)}{(IfExists ? " IF EXISTS" : "")}";
}

internal enum ShowSubject { Constraints, Indexes, Functions, Procedures }

/// <summary><c>SHOW [kind] INDEXES [YIELD … WHERE …] [RETURN …]</c>.</summary>
/// <param name="Filter">The words before the subject in capitals (<c>RANGE</c>, <c>NODE UNIQUENESS</c>), empty for
/// all.</param>
/// <param name="Where">A <c>WHERE</c> without a <c>YIELD</c>.</param>
internal sealed record Show(
    ShowSubject Subject, string Filter, Yield? Yield, Expression? Where, Projection? Return) : SchemaCommand
{
    protected override Phrase Phrase =>
        $"SHOW {Filter}{(Filter.Length > 0 ? " " : "")}{SubjectText}{Yield:_}{Where:_WHERE_}{Return:_RETURN_}";

    private string SubjectText => Subject.ToString().ToUpperInvariant();
}

/// <summary>The name of an index or constraint: written as an identifier, or given by a parameter.</summary>
internal static class SchemaName
{
    public static string Of(Expression? name) => name switch
    {
        null => "",
        StringLiteral literal => " " + Quote.Name(literal.Value),
        _ => $" {name}",
    };
}
