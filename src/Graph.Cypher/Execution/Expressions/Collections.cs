namespace Graph.Cypher.Execution.Expressions;

/// <summary><c>[a, b]</c>.</summary>
internal sealed record ListOf(IReadOnlyList<BoundExpression> Items) : BoundExpression
{
    public override StaticType Type => StaticType.List;

    public override StaticType ItemType => StaticTypes.Common(Items.Select(item => item.Type));

    public override IEnumerable<BoundExpression> Parts => Items;

    public override object? Evaluate(Frame frame)
    {
        var list = new List<object?>(Items.Count);
        foreach (var item in Items)
            list.Add(item.Evaluate(frame));
        return list;
    }

    public override string ToString() => $"[{string.Join(", ", Items)}]";
}

/// <summary><c>{key: value}</c>.</summary>
internal sealed record MapOf(IReadOnlyList<KeyValuePair<string, BoundExpression>> Entries) : BoundExpression
{
    public override StaticType Type => StaticType.Map;

    public override IEnumerable<BoundExpression> Parts => Entries.Select(entry => entry.Value);

    public override object? Evaluate(Frame frame)
    {
        var map = new Dictionary<string, object?>(Entries.Count, StringComparer.Ordinal);
        foreach (var (key, value) in Entries)
            map[key] = value.Evaluate(frame);
        return map;
    }

    public override string ToString() => $"{{{string.Join(", ", Entries.Select(entry => $"{entry.Key}: {entry.Value}"))}}}";
}

/// <summary><c>n {.*, .key, key: value}</c>; an item without a key is <c>.*</c>.</summary>
internal sealed record MapProjectionOf(
    BoundExpression Subject, IReadOnlyList<(string? Key, BoundExpression? Value)> Items) : BoundExpression
{
    public override StaticType Type => StaticType.Map;

    public override IEnumerable<BoundExpression> Parts =>
        Items.Select(item => item.Value).OfType<BoundExpression>().Prepend(Subject);

    public override object? Evaluate(Frame frame)
    {
        var subject = Subject.Evaluate(frame);
        if (subject is null)
            return null;
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in Items)
        {
            if (key is not null)
            {
                map[key] = value is null ? PropertyAccess.Of(subject, key) : value.Evaluate(frame);
                continue;
            }
            var all = subject switch
            {
                IStoredEntity entity => entity.Properties(),
                IReadOnlyDictionary<string, object?> other => other,
                _ => throw RuntimeErrors.Expected("Map, Node or Relationship", subject),
            };
            foreach (var (name, property) in all)
                map[name] = property;
        }
        return map;
    }
}

/// <summary>CASE: the first branch whose condition holds.</summary>
internal sealed record CaseOf(
    IReadOnlyList<(BoundExpression When, BoundExpression Then)> Branches, BoundExpression? Else) : BoundExpression
{
    public override StaticType Type => StaticTypes.Common(Results.Select(result => result.Type));

    public override StaticType ItemType => StaticTypes.Common(Results.Select(result => result.ItemType));

    public override IEnumerable<BoundExpression> Parts =>
        Branches.SelectMany(branch => new[] { branch.When, branch.Then }).Concat(Else is null ? [] : [Else]);

    public override object? Evaluate(Frame frame)
    {
        foreach (var (when, then) in Branches)
            if (when.Holds(frame))
                return then.Evaluate(frame);
        return Else?.Evaluate(frame);
    }

    private IEnumerable<BoundExpression> Results => Branches.Select(branch => branch.Then).Concat(Else is null ? [] : [Else]);
}

/// <summary>A value kept in a slot while <paramref name="Body"/> uses it several times.</summary>
internal sealed record Let(int Slot, BoundExpression Value, BoundExpression Body) : BoundExpression
{
    public override StaticType Type => Body.Type;

    public override StaticType ItemType => Body.ItemType;

    public override IEnumerable<BoundExpression> Parts => [Value, Body];

    public override object? Evaluate(Frame frame)
    {
        frame.Slots[Slot] = Value.Evaluate(frame);
        return Body.Evaluate(frame);
    }
}
