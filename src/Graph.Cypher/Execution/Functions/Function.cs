using Graph.Cypher.Execution.Expressions;

namespace Graph.Cypher.Execution.Functions;

/// <summary>A function of the language.</summary>
/// <param name="Name">As the language writes it.</param>
/// <param name="Least">The fewest arguments it takes.</param>
/// <param name="Most">The most arguments it takes.</param>
/// <param name="Result">What is known of its result.</param>
/// <param name="Run">Its code; arguments are as many as were written.</param>
internal sealed record Function(string Name, int Least, int Most, StaticType Result, Func<Frame, object?[], object?> Run)
{
    /// <summary>The types of its arguments, as far as they are known before it runs.</summary>
    public IReadOnlyList<StaticType> Takes { get; init; } = [];

    /// <summary>What is known of the items of a list that it gives.</summary>
    public StaticType Items { get; init; } = StaticType.Any;

    /// <summary>What of its result follows from its first argument; null where nothing does.</summary>
    public Func<BoundExpression, (StaticType Type, StaticType Items)>? Follows { get; init; }

    /// <summary>Whether it is called for null too; otherwise a null makes the result null.</summary>
    public bool TakesNull { get; init; }
}
