using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Expressions;

/// <summary>An expression whose variables are slots and whose functions are found: it can be evaluated.</summary>
internal abstract record BoundExpression
{
    /// <summary>What is known of its value before it runs.</summary>
    public virtual StaticType Type => StaticType.Any;

    /// <summary>What is known of the items of a list before it runs.</summary>
    public virtual StaticType ItemType => StaticType.Any;

    /// <summary>The expressions directly within.</summary>
    public virtual IEnumerable<BoundExpression> Parts => [];

    /// <summary>The slots it reads, those of subqueries within included.</summary>
    public virtual IEnumerable<int> Slots
    {
        get
        {
            foreach (var part in Parts)
                foreach (var slot in part.Slots)
                    yield return slot;
        }
    }

    public abstract object? Evaluate(Frame frame);

    /// <summary>Whether the expression, as a predicate, holds.</summary>
    /// <exception cref="CypherException">The value is neither a boolean nor null.</exception>
    public bool Holds(Frame frame) => Truth(frame) == true;

    /// <summary>The value as a truth value.</summary>
    public virtual bool? Truth(Frame frame) => Evaluate(frame) switch
    {
        null => null,
        bool flag => flag,
        var other => throw RuntimeErrors.Expected("Boolean", other),
    };
}

/// <summary>What is known of a value before a statement runs; several where it may be any of them.</summary>
[Flags]
internal enum StaticType
{
    Node = 1, Relationship = 2, Path = 4, Integer = 8, Float = 16, String = 32, Boolean = 64, List = 128, Map = 256, Temporal = 512,
    Duration = 1024, Point = 2048, Null = 4096,
    Number = Integer | Float,
    Any = 8191,
}

internal static class StaticTypes
{
    public static StaticType Of(object? value) => value switch
    {
        null => StaticType.Null,
        long => StaticType.Integer,
        double => StaticType.Float,
        string => StaticType.String,
        bool => StaticType.Boolean,
        IReadOnlyList<object?> => StaticType.List,
        IReadOnlyDictionary<string, object?> => StaticType.Map,
        Duration => StaticType.Duration,
        Point => StaticType.Point,
        LocalDate or LocalTime or OffsetTime or LocalDateTime or ZonedDateTime => StaticType.Temporal,
        _ => StaticType.Any,
    };

    /// <summary>What is known of a value that is one of several: their type where they agree, or are all numbers.</summary>
    public static StaticType Common(IEnumerable<StaticType> types)
    {
        var all = default(StaticType);
        var one = true;
        foreach (var type in types)
        {
            one &= all == default || all == type;
            all |= type;
        }
        return all != default && (one || (all & ~StaticType.Number) == 0) ? all : StaticType.Any;
    }
}

internal sealed record Constant(object? Value) : BoundExpression
{
    public override StaticType Type => StaticTypes.Of(Value);

    public override object? Evaluate(Frame frame) => Value;

    public override string ToString() => ValueText.Quoted(Value);
}

/// <summary>The value of a variable.</summary>
internal sealed record SlotValue(int Slot, string Name, StaticType Known, StaticType Items = StaticType.Any) : BoundExpression
{
    public override StaticType Type => Known;

    public override StaticType ItemType => Items;

    public override IEnumerable<int> Slots => [Slot];

    public override object? Evaluate(Frame frame) => frame.Slots[Slot];

    public override string ToString() => Name;
}

/// <summary>The value of a parameter; statements are bound for the types of those they are first run with.</summary>
internal sealed record ParameterValue(string Name, StaticType Known) : BoundExpression
{
    public override StaticType Type => Known;

    public override object? Evaluate(Frame frame) =>
        frame.Parameters.TryGetValue(Name, out var value) ? value : throw RuntimeErrors.MissingParameter(Name);

    public override string ToString() => "$" + Name;
}

/// <summary>An operation on values, null where one of them is null unless it says otherwise.</summary>
internal sealed record Operation(
    string Name, StaticType Result, Func<Frame, object?[], object?> Run, IReadOnlyList<BoundExpression> Operands, bool TakesNull)
    : BoundExpression
{
    /// <summary>What is known of the items where the result is a list.</summary>
    public StaticType Items { get; init; } = StaticType.Any;

    public override StaticType Type => Result;

    public override StaticType ItemType => Items;

    public override IEnumerable<BoundExpression> Parts => Operands;

    public override object? Evaluate(Frame frame)
    {
        var values = new object?[Operands.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Operands[i].Evaluate(frame);
            if (values[i] is null && !TakesNull)
                return null;
        }
        var result = Run(frame, values);
        // Only what is large is worth the reckoning: texts and lists grow by being put together.
        if (result is string { Length: > Large } or IReadOnlyList<object?> { Count: > Large })
        {
            frame.ThrowIfCancelled();
            frame.Memory.Check(ValueSize.Of(result));
        }
        return result;
    }

    private const int Large = 10_000;

    public override string ToString() => $"{Name}({string.Join(", ", Operands)})";
}
