using Graph.Cypher.Execution.Aggregation;
using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Execution.Functions;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Binding;

/// <summary>Binds expressions.</summary>
internal sealed class ExpressionBinder(BindingContext context)
{
    /// <summary>Binds what must be a boolean.</summary>
    public BoundExpression BindPredicate(Expression expression, Scope scope, Aggregating? aggregating = null)
    {
        var bound = expression is PatternExpression pattern
            ? context.Patterns.BindPredicate(pattern, scope)
            : Bind(expression, scope, aggregating);
        return bound.Type == StaticType.List
            ? throw context.Error(expression, "Coercion of list to boolean is not allowed. Please use `NOT isEmpty(...)` instead.")
            : context.Require(bound, StaticType.Boolean, expression);
    }

    public BoundExpression Bind(Expression expression, Scope scope, Aggregating? aggregating = null)
    {
        if (scope.Known.Count > 0 && scope.Known.TryGetValue(expression, out var known))
            return known;
        switch (expression)
        {
            case NullLiteral: return new Constant(null);
            case BooleanLiteral literal: return new Constant(literal.Value);
            case IntegerLiteral literal: return new Constant(literal.Value);
            case FloatLiteral literal: return new Constant(literal.Value);
            case StringLiteral literal: return new Constant(literal.Value);
            case NormalFormLiteral literal: return new Constant(literal.Form.ToString().ToUpperInvariant());
            case Parameter parameter: return context.Parameter(parameter.Name);
            case Variable variable: return Find(variable, scope, aggregating);
            case CountStar: return context.Calls.Aggregate(expression, AggregateFunctions.CountStar, false, [], aggregating);
            case FunctionCall call: return context.Calls.Bind(call, scope, aggregating);
            case PatternExpression pattern: return BindPath(pattern, scope);
            case PatternComprehension comprehension: return context.Patterns.BindComprehension(comprehension, scope);
            case SubqueryExpression subquery: return BindSubquery(subquery, scope);
            case MapProjection projection: return BindMapProjection(projection, scope, aggregating);
            case Case choice: return BindCase(choice, scope, aggregating);
            case ListComprehension or ListPredicate or Reduce: return context.Iterations.Bind(expression, scope, aggregating);
            case CaseSubject: return scope.Known[expression];
        }

        BoundExpression Inner(Expression inner) => Bind(inner, scope, aggregating);
        BoundExpression Predicate(Expression inner) => BindPredicate(inner, scope, aggregating);

        return expression switch
        {
            ListLiteral list => new ListOf([.. list.Items.Select(Inner)]),
            MapLiteral map => new MapOf([.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Inner(entry.Value)))]),
            Property property => new PropertyAccess(
                context.Require(
                    Inner(property.Target),
                    StaticType.Node | StaticType.Relationship | StaticType.Map | StaticType.Temporal | StaticType.Duration | StaticType.Point,
                    property.Target),
                property.Key),
            Subscript subscript => BindItem(subscript, Inner(subscript.Target), Inner(subscript.Index)),
            Slice slice => new SliceAccess(
                context.Require(Inner(slice.Target), StaticType.List, slice.Target),
                slice.From is null ? null : context.Require(Inner(slice.From), StaticType.Integer, slice.From),
                slice.To is null ? null : context.Require(Inner(slice.To), StaticType.Integer, slice.To)),
            HasLabels labels => new LabelPredicate(
                context.Require(Inner(labels.Target), StaticType.Node | StaticType.Relationship, labels.Target),
                context.Patterns.BindLabels(RefuseDynamic(labels.Labels), scope)),
            Unary { Operator: UnaryOperator.Not } not => new Negation(Predicate(not.Operand)),
            Unary sign => Sign(sign, Inner(sign.Operand)),
            Binary { Operator: <= BinaryOperator.And } logic => new Logic(logic.Operator, Predicate(logic.Left), Predicate(logic.Right)),
            Binary { Operator: BinaryOperator.In } membership => new Membership(
                Inner(membership.Left), context.Require(Inner(membership.Right), StaticType.List, membership.Right)),
            Binary { Operator: < BinaryOperator.Matches } text => new TextTest(text.Operator, Inner(text.Left), Inner(text.Right)),
            Binary binary => BindOperator(binary, Inner(binary.Left), Inner(binary.Right)),
            Comparison comparison => BindComparison(comparison, Inner),
            Trim trim => new Operation(
                "trim", StaticType.String,
                (_, values) => TextFunctions.TrimCharacter(values, trim.Side != TrimSide.Trailing, trim.Side != TrimSide.Leading),
                [context.Require(Inner(trim.Text), StaticType.String, trim.Text), context.Require(Inner(trim.Character), StaticType.String, trim.Character)],
                TakesNull: false),
            IsNull test => new NullTest(Inner(test.Operand), test.Negated),
            IsTyped test => new TypeTest(Inner(test.Operand), test.Type, test.Negated),
            IsNormalized test => Normalized(test, Inner(test.Operand)),
            _ => throw context.NotSupported(expression, expression.GetType().Name),
        };
    }

    /// <summary>The predicates of a WHERE, apart at each AND.</summary>
    public IEnumerable<BoundExpression> BindConjunction(Expression? where, Scope scope)
    {
        if (where is null)
            return [];
        if (where is Binary { Operator: BinaryOperator.And } and)
            return BindConjunction(and.Left, scope).Concat(BindConjunction(and.Right, scope));
        // A chain is a conjunction as well: each link may find a use of its own for an index.
        var bound = BindPredicate(where, scope);
        return Aggregates.Within(where)
            ? throw context.Error(where, "Invalid use of aggregating function in this context")
            : Split(bound);
    }

    public SlotValue Find(Variable variable, Scope scope, Aggregating? aggregating = null) =>
        scope.Find(variable.Name)
        ?? throw (aggregating?.Before.Find(variable.Name) is not null
            ? context.Error(
                variable, "Aggregation column contains implicit grouping expressions. For example, in 'RETURN n.a, n.a + n.b + count(*)' "
                + $"the aggregation expression 'n.a + n.b + count(*)' includes the implicit grouping key 'n.b'. "
                + $"Illegal expression(s): {variable.Name}")
            : context.Unknown(
                variable, $"Variable `{variable.Name}` not defined", variable.Name, scope.Visible.Select(other => other.Name)));

    private static IEnumerable<BoundExpression> Split(BoundExpression predicate) =>
        predicate is Logic { Operator: BinaryOperator.And } and ? Split(and.Left).Concat(Split(and.Right)) : [predicate];

    private ItemAccess BindItem(Subscript subscript, BoundExpression target, BoundExpression index)
    {
        context.Require(target, StaticType.List | StaticType.Map | StaticType.Node | StaticType.Relationship, subscript.Target);
        const StaticType Named = StaticType.Map | StaticType.Node | StaticType.Relationship;
        if (target.Type == StaticType.Null)
            return new(target, index);
        if ((target.Type & Named) == 0)
            context.Require(index, StaticType.Integer, subscript.Index);
        if ((target.Type & ~Named) == 0)
            context.Require(index, StaticType.String, subscript.Index);
        return new(target, index);
    }

    private BoundExpression BindPath(PatternExpression pattern, Scope scope) => pattern.Pattern.Function == PathFunction.None
        ? throw context.Error(
            pattern, "A pattern expression should only be used in order to test the existence of a pattern. It can no longer be used "
            + "inside the function size(), an alternative is to replace size() with COUNT {}.")
        : context.Patterns.BindPredicate(pattern, scope);

    private BoundExpression Sign(Unary sign, BoundExpression operand)
    {
        const StaticType Positive = StaticType.Number | StaticType.Duration | StaticType.Temporal;
        context.Require(operand, sign.Operator == UnaryOperator.Plus ? Positive : StaticType.Number, sign.Operand);
        var type = OperatorTypes.Signed(operand.Type);
        return sign.Operator == UnaryOperator.Plus
            ? new Operation("+", type, (_, values) => values[0], [operand], false)
            : new Operation("-", type, (_, values) => Arithmetic.Negate(values[0]!), [operand], false);
    }

    private BoundExpression BindOperator(Binary binary, BoundExpression left, BoundExpression right)
    {
        Func<object?, object?, object?> run = binary.Operator switch
        {
            BinaryOperator.Add => Arithmetic.Add,
            BinaryOperator.Subtract => Arithmetic.Subtract,
            BinaryOperator.Multiply => Arithmetic.Multiply,
            BinaryOperator.Divide => Arithmetic.Divide,
            BinaryOperator.Modulo => Arithmetic.Modulo,
            BinaryOperator.Power => Arithmetic.Power,
            BinaryOperator.Concatenate => Arithmetic.Concatenate,
            BinaryOperator.Matches => TextFunctions.Matches,
            _ => throw context.NotSupported(binary, binary.Operator.ToString()),
        };
        var (result, items) = OperatorTypes.Of(context, binary, left, right);
        return new Operation(binary.Operator.ToString(), result, (_, values) => run(values[0], values[1]), [left, right], TakesNull: false)
        {
            Items = items,
        };
    }

    private static BoundExpression BindComparison(Comparison comparison, Func<Expression, BoundExpression> inner)
    {
        BoundExpression? all = null;
        var left = inner(comparison.First);
        foreach (var step in comparison.Steps)
        {
            var right = inner(step.Right);
            var test = new ComparisonTest(step.Operator, left, right);
            all = all is null ? test : new Logic(BinaryOperator.And, all, test);
            left = right;
        }
        return all!;
    }

    private static BoundExpression Normalized(IsNormalized test, BoundExpression operand)
    {
        var form = test.Form.ToString().ToUpperInvariant();
        return new Operation(
            "IS NORMALIZED", StaticType.Boolean, (_, values) => TextFunctions.IsNormalized(values[0], form) is { } normalized ? normalized != test.Negated : null,
            [operand], TakesNull: false);
    }

    private BoundExpression BindCase(Case choice, Scope scope, Aggregating? aggregating)
    {
        var otherwise = choice.Else is null ? null : Bind(choice.Else, scope, aggregating);
        if (choice.Subject is null)
            return new CaseOf(
                [.. choice.Branches.Select(branch =>
                    (BindPredicate(branch.When[0], scope, aggregating), Bind(branch.Then, scope, aggregating)))],
                otherwise);
        var subject = context.Slots.Variable("case");
        var inner = scope.Copy();
        inner.Known[new CaseSubject()] = subject;
        var branches =
            from branch in choice.Branches
            from when in branch.When
            select (Condition(when, subject, inner, aggregating), Bind(branch.Then, scope, aggregating));
        return new Let(subject.Slot, Bind(choice.Subject, scope, aggregating), new CaseOf([.. branches], otherwise));
    }

    private BoundExpression Condition(Expression when, SlotValue subject, Scope scope, Aggregating? aggregating)
    {
        if (when is CaseTest test)
            return BindPredicate(test.Predicate, scope, aggregating);
        var value = Bind(when, scope, aggregating);
        return new ComparisonTest(ComparisonOperator.Equal, subject, value);
    }

    private LabelExpression RefuseDynamic(LabelExpression labels) => Dynamic(labels) is { } dynamic
        ? throw context.Error(dynamic, "Dynamic labels and types are only allowed in MATCH, CREATE, MERGE, SET and REMOVE clauses")
        : labels;

    private static AstNode? Dynamic(AstNode labels) =>
        labels is DynamicLabel ? labels : labels.Children.OfType<LabelExpression>().Select(Dynamic).FirstOrDefault(found => found is not null);

    private MapProjectionOf BindMapProjection(MapProjection projection, Scope scope, Aggregating? aggregating) => new(
        context.Require(
            Find(projection.Subject, scope, aggregating), StaticType.Map | StaticType.Node | StaticType.Relationship, projection.Subject),
        [.. projection.Items.Select(item => item switch
        {
            ProjectedProperty property => (property.Key, null),
            ProjectedVariable variable => (variable.Variable.Name, Find(variable.Variable, scope, aggregating)),
            ProjectedEntry entry => (entry.Key, Bind(entry.Value, scope, aggregating)),
            _ => ((string?)null, (BoundExpression?)null),
        })]);

    private SubqueryOf BindSubquery(SubqueryExpression subquery, Scope scope)
    {
        var (number, query, outer) = context.Queries.BindSubquery(subquery.Query, scope, subquery.Kind == SubqueryKind.Collect);
        if (Effects.Writes(query))
            throw context.Error(subquery, $"A {subquery.Kind} Expression cannot contain any updates");
        if (subquery.Kind == SubqueryKind.Collect && query.Output.Count != 1)
            throw context.Error(subquery, "A Collect Expression must end with a single return column.");
        var column = subquery.Kind == SubqueryKind.Collect ? new SlotValue(query.Output[0], query.Columns[0], StaticType.Any) : null;
        return new(subquery.Kind, number, column, outer);
    }
}
