using System.Text;
using Graph.Cypher.Execution.Expressions;

namespace Graph.Cypher.Planning;

/// <summary>What a plan is kept by. The text stays the caller's string: every run of a statement makes a key.</summary>
/// <param name="Parameters">The names and types of the parameters.</param>
internal sealed record PlanKey(string Text, string Parameters)
{
    public static PlanKey Of(string text, IReadOnlyDictionary<string, object?> parameters) => new(text, parameters.Count == 0
        ? ""
        : parameters.Aggregate(
            new StringBuilder(), (types, one) => types.Append('\n').Append(one.Key).Append((char)StaticTypes.Of(one.Value))).ToString());
}
