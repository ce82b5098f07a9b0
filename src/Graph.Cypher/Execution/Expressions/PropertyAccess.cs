using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Expressions;

/// <summary><c>target.key</c> of a node, a relationship, a map, or a component of a temporal value.</summary>
internal sealed record PropertyAccess(BoundExpression Target, string Key) : BoundExpression
{
    // What a node or relationship holds is never a node, a path or a map itself.
    public override StaticType Type => (Target.Type & ~(StaticType.Node | StaticType.Relationship | StaticType.Null)) == 0
        ? StaticType.Any & ~(StaticType.Node | StaticType.Relationship | StaticType.Path | StaticType.Map)
        : StaticType.Any;

    public override IEnumerable<BoundExpression> Parts => [Target];

    public override object? Evaluate(Frame frame) => Of(Target.Evaluate(frame), Key);

    public static object? Of(object? target, string key) => target switch
    {
        null => null,
        IStoredEntity entity => entity.Property(key),
        IReadOnlyDictionary<string, object?> map => map.GetValueOrDefault(key),
        Point point => PointComponents.Of(point, key),
        LocalDate or LocalDateTime or ZonedDateTime or LocalTime or OffsetTime or Duration => TemporalComponents.Of(target, key),
        _ => throw RuntimeErrors.Expected("Map, Node, Relationship, Point or a temporal value", target),
    };

    public override string ToString() => $"{Target}.{Key}";
}

/// <summary><c>target[index]</c>: an item of a list, counted from the end where negative, or a property by name.</summary>
internal sealed record ItemAccess(BoundExpression Target, BoundExpression Index) : BoundExpression
{
    public override StaticType Type => Target.Type == StaticType.List ? Target.ItemType : StaticType.Any;

    public override IEnumerable<BoundExpression> Parts => [Target, Index];

    public override object? Evaluate(Frame frame)
    {
        var (target, index) = (Target.Evaluate(frame), Index.Evaluate(frame));
        if (target is null || index is null)
            return null;
        return target switch
        {
            IReadOnlyList<object?> list => index is long at
                ? Item(list, at)
                : throw RuntimeErrors.Expected("Integer as the index of a list", index),
            IReadOnlyDictionary<string, object?> or IStoredEntity => index is string key
                ? PropertyAccess.Of(target, key)
                : throw RuntimeErrors.Expected("String as the key of a map", index),
            _ => throw RuntimeErrors.Expected("List, Map, Node or Relationship", target),
        };
    }

    private static object? Item(IReadOnlyList<object?> list, long at)
    {
        if (at < 0)
            at += list.Count;
        return at >= 0 && at < list.Count ? list[(int)at] : null;
    }

    public override string ToString() => $"{Target}[{Index}]";
}

/// <summary><c>list[from..to]</c>; ends count from the end of the list where negative, and are cut to it.</summary>
internal sealed record SliceAccess(BoundExpression Target, BoundExpression? From, BoundExpression? To) : BoundExpression
{
    public override StaticType Type => StaticType.List;

    public override StaticType ItemType => Target.ItemType;

    public override IEnumerable<BoundExpression> Parts => new[] { Target, From, To }.OfType<BoundExpression>();

    public override object? Evaluate(Frame frame)
    {
        var target = Target.Evaluate(frame);
        var (from, to) = (From?.Evaluate(frame), To?.Evaluate(frame));
        if (target is null || (From is not null && from is null) || (To is not null && to is null))
            return null;
        if (target is not IReadOnlyList<object?> list)
            throw RuntimeErrors.Expected("List", target);
        var (start, end) = (Bound(from, 0, list.Count), Bound(to, list.Count, list.Count));
        return start < end ? list.Skip(start).Take(end - start).ToList() : [];
    }

    private static int Bound(object? value, int absent, int count) => value switch
    {
        null => absent,
        long at => (int)Math.Clamp(at < 0 ? at + count : at, 0, count),
        _ => throw RuntimeErrors.Expected("Integer", value),
    };
}
