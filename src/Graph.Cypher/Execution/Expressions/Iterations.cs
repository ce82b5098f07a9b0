using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Execution.Expressions;

/// <summary><c>[x IN list WHERE … | …]</c>.</summary>
internal sealed record ComprehensionOf(int Slot, BoundExpression List, BoundExpression? Where, BoundExpression? Map) : BoundExpression
{
    public override StaticType Type => StaticType.List;

    public override StaticType ItemType => Map is null ? List.ItemType : Map.Type;

    public override IEnumerable<BoundExpression> Parts => new[] { List, Where, Map }.OfType<BoundExpression>();

    public override object? Evaluate(Frame frame)
    {
        if (Iteration.Items(List.Evaluate(frame)) is not { } items)
            return null;
        var result = new List<object?>();
        using var held = frame.Memory.Hold();
        foreach (var item in items)
        {
            frame.ThrowIfCancelled();
            frame.Slots[Slot] = item;
            if (Where is not null && !Where.Holds(frame))
                continue;
            result.Add(Map is null ? item : Map.Evaluate(frame));
            held.Add(result[^1]);
        }
        return result;
    }
}

/// <summary><c>all(x IN list WHERE …)</c> and its like; null where the answer hangs on a null.</summary>
internal sealed record Quantified(Quantification Quantification, int Slot, BoundExpression List, BoundExpression Where) : BoundExpression
{
    public override StaticType Type => StaticType.Boolean;

    public override IEnumerable<BoundExpression> Parts => [List, Where];

    public override object? Evaluate(Frame frame)
    {
        if (Iteration.Items(List.Evaluate(frame)) is not { } items)
            return null;
        var (yes, no, unknown) = (0, 0, 0);
        foreach (var item in items)
        {
            frame.ThrowIfCancelled();
            frame.Slots[Slot] = item;
            switch (Where.Truth(frame))
            {
                case true:
                    yes++;
                    break;
                case false:
                    no++;
                    break;
                default:
                    unknown++;
                    break;
            }
        }
        return Quantification switch
        {
            Quantification.All => no > 0 ? false : unknown > 0 ? null : true,
            Quantification.Any => yes > 0 ? true : unknown > 0 ? null : false,
            Quantification.None => yes > 0 ? false : unknown > 0 ? null : true,
            _ => yes > 1 ? false : unknown > 0 ? null : yes == 1,
        };
    }
}

/// <summary><c>reduce(sum = 0, x IN list | sum + x)</c>.</summary>
internal sealed record Folding(int Accumulator, BoundExpression Initial, int Slot, BoundExpression List, BoundExpression Body) : BoundExpression
{
    // What it starts from tells the type where that is known, but that numbers may become floats on the way.
    public override StaticType Type => Initial.Type is StaticType.Null or StaticType.Any ? Body.Type
        : (Initial.Type & StaticType.Number) != 0 ? Initial.Type | (Body.Type & StaticType.Number)
        : Initial.Type;

    public override IEnumerable<BoundExpression> Parts => [Initial, List, Body];

    public override object? Evaluate(Frame frame)
    {
        if (Iteration.Items(List.Evaluate(frame)) is not { } items)
            return null;
        frame.Slots[Accumulator] = Initial.Evaluate(frame);
        foreach (var item in items)
        {
            frame.ThrowIfCancelled();
            frame.Slots[Slot] = item;
            frame.Slots[Accumulator] = Body.Evaluate(frame);
        }
        return frame.Slots[Accumulator];
    }
}

internal static class Iteration
{
    /// <summary>The items of a list; null for null, and any other value as the one item.</summary>
    public static IReadOnlyList<object?>? Items(object? value) => value switch
    {
        null => null,
        IReadOnlyList<object?> list => list,
        _ => [value],
    };
}
