namespace Graph.Cypher.Syntax.Ast;

/// <summary><c>[x IN list WHERE … | …]</c>; without a map the items themselves.</summary>
internal sealed record ListComprehension(
    Variable Variable, Expression List, Expression? Where, Expression? Map) : Expression
{
    protected override Phrase Phrase => $"[{Variable} IN {List}{Where:_WHERE_}{Map:_|_}]";
}

/// <summary><c>[(a)--(b) WHERE … | …]</c>.</summary>
internal sealed record PatternComprehension(PathPattern Pattern, Expression? Where, Expression Map) : Expression
{
    protected override Phrase Phrase => $"[{Pattern}{Where:_WHERE_} | {Map}]";
}

internal enum Quantification { All, Any, None, Single }

/// <summary><c>all(x IN list WHERE …)</c>, <c>any</c>, <c>none</c>, <c>single</c>.</summary>
internal sealed record ListPredicate(
    Quantification Quantification, Variable Variable, Expression List, Expression Where) : Expression
{
    protected override Phrase Phrase =>
        $"{Quantification.ToString().ToLowerInvariant()}({Variable} IN {List}{Where:_WHERE_})";
}

/// <summary><c>reduce(sum = 0, x IN list | sum + x)</c>.</summary>
internal sealed record Reduce(
    Variable Accumulator, Expression Initial, Variable Variable, Expression List, Expression Body) : Expression
{
    protected override Phrase Phrase => $"reduce({Accumulator} = {Initial}, {Variable} IN {List} | {Body})";
}

/// <summary><c>n {.name, .*, other, key: value}</c>.</summary>
internal sealed record MapProjection(Variable Subject, AstList<MapProjectionItem> Items) : Expression
{
    protected override Phrase Phrase => $"{Subject} {{{Items:,_}}}";
}

internal abstract record MapProjectionItem : AstNode;

/// <summary><c>.key</c>.</summary>
internal sealed record ProjectedProperty(string Key) : MapProjectionItem
{
    protected override Phrase Phrase => $".{Quote.Name(Key)}";
}

/// <summary><c>.*</c>.</summary>
internal sealed record ProjectedProperties : MapProjectionItem
{
    protected override Phrase Phrase => $".*";
}

/// <summary><c>variable</c>: its value under its own name.</summary>
internal sealed record ProjectedVariable(Variable Variable) : MapProjectionItem
{
    protected override Phrase Phrase => $"{Variable}";
}

/// <summary><c>key: value</c>.</summary>
internal sealed record ProjectedEntry(string Key, Expression Value) : MapProjectionItem
{
    protected override Phrase Phrase => $"{Quote.Name(Key)}: {Value}";
}
