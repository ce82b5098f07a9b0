using Graph.Cypher.Execution.Aggregation;
using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Execution.Functions;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Binding;

/// <summary>Binds calls of functions, aggregating ones included.</summary>
internal sealed class CallBinder(BindingContext context)
{
    /// <summary>A call of a function known to exist, for what the language writes as something else.</summary>
    public static BoundExpression Call(string name, IReadOnlyList<BoundExpression> arguments) => Call(FunctionTable.Find(name)!, arguments);

    private static Operation Call(Function function, IReadOnlyList<BoundExpression> arguments)
    {
        var (result, items) = function.Follows?.Invoke(arguments[0]) ?? (function.Result, function.Items);
        return new(function.Name, result == default ? function.Result : result, function.Run, arguments, function.TakesNull) { Items = items };
    }

    public BoundExpression Bind(FunctionCall call, Scope scope, Aggregating? aggregating)
    {
        var name = call.Function.Text;
        if (AggregateFunctions.Find(name) is { } aggregate)
            return Aggregate(call, aggregate, call.Distinct, call.Arguments, aggregating);
        if (name.Equals("exists", StringComparison.OrdinalIgnoreCase) && call.Arguments is [PatternExpression pattern])
            return context.Patterns.BindPredicate(pattern, scope);
        var function = FunctionTable.Find(name)
            ?? throw context.Unknown(
                call.Function, $"Unknown function '{name}'", name, FunctionTable.Names.Concat(AggregateFunctions.Names));
        if (call.Distinct)
            throw context.Error(call, $"Invalid use of DISTINCT with function '{function.Name}'");
        if (call.Arguments.Count < function.Least || call.Arguments.Count > function.Most)
            throw context.Error(call, call.Arguments.Count < function.Least
                ? $"Insufficient parameters for function '{function.Name}'"
                : $"Too many parameters for function '{function.Name}'");
        var arguments = call.Arguments.Select(argument => context.Expressions.Bind(argument, scope, aggregating)).ToArray();
        for (var i = 0; i < Math.Min(arguments.Length, function.Takes.Count); i++)
            context.Require(arguments[i], function.Takes[i], call.Arguments[i]);
        if (function.Name == "point" && call.Arguments[0] is MapLiteral map && !PointBuilder.Describes(map.Entries.Select(entry => entry.Key)))
            throw context.Error(call.Arguments[0], PointBuilder.NoPoint);
        return function.Name == "coalesce" ? new Coalesce(arguments) : Call(function, arguments);
    }

    /// <summary>An aggregating function, whose value stands in a slot of its own.</summary>
    public SlotValue Aggregate(
        Expression call, AggregateFunction function, bool distinct, IReadOnlyList<Expression> arguments, Aggregating? aggregating)
    {
        if (aggregating is null)
            throw context.Error(call, $"Invalid use of aggregating function {function.Name}(...) in this context");
        if (arguments.Count != function.Arguments)
            throw context.Error(call, arguments.Count < function.Arguments
                ? $"Insufficient parameters for function '{function.Name}'"
                : $"Too many parameters for function '{function.Name}'");
        if (arguments.Any(Aggregates.Within))
            throw context.Error(call, "Can't use aggregate functions inside of aggregate functions.");
        if (arguments.Any(IsRandom))
            throw context.Error(call, "Can't use non-deterministic (random) functions inside of aggregate functions.");
        var bound = arguments.Select(argument => context.Expressions.Bind(argument, aggregating.Before)).ToArray();
        if (bound.Length > 0)
            context.Require(bound[0], function.Takes, arguments[0]);
        if (function.Arguments == 2 && bound[1] is Constant { Value: null or < 0L or > 1L or < 0.0 or > 1.0 })
            throw context.Error(arguments[1], "Invalid input: a percentile must be a number in the range 0.0 to 1.0");
        var (result, items) = function.Follows?.Invoke(bound[0]) ?? (function.Result, StaticType.Any);
        var slot = context.Slots.Variable(function.Name, result, items);
        aggregating.Found.Add(new(function, distinct, bound.ElementAtOrDefault(0), bound.ElementAtOrDefault(1), slot.Slot));
        return slot;
    }

    private static bool IsRandom(AstNode node) =>
        (node is FunctionCall call && call.Function.Text.Equals("rand", StringComparison.OrdinalIgnoreCase))
        || (node is not SubqueryExpression && node.Children.Any(IsRandom));
}
