using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Binding;

/// <summary>The variables that may be named at a place, in the order they came.</summary>
/// <param name="outer">The variables of the query around a subquery, which stay in sight throughout it; null elsewhere.</param>
internal sealed class Scope(OuterScope? outer = null)
{
    private readonly Dictionary<string, SlotValue> variables = new(StringComparer.Ordinal);

    /// <summary>The variables around the subquery this scope is in.</summary>
    public OuterScope? Outer => outer;

    /// <summary>The query's own variables.</summary>
    public IEnumerable<SlotValue> Variables => variables.Values;

    /// <summary>Their slots.</summary>
    public int[] Slots
    {
        get
        {
            var slots = new int[variables.Count];
            var next = 0;
            foreach (var variable in variables.Values)
                slots[next++] = variable.Slot;
            return slots;
        }
    }

    /// <summary>All variables that can be named, those around the query included.</summary>
    public IEnumerable<SlotValue> Visible =>
        outer is null ? variables.Values : variables.Values.Concat(outer.Scope.Visible.Where(x => !variables.ContainsKey(x.Name)));

    /// <summary>Expressions whose values stand in slots already, as the columns of a projection do for its ORDER BY.</summary>
    public Dictionary<Expression, SlotValue> Known { get; } = [];

    public SlotValue? Find(string name) => variables.GetValueOrDefault(name) ?? outer?.Find(name);

    public void Add(SlotValue variable) => variables[variable.Name] = variable;

    public void Remove(string name) => variables.Remove(name);

    /// <summary>The same variables, to which others can be added without being seen here.</summary>
    public Scope Copy()
    {
        var copy = new Scope(outer);
        foreach (var variable in variables.Values)
            copy.Add(variable);
        foreach (var (expression, slot) in Known)
            copy.Known[expression] = slot;
        return copy;
    }

    /// <summary>A copy with one variable more, or another in its place.</summary>
    public Scope With(SlotValue variable)
    {
        var copy = Copy();
        copy.Add(variable);
        return copy;
    }
}

/// <summary>The variables around a subquery, and which of them it uses.</summary>
internal sealed class OuterScope(Scope scope)
{
    private readonly HashSet<int> used = [];

    public Scope Scope => scope;

    /// <summary>The slots that were asked for; grows while the subquery is bound.</summary>
    public IReadOnlyCollection<int> Used => used;

    public SlotValue? Find(string name)
    {
        var found = scope.Find(name);
        if (found is not null)
            used.Add(found.Slot);
        return found;
    }
}
