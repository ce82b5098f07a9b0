using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Binding;

/// <summary>A clause whose variables are slots.</summary>
internal abstract record BoundClause;

/// <summary>MATCH: a pattern and the predicates on it, those of inline properties and labels included, apart at each AND.</summary>
internal sealed record BoundMatch(bool Optional, BoundPattern Pattern, IReadOnlyList<BoundExpression> Predicates) : BoundClause
{
    /// <summary>Named paths, put together when all their parts are found.</summary>
    public IReadOnlyList<Assignment> Paths { get; init; } = [];
}

internal sealed record BoundUnwind(BoundExpression List, int Slot) : BoundClause;

/// <summary>WITH and RETURN.</summary>
internal sealed record BoundProjection : BoundClause
{
    /// <summary>Keys of the grouping; null where nothing is aggregated.</summary>
    public IReadOnlyList<Assignment>? GroupBy { get; init; }

    public IReadOnlyList<Aggregation> Aggregations { get; init; } = [];

    /// <summary>The columns that are computed; variables that pass through keep their slots.</summary>
    public required IReadOnlyList<Assignment> Columns { get; init; }

    /// <summary>The slots of all columns.</summary>
    public required IReadOnlyList<int> Output { get; init; }

    public bool Distinct { get; init; }

    public IReadOnlyList<SortKey> OrderBy { get; init; } = [];

    public BoundExpression? Skip { get; init; }

    public BoundExpression? Limit { get; init; }

    public BoundExpression? Where { get; init; }
}

/// <summary>A slot and what goes into it.</summary>
internal sealed record Assignment(int Slot, BoundExpression Value);

internal sealed record SortKey(BoundExpression Value, bool Descending);

internal sealed record BoundCreate(IReadOnlyList<Creation> Creations, IReadOnlyList<Assignment> Paths) : BoundClause;

internal sealed record BoundMerge(
    BoundMatch Match, IReadOnlyList<Creation> Creations, IReadOnlyList<BoundSetItem> OnCreate, IReadOnlyList<BoundSetItem> OnMatch)
    : BoundClause;

/// <summary>One node or relationship to make.</summary>
internal abstract record Creation(int Slot, BoundExpression? Properties);

internal sealed record NodeCreation(int Slot, LabelNames Labels, BoundExpression? Properties) : Creation(Slot, Properties);

internal sealed record RelationshipCreation(int Slot, LabelNames Type, int Source, int Target, BoundExpression? Properties)
    : Creation(Slot, Properties);

/// <summary>Labels or a type to be given, by name or by an expression.</summary>
internal sealed record LabelNames(IReadOnlyList<string> Names, IReadOnlyList<GivenLabels> Given);

internal sealed record BoundSet(IReadOnlyList<BoundSetItem> Items) : BoundClause;

/// <summary>One item of SET, REMOVE, ON CREATE or ON MATCH.</summary>
internal abstract record BoundSetItem(BoundExpression Target);

/// <summary><c>n.key = value</c>; <paramref name="Key"/> is a string constant or, for <c>n[key]</c>, any expression.</summary>
internal sealed record PropertySetting(BoundExpression Target, BoundExpression Key, BoundExpression Value) : BoundSetItem(Target);

/// <summary><c>n = map</c>, or <c>n += map</c> where <paramref name="Keep"/>.</summary>
internal sealed record PropertiesSetting(BoundExpression Target, BoundExpression Value, bool Keep) : BoundSetItem(Target);

internal sealed record LabelSetting(BoundExpression Target, LabelNames Labels, bool Remove) : BoundSetItem(Target);

internal sealed record BoundDelete(bool Detach, IReadOnlyList<BoundExpression> Targets) : BoundClause;

internal sealed record BoundForeach(int Slot, BoundExpression List, IReadOnlyList<BoundClause> Clauses) : BoundClause;

/// <summary><c>CALL { }</c>: for each row the rows of the query, or with no columns the row itself.</summary>
internal sealed record BoundSubqueryCall(bool Optional, BoundQuery Query) : BoundClause;

/// <summary>A procedure: for each row its rows, each value into its slot; without slots the row itself.</summary>
internal sealed record BoundProcedureCall(
    bool Optional, Execution.Procedures.Procedure Procedure, IReadOnlyList<BoundExpression> Arguments,
    IReadOnlyList<(int Column, int Slot)> Yield, BoundExpression? Where) : BoundClause;
