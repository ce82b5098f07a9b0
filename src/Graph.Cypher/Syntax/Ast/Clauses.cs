namespace Graph.Cypher.Syntax.Ast;

internal abstract record Clause : AstNode;

internal sealed record Match(
    bool Optional, AstList<PathPattern> Patterns, AstList<Hint> Hints, Expression? Where) : Clause
{
    protected override Phrase Phrase => $"{(Optional ? "OPTIONAL " : "")}MATCH {Patterns:,_}{Hints}{Where:_WHERE_}";
}

internal sealed record Unwind(Expression List, Variable Variable) : Clause
{
    protected override Phrase Phrase => $"UNWIND {List} AS {Variable}";
}

/// <summary>
/// <c>WITH</c>; also a bare <c>ORDER BY</c>, <c>SKIP</c> or <c>LIMIT</c> clause, which is <c>WITH *</c> of the same.
/// </summary>
internal sealed record With(Projection Projection, Expression? Where) : Clause
{
    protected override Phrase Phrase => $"WITH {Projection}{Where:_WHERE_}";
}

internal sealed record Return(Projection Projection) : Clause
{
    protected override Phrase Phrase => $"RETURN {Projection}";
}

/// <summary><c>FINISH</c>: ends a query that returns nothing.</summary>
internal sealed record Finish : Clause
{
    protected override Phrase Phrase => $"FINISH";
}

internal sealed record LoadCsv(bool WithHeaders, Expression Source, Variable Variable, string? FieldTerminator) : Clause
{
    protected override Phrase Phrase =>
        $"LOAD CSV {(WithHeaders ? "WITH HEADERS " : "")}FROM {Source} AS {Variable}{FieldTerminatorText}";

    private string? FieldTerminatorText =>
        FieldTerminator is null ? null : $" FIELDTERMINATOR {Quote.String(FieldTerminator)}";
}

/// <summary>A procedure called: <c>CALL db.labels() YIELD label WHERE …</c>.</summary>
/// <param name="Arguments">Null where no parentheses stand: the arguments are then parameters of the procedure's own
/// names.</param>
/// <param name="Yield">Null where nothing is said of columns.</param>
internal sealed record ProcedureCall(
    bool Optional, QualifiedName Procedure, AstList<Expression>? Arguments, Yield? Yield) : Clause
{
    protected override Phrase Phrase => Arguments switch
    {
        null => $"{Word}{Procedure}{Yield:_}",
        _ => $"{Word}{Procedure}({Arguments:,_}){Yield:_}",
    };

    private string Word => Optional ? "OPTIONAL CALL " : "CALL ";
}

/// <summary><c>YIELD a, b AS c WHERE …</c> or <c>YIELD *</c>.</summary>
internal sealed record Yield(Projection Projection, Expression? Where) : AstNode
{
    protected override Phrase Phrase => $"YIELD {Projection}{Where:_WHERE_}";
}

/// <summary><c>CALL (x, y) { … }</c>, or <c>CALL { … }</c> whose query imports by a first <c>WITH</c>.</summary>
internal sealed record SubqueryCall(
    bool Optional, SubqueryScope? Scope, Query Query, InTransactions? InTransactions) : Clause
{
    protected override Phrase Phrase =>
        $"{(Optional ? "OPTIONAL CALL " : "CALL ")}{Scope}{{ {Query} }}{InTransactions:_}";
}

/// <summary>The variables a subquery may see: <c>(x, y)</c>, or all: <c>(*)</c>.</summary>
internal sealed record SubqueryScope(bool All, AstList<Variable> Variables) : AstNode
{
    protected override Phrase Phrase => $"({(All ? "*" : "")}{Variables:,_}) ";
}

internal enum OnError { Unsaid, Continue, Break, Fail }

/// <summary><c>IN [n] [CONCURRENT] TRANSACTIONS [OF n ROWS] [ON ERROR …] [REPORT STATUS AS s]</c>.</summary>
internal sealed record InTransactions(
    bool Concurrent, Expression? Concurrency, Expression? Rows, OnError OnError, Variable? Status) : AstNode
{
    protected override Phrase Phrase =>
        $"IN{Concurrency:_}{ConcurrentText} TRANSACTIONS{Rows:_OF_}{RowsWord}{OnErrorText}{Status:_REPORT_STATUS_AS_}";

    private string ConcurrentText => Concurrent ? " CONCURRENT" : "";

    private string RowsWord => Rows is null ? "" : " ROWS";

    private string OnErrorText => OnError switch
    {
        OnError.Continue => " ON ERROR CONTINUE",
        OnError.Break => " ON ERROR BREAK",
        OnError.Fail => " ON ERROR FAIL",
        _ => "",
    };
}
