using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Execution.Operators;

namespace Graph.Cypher.Planning;

/// <summary>A way to go on with a plan.</summary>
/// <param name="Cost">About how many rows it makes of each row.</param>
/// <param name="Build">Puts it above a plan.</param>
/// <param name="Settled">Predicates that need no more testing after it.</param>
internal sealed record Step(double Cost, Func<Operator, Operator> Build, IReadOnlyCollection<BoundExpression> Settled)
{
    /// <summary>A step that settles nothing.</summary>
    public Step(double cost, Func<Operator, Operator> build) : this(cost, build, [])
    {
    }

    /// <summary>Whether it reads all nodes, or all of a label, whatever the row.</summary>
    public bool Scans { get; init; }
}
