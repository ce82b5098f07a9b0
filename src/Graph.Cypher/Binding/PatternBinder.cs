using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Binding;

/// <summary>Binds the patterns of MATCH, and those that stand in expressions.</summary>
internal sealed class PatternBinder(BindingContext context)
{
    /// <summary>Binds a MATCH; the variables of its pattern come into <paramref name="scope"/>.</summary>
    public BoundMatch BindMatch(IReadOnlyList<PathPattern> patterns, Expression? where, bool optional, Scope scope)
    {
        var pattern = new PatternAssembly(context, scope);
        foreach (var path in patterns)
            pattern.Add(path);
        return pattern.Finish(where, optional);
    }

    /// <summary><c>(a)-->(b)</c> as a predicate, or a shortest path as a value.</summary>
    public BoundExpression BindPredicate(PatternExpression expression, Scope scope)
    {
        var outer = new OuterScope(scope);
        var inner = new Scope(outer);
        var path = expression.Pattern;
        if (path.Function != PathFunction.None)
        {
            foreach (var end in path.Elements.OfType<NodePattern>())
                if (end.Variable is { } named)
                    context.Expressions.Find(named, scope);
            var variable = path.Variable ?? new Variable(" path");
            var match = BindMatch([path with { Variable = variable }], null, false, inner);
            var shortest = context.Queries.AddMatch(match, outer.Used);
            var found = new SubqueryOf(SubqueryKind.Collect, shortest, inner.Find(variable.Name), outer.Used);
            return path.Function == PathFunction.ShortestPath ? CallBinder.Call("head", [found]) : found;
        }
        RefuseNewVariables(path, scope);
        var number = context.Queries.AddMatch(BindMatch([path], null, false, inner), outer.Used);
        return new SubqueryOf(SubqueryKind.Exists, number, null, outer.Used);
    }

    /// <summary><c>[(a)-->(b) WHERE … | …]</c>.</summary>
    public SubqueryOf BindComprehension(PatternComprehension comprehension, Scope scope)
    {
        var outer = new OuterScope(scope);
        var inner = new Scope(outer);
        var match = BindMatch([comprehension.Pattern], comprehension.Where, false, inner);
        var number = context.Queries.AddMatch(match, outer.Used);
        return new(SubqueryKind.Collect, number, context.Expressions.Bind(comprehension.Map, inner), outer.Used);
    }

    public LabelTest BindLabels(LabelExpression labels, Scope scope) => labels switch
    {
        LabelName name => new NamedLabel(name.Name),
        AnyLabel => new SomeLabel(),
        LabelNot not => new NoLabel(BindLabels(not.Operand, scope)),
        LabelAnd and => new BothLabels(BindLabels(and.Left, scope), BindLabels(and.Right, scope)),
        LabelOr or => new EitherLabel(BindLabels(or.Left, scope), BindLabels(or.Right, scope)),
        DynamicLabel given => BindDynamic(given, scope),
        _ => throw context.NotSupported(labels, "This label expression"),
    };

    public GivenLabels BindDynamic(DynamicLabel given, Scope scope) => new(
        context.Require(context.Expressions.Bind(given.Names, scope), StaticType.String | StaticType.List, given.Names), given.Any);

    private void RefuseNewVariables(PathPattern path, Scope scope)
    {
        foreach (var element in path.Elements)
        {
            var variable = element switch
            {
                NodePattern node => node.Variable,
                RelationshipPattern relationship => relationship.Variable,
                _ => null,
            };
            if (variable is not null && scope.Find(variable.Name) is null)
                throw context.Error(
                    variable, $"PatternExpressions are not allowed to introduce new variables: '{variable.Name}'.");
        }
    }
}
