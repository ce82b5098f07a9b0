using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Expressions;

/// <summary>AND, OR, XOR in three-valued logic; the right side is left alone where the left decides.</summary>
internal sealed record Logic(BinaryOperator Operator, BoundExpression Left, BoundExpression Right) : Predicate
{
    public override IEnumerable<BoundExpression> Parts => [Left, Right];

    public override bool? Truth(Frame frame)
    {
        var left = Left.Truth(frame);
        return Operator switch
        {
            BinaryOperator.And => left == false ? false : left & Right.Truth(frame),
            BinaryOperator.Or => left == true ? true : left | Right.Truth(frame),
            _ => Ternary.Xor(left, Right.Truth(frame)),
        };
    }

    public override string ToString() => $"{Left} {Operator.ToString().ToUpperInvariant()} {Right}";
}

internal sealed record Negation(BoundExpression Operand) : Predicate
{
    public override IEnumerable<BoundExpression> Parts => [Operand];

    public override bool? Truth(Frame frame) => !Operand.Truth(frame);

    public override string ToString() => $"NOT {Operand}";
}

internal sealed record NullTest(BoundExpression Operand, bool Negated) : Predicate
{
    public override IEnumerable<BoundExpression> Parts => [Operand];

    public override bool? Truth(Frame frame) => Operand.Evaluate(frame) is null != Negated;

    public override string ToString() => $"{Operand} IS {(Negated ? "NOT " : "")}NULL";
}

/// <summary>One comparison; chains are several joined by AND.</summary>
internal sealed record ComparisonTest(ComparisonOperator Operator, BoundExpression Left, BoundExpression Right) : Predicate
{
    public override IEnumerable<BoundExpression> Parts => [Left, Right];

    public override bool? Truth(Frame frame)
    {
        var (left, right) = (Left.Evaluate(frame), Right.Evaluate(frame));
        switch (Operator)
        {
            case ComparisonOperator.Equal:
                return Ternary.Equal(left, right);
            case ComparisonOperator.NotEqual:
                return !Ternary.Equal(left, right);
        }
        if (Ternary.Compare(left, right, out var unordered) is not { } order)
            return unordered ? false : null;
        return Operator switch
        {
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    public override string ToString() => $"{Left} {Symbol} {Right}";

    private string Symbol => Operator switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "<>",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };
}

/// <summary><c>item IN list</c>.</summary>
internal sealed record Membership(BoundExpression Item, BoundExpression List) : Predicate
{
    public override IEnumerable<BoundExpression> Parts => [Item, List];

    public override bool? Truth(Frame frame) =>
        Iteration.Items(List.Evaluate(frame)) is { } items ? Ternary.In(Item.Evaluate(frame), items) : null;

    public override string ToString() => $"{Item} IN {List}";
}

/// <summary>STARTS WITH, ENDS WITH, CONTAINS; null where either side is no string.</summary>
internal sealed record TextTest(BinaryOperator Operator, BoundExpression Text, BoundExpression Part) : Predicate
{
    public override IEnumerable<BoundExpression> Parts => [Text, Part];

    public override bool? Truth(Frame frame)
    {
        if (Text.Evaluate(frame) is not string text || Part.Evaluate(frame) is not string part)
            return null;
        return Operator switch
        {
            BinaryOperator.StartsWith => text.StartsWith(part, StringComparison.Ordinal),
            BinaryOperator.EndsWith => text.EndsWith(part, StringComparison.Ordinal),
            _ => text.Contains(part, StringComparison.Ordinal),
        };
    }

    public override string ToString() => $"{Text} {Symbol} {Part}";

    private string Symbol => Operator switch
    {
        BinaryOperator.StartsWith => "STARTS WITH",
        BinaryOperator.EndsWith => "ENDS WITH",
        _ => "CONTAINS",
    };
}
