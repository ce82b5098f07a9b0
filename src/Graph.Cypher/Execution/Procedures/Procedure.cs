using Graph.Cypher.Execution.Expressions;

namespace Graph.Cypher.Execution.Procedures;

/// <summary>A procedure that CALL can name.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Parameters">The names of its parameters; those after <paramref name="Required"/> may be left out.</param>
/// <param name="Columns">The names of its columns.</param>
/// <param name="Run">Gives its rows.</param>
internal sealed record Procedure(
    string Name, IReadOnlyList<string> Parameters, int Required, IReadOnlyList<string> Columns,
    Func<Frame, object?[], IEnumerable<object?[]>> Run)
{
    /// <summary>The types of its arguments, as far as they are known before it runs.</summary>
    public IReadOnlyList<StaticType> Takes { get; init; } = [];
}
