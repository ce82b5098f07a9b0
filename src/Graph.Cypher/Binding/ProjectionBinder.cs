using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Binding;

/// <summary>Binds what WITH and RETURN have in common: columns, grouping, order, skip and limit.</summary>
internal sealed class ProjectionBinder(BindingContext context)
{
    /// <returns>The projection, and the scope after it.</returns>
    public (BoundProjection Projection, Scope After) Bind(Projection projection, Expression? where, Scope before, bool isReturn)
    {
        var items = Items(projection, before, isReturn);
        var aggregates = items.Any(item => Aggregates.Within(item.Expression));
        if (!aggregates && projection.OrderBy.FirstOrDefault(key => Aggregates.Within(key.Expression)) is { } wrong)
            throw context.Error(
                wrong, $"Cannot use aggregation in ORDER BY if there are no aggregate expressions in the preceding {(isReturn ? "RETURN" : "WITH")}");
        var after = new Scope(before.Outer);
        var columns = new List<Assignment>();
        var groupBy = aggregates ? new List<Assignment>() : null;
        var aggregating = aggregates ? new Aggregating(before, new Scope(before.Outer)) : null;

        if (aggregating is null)
            foreach (var item in items)
                after.Add(Column(item, context.Expressions.Bind(item.Expression, before), columns));
        else
            BindGrouped(items, before, aggregating, groupBy!, columns, after);

        var sortScope = SortScope(projection, items, before, after, aggregating);
        // An aggregate of ORDER BY sees the columns only, unless it is one of them.
        var sorting = aggregating is null ? null : new Aggregating(after, sortScope);
        var orderBy = projection.OrderBy
            .Select(key => new SortKey(context.Expressions.Bind(key.Expression, sortScope, sorting), key.Descending)).ToArray();
        return (new BoundProjection
        {
            GroupBy = groupBy,
            Aggregations = aggregating?.Found ?? [],
            Columns = columns,
            Output = after.Slots,
            Distinct = projection.Distinct,
            OrderBy = orderBy,
            Skip = Count(projection.Skip, "SKIP"),
            Limit = Count(projection.Limit, "LIMIT"),
            Where = where is null ? null : BindWhere(where, sortScope),
        }, after);
    }

    private List<ProjectionItem> Items(Projection projection, Scope before, bool isReturn)
    {
        var items = new List<ProjectionItem>();
        if (projection.All)
        {
            if (isReturn && !before.Variables.Any())
                throw context.Error(projection, "RETURN * is not allowed when there are no variables in scope");
            var replaced = projection.Items.Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
            items.AddRange(before.Variables.Where(variable => !replaced.Contains(variable.Name)).OrderBy(variable => variable.Name, StringComparer.Ordinal)
                .Select(variable => new ProjectionItem(new Variable(variable.Name), null)));
        }
        items.AddRange(projection.Items);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!isReturn && item.Alias is null && item.Expression is not Variable)
                throw context.Error(item, "Expression in WITH must be aliased (use AS)");
            if (!isReturn && before.Outer?.Scope.Find(item.Name) is not null && (item.Expression as Variable)?.Name != item.Name)
                throw context.Error(
                    item, $"The variable `{item.Name}` is shadowing a variable with the same name from the outer scope and needs to be renamed");
            if (!names.Add(item.Name))
                throw context.Error(item, "Multiple result columns with the same name are not supported");
        }
        return items;
    }

    private SlotValue Column(ProjectionItem item, BoundExpression value, List<Assignment> columns)
    {
        // A variable that keeps its name keeps its slot.
        if (value is SlotValue same && item.Expression is Variable && same.Name == item.Name)
            return same;
        var column = context.Slots.Variable(item.Name, value.Type, value.ItemType);
        columns.Add(new(column.Slot, value));
        return column;
    }

    private void BindGrouped(
        List<ProjectionItem> items, Scope before, Aggregating aggregating, List<Assignment> groupBy, List<Assignment> columns,
        Scope after)
    {
        var keys = new Dictionary<ProjectionItem, SlotValue>(ReferenceEqualityComparer.Instance);
        foreach (var item in items.Where(item => !Aggregates.Within(item.Expression)))
        {
            var value = context.Expressions.Bind(item.Expression, before);
            var key = context.Slots.Variable(item.Name, value.Type, value.ItemType);
            groupBy.Add(new(key.Slot, value));
            keys[item] = key;
            // Only what is this simple may stand beside aggregates; of anything more the reader could not tell what is grouped by.
            if (item.Expression is Variable variable)
                aggregating.Keys.Add(key with { Name = variable.Name });
            else if (item.Expression is Property { Target: Variable })
                aggregating.Keys.Known[item.Expression] = key;
        }
        foreach (var item in items)
        {
            if (keys.TryGetValue(item, out var key))
                after.Add(key with { Name = item.Name });
            else
                after.Add(Column(item, context.Expressions.Bind(item.Expression, aggregating.Keys, aggregating), columns));
        }
    }

    /// <summary>
    /// What ORDER BY may name: the columns, by name and by the expressions they came from, and where each row is still one row of
    /// before, also what was in scope then.
    /// </summary>
    private static Scope SortScope(
        Projection projection, List<ProjectionItem> items, Scope before, Scope after, Aggregating? aggregating)
    {
        var scope = aggregating is not null ? aggregating.Keys.Copy() : projection.Distinct ? new Scope(before.Outer) : before.Copy();
        foreach (var column in after.Variables)
            scope.Add(column);
        foreach (var item in items)
            if (item.Expression is not Variable)
                scope.Known[item.Expression] = after.Find(item.Name)!;
            else if (projection.Distinct && scope.Find(((Variable)item.Expression).Name) is null)
                scope.Add(after.Find(item.Name)! with { Name = ((Variable)item.Expression).Name });
        return scope;
    }

    /// <summary>WHERE after WITH sees the columns, and what was in scope before where rows were not merged.</summary>
    private BoundExpression BindWhere(Expression where, Scope sortScope) =>
        context.Expressions.BindPredicate(where, sortScope);

    private BoundExpression? Count(Expression? count, string word)
    {
        if (count is null)
            return null;
        var bound = context.Expressions.Bind(count, new Scope());
        if (bound is Constant { Value: not long } or Constant { Value: < 0L })
            throw context.Error(count, $"Invalid input for {word}: '{count}' is not a valid value. Must be a non-negative integer.");
        return context.Require(bound, StaticType.Integer, count);
    }
}
