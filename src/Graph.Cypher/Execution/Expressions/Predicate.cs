namespace Graph.Cypher.Execution.Expressions;

/// <summary>An expression that is true, false or, as null, unknown; told without making an object of it.</summary>
internal abstract record Predicate : BoundExpression
{
    private static readonly object True = true;
    private static readonly object False = false;

    public override StaticType Type => StaticType.Boolean;

    public sealed override object? Evaluate(Frame frame) => Truth(frame) switch { true => True, false => False, null => null };

    public abstract override bool? Truth(Frame frame);
}
