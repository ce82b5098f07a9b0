using Graph.Cypher.Execution.Aggregation;
using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Binding;

/// <summary>One aggregating function of a projection, and where its result goes.</summary>
internal sealed record Aggregation(
    AggregateFunction Function, bool Distinct, BoundExpression? Argument, BoundExpression? Parameter, int Slot);

/// <summary>The aggregation a projection is bound under.</summary>
/// <param name="Before">What the arguments of aggregating functions see.</param>
/// <param name="Keys">What is left outside of them: the grouping keys.</param>
internal sealed record Aggregating(Scope Before, Scope Keys)
{
    public List<Aggregation> Found { get; } = [];
}

internal static class Aggregates
{
    /// <summary>Whether an expression aggregates; subqueries within aggregate for themselves.</summary>
    public static bool Within(AstNode node) => node switch
    {
        CountStar => true,
        FunctionCall call when AggregateFunctions.Find(call.Function.Text) is not null => true,
        SubqueryExpression => false,
        _ => node.Children.Any(Within),
    };
}
