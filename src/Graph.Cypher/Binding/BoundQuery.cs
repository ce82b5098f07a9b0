namespace Graph.Cypher.Binding;

/// <summary>A query or one branch of a union.</summary>
/// <param name="Columns">The names of its columns; empty where it returns nothing.</param>
/// <param name="Output">Their slots.</param>
internal abstract record BoundQuery(IReadOnlyList<string> Columns, IReadOnlyList<int> Output)
{
    /// <summary>The slots of variables from outside that it starts from.</summary>
    public IReadOnlyCollection<int> Outer { get; init; } = [];
}

internal sealed record BoundSingleQuery(
    IReadOnlyList<BoundClause> Clauses, IReadOnlyList<string> Columns, IReadOnlyList<int> Output) : BoundQuery(Columns, Output);

/// <summary>The rows of each branch, its columns moved into the union's slots.</summary>
internal sealed record BoundUnion(
    IReadOnlyList<BoundSingleQuery> Branches, bool All, IReadOnlyList<string> Columns, IReadOnlyList<int> Output)
    : BoundQuery(Columns, Output);

/// <summary>A whole statement: the query, the queries within its expressions by number, and how many slots a row has.</summary>
internal sealed record BoundStatement(BoundQuery Query, IReadOnlyList<BoundQuery> Subqueries, int Slots);
