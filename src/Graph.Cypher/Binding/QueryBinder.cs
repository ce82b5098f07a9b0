using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Binding;

/// <summary>Binds queries clause by clause.</summary>
internal sealed class QueryBinder(BindingContext context)
{
    /// <summary>Binds a query whose first clause sees <paramref name="scope"/>.</summary>
    /// <param name="needsReturn">Whether a query that only reads must end in RETURN; those in EXISTS and COUNT need not.</param>
    public BoundQuery Bind(Query query, Scope scope, bool needsReturn) => query switch
    {
        SingleQuery single => BindSingle(single, scope.Copy(), needsReturn),
        UnionQuery union => BindUnion(union, scope, needsReturn),
        _ => throw context.NotSupported(query, "This kind of query"),
    };

    /// <summary>Binds a subquery within an expression; the variables around it stay in sight.</summary>
    /// <returns>Its number, what it is, and the slots it may read from outside.</returns>
    public (int Number, BoundQuery Query, IReadOnlyCollection<int> Outer) BindSubquery(Query query, Scope scope, bool needsReturn)
    {
        var outer = new OuterScope(scope);
        var bound = Bind(query, new Scope(outer), needsReturn) with { Outer = outer.Used };
        return (Add(bound), bound, outer.Used);
    }

    /// <summary>Makes a subquery of one MATCH.</summary>
    /// <param name="match">What it finds.</param>
    /// <param name="outer">The slots it starts from.</param>
    public int AddMatch(BoundMatch match, IReadOnlyCollection<int> outer) =>
        Add(new BoundSingleQuery([match], [], []) { Outer = outer });

    private int Add(BoundQuery query)
    {
        context.Subqueries.Add(query);
        return context.Subqueries.Count - 1;
    }

    private BoundUnion BindUnion(UnionQuery union, Scope scope, bool needsReturn)
    {
        var branches = union.Queries.Select(query => BindSingle(query, scope.Copy(), needsReturn)).ToArray();
        for (var i = 1; i < branches.Length; i++)
        {
            var branch = branches[i];
            if (branch.Columns.Count != branches[0].Columns.Count || !branch.Columns.All(branches[0].Columns.Contains))
                throw context.Error(
                    union.Queries[i], "All sub queries in an UNION must have the same return column names");
            branches[i] = branch with
            {
                Columns = branches[0].Columns,
                Output = [.. branches[0].Columns.Select(column => branch.Output[branch.Columns.ToList().IndexOf(column)])],
            };
        }
        var output = branches[0].Columns.Select(_ => context.Slots.Next()).ToArray();
        return new(branches, union.All, branches[0].Columns, output);
    }

    private BoundSingleQuery BindSingle(SingleQuery query, Scope scope, bool needsReturn)
    {
        var clauses = new List<BoundClause>();
        IReadOnlyList<string> columns = [];
        IReadOnlyList<int> output = [];
        for (var i = 0; i < query.Clauses.Count; i++)
        {
            var clause = query.Clauses[i];
            var last = i == query.Clauses.Count - 1;
            switch (clause)
            {
                case Return statement:
                    if (!last)
                        throw context.Error(query.Clauses[i + 1], "RETURN can only be used at the end of the query");
                    (var projection, scope) = context.Projections.Bind(statement.Projection, null, scope, isReturn: true);
                    clauses.Add(projection);
                    (columns, output) = ([.. scope.Variables.Select(column => column.Name)], projection.Output);
                    break;
                case With statement:
                    (projection, scope) = context.Projections.Bind(statement.Projection, statement.Where, scope, isReturn: false);
                    clauses.Add(projection);
                    break;
                case Finish:
                    break;
                default:
                    clauses.Add(BindClause(clause, scope, standsAlone: query.Clauses.Count == 1, ref columns, ref output));
                    break;
            }
            if (last && needsReturn && clause is Match or With or Unwind)
                throw context.Error(
                    clause, $"Query cannot conclude with {Word(clause)} (must be a RETURN clause, a FINISH clause, an update clause, "
                    + "a unit subquery call, or a procedure call with no YIELD)");
        }
        return new(clauses, columns, output);
    }

    private BoundClause BindClause(
        Clause clause, Scope scope, bool standsAlone, ref IReadOnlyList<string> columns, ref IReadOnlyList<int> output)
    {
        switch (clause)
        {
            case Match match:
                return context.Patterns.BindMatch(match.Patterns, match.Where, match.Optional, scope);
            case Unwind unwind:
                var list = context.Expressions.Bind(unwind.List, scope);
                var item = (list.Type & (StaticType.List | StaticType.Null)) == 0 ? list.Type : list.ItemType;
                return new BoundUnwind(list, context.Declare(unwind.Variable, scope, item).Slot);
            case SubqueryCall call:
                return BindCall(call, scope);
            case ProcedureCall call:
                return BindProcedure(call, scope, standsAlone, ref columns, ref output);
            case LoadCsv:
                throw context.NotSupported(clause, "LOAD CSV");
            default:
                return context.Updates.Bind(clause, scope);
        }
    }

    private BoundSubqueryCall BindCall(SubqueryCall call, Scope scope)
    {
        CallRules.Check(call, scope, context);
        Scope inner;
        if (call.Scope is { } imports)
        {
            var seen = new Scope();
            foreach (var variable in imports.All
                ? scope.Visible
                : imports.Variables.Select(x => context.Expressions.Find(x, scope)))
                seen.Add(variable);
            inner = new Scope(new OuterScope(seen));
        }
        else
            inner = CallRules.Branches(call.Query).Any(branch => CallRules.Imports(branch, scope) is not null) ? scope.Copy() : new Scope();
        var query = Bind(call.Query, inner, needsReturn: false);
        foreach (var (name, slot) in query.Columns.Zip(query.Output))
        {
            if (scope.Find(name) is not null)
                throw context.Error(call, $"Variable `{name}` already declared in outer scope");
            scope.Add(new SlotValue(slot, name, StaticType.Any));
        }
        return new(call.Optional, query);
    }

    private BoundProcedureCall BindProcedure(
        ProcedureCall call, Scope scope, bool standsAlone, ref IReadOnlyList<string> columns, ref IReadOnlyList<int> output)
    {
        var name = call.Procedure.Text;
        var procedure = context.Procedures.Find(name)
            ?? throw context.Error(
                call.Procedure,
                $"There is no procedure with the name `{name}` registered for this database instance"
                + (NearMiss.Of(name, context.Procedures.Names) is { } near ? $". Did you mean '{near}'?" : ""),
                ErrorCode.ProcedureNotFound);
        var arguments = call.Arguments is { } given
            ? given.Select(argument => context.Expressions.Bind(argument, scope)).ToArray()
            : procedure.Parameters.Take(procedure.Required).Select(BoundExpression (parameter) => context.Parameter(parameter)).ToArray();
        if (call.Arguments is null && !standsAlone && procedure.Required > 0)
            throw context.Error(
                call, "Procedure call inside a query does not support passing arguments implicitly. "
                + "Please pass arguments explicitly in parentheses after procedure name");
        if (call.Yield is { Projection.All: true } && !standsAlone)
            throw context.Error(call.Yield, "Cannot use `YIELD *` outside standalone call");
        if (call.Yield is null && !standsAlone && procedure.Columns.Count > 0)
            throw context.Error(
                call, "Procedure call inside a query does not support naming results implicitly (name explicitly using `YIELD` instead)");
        if (arguments.Length < procedure.Required || arguments.Length > procedure.Parameters.Count)
            throw context.Error(
                call, $"Procedure call does not provide the required number of arguments: got {arguments.Length} expected "
                + $"{procedure.Required}. Procedure {name} takes ({string.Join(", ", procedure.Parameters)})");
        for (var i = 0; i < Math.Min(procedure.Takes.Count, call.Arguments?.Count ?? 0); i++)
            context.Require(arguments[i], procedure.Takes[i], call.Arguments![i]);
        var items = call.Yield is { Projection.All: false } yield
            ? yield.Projection.Items.Select(item => (Column: (item.Expression as Variable)?.Name ?? item.Text, item.Name, At: (AstNode)item))
            : call.Yield is not null || standsAlone
                ? procedure.Columns.Select(column => (Column: column, Name: column, At: (AstNode)call))
                : [];
        var yields = new List<(int, int)>();
        var names = new List<string>();
        foreach (var (column, alias, at) in items)
        {
            var position = procedure.Columns.ToList().IndexOf(column);
            if (position < 0)
                throw context.Unknown(at, $"Unknown procedure output: `{column}`", column, procedure.Columns);
            if (scope.Find(alias) is not null)
                throw context.Error(at, $"Variable `{alias}` already declared");
            var slot = context.Slots.Variable(alias);
            scope.Add(slot);
            names.Add(alias);
            yields.Add((position, slot.Slot));
        }
        if (standsAlone)
            (columns, output) = (names, [.. yields.Select(pair => pair.Item2)]);
        var where = call.Yield?.Where is { } predicate ? context.Expressions.BindPredicate(predicate, scope) : null;
        return new(call.Optional, procedure, arguments, yields, where);
    }

    private static string Word(Clause clause) => clause switch
    {
        Match { Optional: true } => "OPTIONAL MATCH",
        _ => clause.GetType().Name.ToUpperInvariant(),
    };
}
