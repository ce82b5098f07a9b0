using Graph.Cypher.Execution.Expressions;

namespace Graph.Cypher.Binding;

/// <summary>Hands out the slots of a statement's row.</summary>
internal sealed class Slots
{
    public int Count { get; private set; }

    public int Next() => Count++;

    /// <summary>A new variable in a slot of its own.</summary>
    public SlotValue Variable(string name, StaticType type = StaticType.Any, StaticType items = StaticType.Any) => new(Next(), name, type, items);
}
