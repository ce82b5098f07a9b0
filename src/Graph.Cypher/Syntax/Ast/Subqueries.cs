namespace Graph.Cypher.Syntax.Ast;

/// <summary>
/// A pattern as an expression: <c>(a)-->(b)</c> as a predicate, <c>shortestPath((a)-[*]-(b))</c> as a path.
/// </summary>
internal sealed record PatternExpression(PathPattern Pattern) : Expression
{
    protected override Phrase Phrase => $"{Pattern}";
}

internal enum SubqueryKind { Exists, Count, Collect }

/// <summary>
/// <c>EXISTS { … }</c>, <c>COUNT { … }</c>, <c>COLLECT { … }</c>. A bare pattern within is a <c>MATCH</c> of it.
/// </summary>
internal sealed record SubqueryExpression(SubqueryKind Kind, Query Query) : Expression
{
    protected override Phrase Phrase => $"{Kind.ToString().ToUpperInvariant()} {{ {Query} }}";
}
