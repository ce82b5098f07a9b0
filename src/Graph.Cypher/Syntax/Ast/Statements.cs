namespace Graph.Cypher.Syntax.Ast;

/// <summary>One whole statement: a query, a schema command, or one of these explained.</summary>
internal abstract record Statement : AstNode;

internal enum ExplainMode { Explain, Profile }

/// <summary>
/// <c>EXPLAIN …</c> (plan, do not run) or <c>PROFILE …</c> (run, and show the plan with what it did).
/// </summary>
internal sealed record ExplainedStatement(ExplainMode Mode, Statement Body) : Statement
{
    protected override Phrase Phrase => $"{(Mode == ExplainMode.Explain ? "EXPLAIN " : "PROFILE ")}{Body}";
}

/// <summary>
/// A query: a statement that is also what stands in <c>CALL { }</c>, <c>EXISTS { }</c> and their like.
/// </summary>
internal abstract record Query : Statement;

/// <summary>Clauses one after the other.</summary>
internal sealed record SingleQuery(AstList<Clause> Clauses) : Query
{
    protected override Phrase Phrase => $"{Clauses:_}";
}

/// <summary><c>… UNION …</c> of two or more; <paramref name="All"/> keeps duplicates.</summary>
internal sealed record UnionQuery(AstList<SingleQuery> Queries, bool All) : Query
{
    protected override Phrase Phrase => All switch { true => $"{Queries:_UNION_ALL_}", false => $"{Queries:_UNION_}" };
}
