namespace Graph.Cypher.Execution.Expressions;

/// <summary>What the labels of a node or the type of a relationship must be.</summary>
internal abstract record LabelTest
{
    /// <summary>The expressions within that name labels dynamically.</summary>
    public virtual IEnumerable<BoundExpression> Parts => [];

    /// <summary>Labels that every match has, so that a scan may start from one.</summary>
    public virtual IEnumerable<string> Required => [];

    public abstract bool Matches(Frame frame, Func<string, bool> has, Func<bool> hasAny);

    /// <summary>Whether a node or relationship matches; null for null.</summary>
    public bool? Matches(Frame frame, object? entity) => entity switch
    {
        null => null,
        StoredNode node => Matches(frame, node.HasLabel, () => node.Record.Labels.Length > 0),
        StoredRelationship relationship => Matches(frame, name => relationship.Type == name, () => true),
        _ => throw RuntimeErrors.Expected("Node or Relationship", entity),
    };
}

internal sealed record NamedLabel(string Name) : LabelTest
{
    public override IEnumerable<string> Required => [Name];

    public override bool Matches(Frame frame, Func<string, bool> has, Func<bool> hasAny) => has(Name);

    public override string ToString() => Name;
}

internal sealed record SomeLabel : LabelTest
{
    public override bool Matches(Frame frame, Func<string, bool> has, Func<bool> hasAny) => hasAny();

    public override string ToString() => "%";
}

internal sealed record NoLabel(LabelTest Operand) : LabelTest
{
    public override IEnumerable<BoundExpression> Parts => Operand.Parts;

    public override bool Matches(Frame frame, Func<string, bool> has, Func<bool> hasAny) =>
        !Operand.Matches(frame, has, hasAny);

    public override string ToString() => $"!{Operand}";
}

internal sealed record BothLabels(LabelTest Left, LabelTest Right) : LabelTest
{
    public override IEnumerable<BoundExpression> Parts => Left.Parts.Concat(Right.Parts);

    public override IEnumerable<string> Required => Left.Required.Concat(Right.Required);

    public override bool Matches(Frame frame, Func<string, bool> has, Func<bool> hasAny) =>
        Left.Matches(frame, has, hasAny) && Right.Matches(frame, has, hasAny);

    public override string ToString() => $"{Left}&{Right}";
}

internal sealed record EitherLabel(LabelTest Left, LabelTest Right) : LabelTest
{
    public override IEnumerable<BoundExpression> Parts => Left.Parts.Concat(Right.Parts);

    public override bool Matches(Frame frame, Func<string, bool> has, Func<bool> hasAny) =>
        Left.Matches(frame, has, hasAny) || Right.Matches(frame, has, hasAny);

    public override string ToString() => $"{Left}|{Right}";
}

/// <summary><c>$(names)</c>, <c>$any(names)</c>.</summary>
internal sealed record GivenLabels(BoundExpression Names, bool Any) : LabelTest
{
    public override IEnumerable<BoundExpression> Parts => [Names];

    public override bool Matches(Frame frame, Func<string, bool> has, Func<bool> hasAny) =>
        Any ? Evaluate(frame).Any(has) : Evaluate(frame).All(has);

    /// <summary>The names that a string or a list of strings gives.</summary>
    public IEnumerable<string> Evaluate(Frame frame) => Names.Evaluate(frame) switch
    {
        IReadOnlyList<object?> list => list.Select(TokenNames.Of),
        var one => [TokenNames.Of(one)],
    };
}

/// <summary><c>n:Label</c> as a predicate.</summary>
internal sealed record LabelPredicate(BoundExpression Target, LabelTest Labels) : Predicate
{
    public override IEnumerable<BoundExpression> Parts => Labels.Parts.Prepend(Target);

    /// <summary>Whether nothing but this is asked of a node, so that it need not be read.</summary>
    public bool Alone { get; init; }

    public override bool? Truth(Frame frame) => (Target.Evaluate(frame), Labels) switch
    {
        (StoredNode node, NamedLabel label) => Alone ? node.IsLabeled(label.Name) : node.HasLabel(label.Name),
        var (entity, labels) => labels.Matches(frame, entity),
    };

    public override string ToString() => $"{Target}:{Labels}";
}
