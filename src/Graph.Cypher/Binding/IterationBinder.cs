using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Binding;

/// <summary>Binds what goes through a list with a variable of its own: comprehensions, <c>any</c> and its like, <c>reduce</c>.</summary>
internal sealed class IterationBinder(BindingContext context)
{
    public BoundExpression Bind(Expression expression, Scope scope, Aggregating? aggregating)
    {
        var repeated = expression switch
        {
            ListComprehension comprehension => new[] { comprehension.Where, comprehension.Map },
            ListPredicate predicate => [predicate.Where],
            _ => [((Reduce)expression).Body],
        };
        if (repeated.FirstOrDefault(one => one is not null && Aggregates.Within(one)) is { } wrong)
            throw context.Error(wrong, "Can't use aggregating expressions inside of expressions executing over lists");
        switch (expression)
        {
            case ListComprehension comprehension:
            {
                var list = List(comprehension.List, scope, aggregating);
                var item = context.Slots.Variable(comprehension.Variable.Name, list.ItemType);
                var inner = scope.With(item);
                return new ComprehensionOf(
                    item.Slot, list, comprehension.Where is null ? null : context.Expressions.BindPredicate(comprehension.Where, inner, aggregating),
                    comprehension.Map is null ? null : context.Expressions.Bind(comprehension.Map, inner, aggregating));
            }
            case ListPredicate predicate:
            {
                var list = List(predicate.List, scope, aggregating);
                var item = context.Slots.Variable(predicate.Variable.Name, list.ItemType);
                var where = predicate.Where is null
                    ? new Constant(true)
                    : context.Expressions.BindPredicate(predicate.Where, scope.With(item), aggregating);
                return new Quantified(predicate.Quantification, item.Slot, list, where);
            }
            default:
            {
                var reduce = (Reduce)expression;
                var (initial, list) = (context.Expressions.Bind(reduce.Initial, scope, aggregating), List(reduce.List, scope, aggregating));
                var accumulator = context.Slots.Variable(reduce.Accumulator.Name, Accumulated(initial.Type), initial.ItemType);
                var item = context.Slots.Variable(reduce.Variable.Name, list.ItemType);
                var body = context.Expressions.Bind(reduce.Body, scope.With(accumulator).With(item), aggregating);
                if ((body.Type & (accumulator.Known | StaticType.Null)) == 0)
                    throw context.Error(reduce.Body, $"Type mismatch: accumulator is {initial.Type} but expression has type {body.Type}");
                return new Folding(accumulator.Slot, initial, item.Slot, list, body);
            }
        }
    }

    /// <summary>What reduce may come to, given what it starts from: numbers may become floats on the way.</summary>
    private static StaticType Accumulated(StaticType initial) =>
        initial == StaticType.Null ? StaticType.Any : (initial & StaticType.Number) != 0 ? initial | StaticType.Number : initial;

    private BoundExpression List(Expression list, Scope scope, Aggregating? aggregating) =>
        context.Require(context.Expressions.Bind(list, scope, aggregating), StaticType.List, list);
}
