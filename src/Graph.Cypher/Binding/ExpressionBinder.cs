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
            case CountStar: return Aggregate(expression, AggregateFunctions.CountStar, false, [], aggregating);
            case FunctionCall call: return BindCall(call, scope, aggregating);
            case PatternExpression pattern: return BindPath(pattern, scope);
            case PatternComprehension comprehension: return context.Patterns.BindComprehension(comprehension, scope);
            case SubqueryExpression subquery: return BindSubquery(subquery, scope);
            case MapProjection projection: return BindMapProjection(projection, scope, aggregating);
            case Case choice: return BindCase(choice, scope, aggregating);
            case ListComprehension or ListPredicate or Reduce: return BindIteration(expression, scope, aggregating);
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

    /// <summary>A call of a function known to exist, for what the language writes as something else.</summary>
    public static BoundExpression Call(string name, IReadOnlyList<BoundExpression> arguments) => Call(FunctionTable.Find(name)!, arguments);

    private static Operation Call(Function function, IReadOnlyList<BoundExpression> arguments)
    {
        var (result, items) = function.Follows?.Invoke(arguments[0]) ?? (function.Result, function.Items);
        return new(function.Name, result == default ? function.Result : result, function.Run, arguments, function.TakesNull) { Items = items };
    }

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

    private BoundExpression BindCall(FunctionCall call, Scope scope, Aggregating? aggregating)
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
        var arguments = call.Arguments.Select(argument => Bind(argument, scope, aggregating)).ToArray();
        for (var i = 0; i < Math.Min(arguments.Length, function.Takes.Count); i++)
            context.Require(arguments[i], function.Takes[i], call.Arguments[i]);
        if (function.Name == "point" && call.Arguments[0] is MapLiteral map && !PointBuilder.Describes(map.Entries.Select(entry => entry.Key)))
            throw context.Error(call.Arguments[0], PointBuilder.NoPoint);
        return function.Name == "coalesce" ? new Coalesce(arguments) : Call(function, arguments);
    }

    private SlotValue Aggregate(
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
        var bound = arguments.Select(argument => Bind(argument, aggregating.Before)).ToArray();
        if (bound.Length > 0)
            context.Require(bound[0], function.Takes, arguments[0]);
        if (function.Arguments == 2 && bound[1] is Constant { Value: < 0L or > 1L or < 0.0 or > 1.0 })
            throw context.Error(arguments[1], "Invalid input: a percentile must be a number in the range 0.0 to 1.0");
        var (result, items) = function.Follows?.Invoke(bound[0]) ?? (function.Result, StaticType.Any);
        var slot = context.Slots.Variable(function.Name, result, items);
        aggregating.Found.Add(new(function, distinct, bound.ElementAtOrDefault(0), bound.ElementAtOrDefault(1), slot.Slot));
        return slot;
    }

    private static bool IsRandom(AstNode node) =>
        (node is FunctionCall call && call.Function.Text.Equals("rand", StringComparison.OrdinalIgnoreCase))
        || (node is not SubqueryExpression && node.Children.Any(IsRandom));

    private BoundExpression Sign(Unary sign, BoundExpression operand)
    {
        context.Require(operand, sign.Operator == UnaryOperator.Plus ? StaticType.Number | StaticType.Duration : StaticType.Number, sign.Operand);
        return sign.Operator == UnaryOperator.Plus
            ? operand
            : new Operation("-", operand.Type, (_, values) => Arithmetic.Negate(values[0]!), [operand], false);
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

    private BoundExpression BindIteration(Expression expression, Scope scope, Aggregating? aggregating)
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
                    item.Slot, list, comprehension.Where is null ? null : BindPredicate(comprehension.Where, inner, aggregating),
                    comprehension.Map is null ? null : Bind(comprehension.Map, inner, aggregating));
            }
            case ListPredicate predicate:
            {
                var list = List(predicate.List, scope, aggregating);
                var item = context.Slots.Variable(predicate.Variable.Name, list.ItemType);
                var where = predicate.Where is null
                    ? new Constant(true)
                    : BindPredicate(predicate.Where, scope.With(item), aggregating);
                return new Quantified(predicate.Quantification, item.Slot, list, where);
            }
            default:
            {
                var reduce = (Reduce)expression;
                var (initial, list) = (Bind(reduce.Initial, scope, aggregating), List(reduce.List, scope, aggregating));
                var accumulator = context.Slots.Variable(reduce.Accumulator.Name, Accumulated(initial.Type), initial.ItemType);
                var item = context.Slots.Variable(reduce.Variable.Name, list.ItemType);
                var body = Bind(reduce.Body, scope.With(accumulator).With(item), aggregating);
                if ((body.Type & (accumulator.Known | StaticType.Null)) == 0)
                    throw context.Error(reduce.Body, $"Type mismatch: accumulator is {initial.Type} but expression has type {body.Type}");
                return new Folding(accumulator.Slot, initial, item.Slot, list, body);
            }
        }
    }

    /// <summary>What reduce may come to, given what it starts from: numbers may become floats on the way.</summary>
    private static StaticType Accumulated(StaticType initial) =>
        initial == StaticType.Null ? StaticType.Any : (initial & StaticType.Number) != 0 ? initial | StaticType.Number : initial;

    private LabelExpression RefuseDynamic(LabelExpression labels) => Dynamic(labels) is { } dynamic
        ? throw context.Error(dynamic, "Dynamic labels and types are only allowed in MATCH, CREATE, MERGE, SET and REMOVE clauses")
        : labels;

    private static AstNode? Dynamic(AstNode labels) =>
        labels is DynamicLabel ? labels : labels.Children.OfType<LabelExpression>().Select(Dynamic).FirstOrDefault(found => found is not null);

    private BoundExpression List(Expression list, Scope scope, Aggregating? aggregating) =>
        context.Require(Bind(list, scope, aggregating), StaticType.List, list);

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
