using Graph.Cypher.Binding;
using Graph.Cypher.Execution.Operators;
using Graph.Cypher.Storage;

namespace Graph.Cypher.Planning;

/// <summary>Turns bound queries into operators: each MATCH from its most selective end (<see cref="MatchPlanner"/>), clauses in order.</summary>
internal sealed class Planner(GraphStore store)
{
    private const int MostSteps = 3000;

    private readonly Estimates estimates = new(store);

    public static StatementPlan Plan(BoundStatement statement, GraphStore store)
    {
        var planner = new Planner(store);
        return new(
            Runnable(planner.Plan(statement.Query, [])),
            [.. statement.Subqueries.Select(query => Runnable(planner.Plan(query, query.Outer)))],
            statement.Query.Columns, statement.Query.Output, statement.Slots, Effects.Writes(statement.Query));
    }

    /// <summary>Each step asks the one below for a row, so a plan may be no deeper than a thread's stack allows.</summary>
    private static Operator Runnable(Operator plan)
    {
        var rest = new Stack<Level>();
        rest.Push(new(plan, 1));
        while (rest.TryPop(out var next))
        {
            if (next.Depth > MostSteps)
                throw TooLong();
            foreach (var input in next.Step.Inputs)
                rest.Push(new(input, next.Depth + 1));
        }
        return plan;
    }

    private static CypherException TooLong() =>
        new(ErrorCode.SyntaxError, $"The query takes more than {MostSteps} steps, one after the other; make several of it");

    private Operator Plan(BoundQuery query, IReadOnlyCollection<int> known)
    {
        if (query is BoundSingleQuery single)
            return Plan(single.Clauses, known);
        var union = (BoundUnion)query;
        Operator plan = new Union(
            [.. union.Branches.Select(branch => (Plan(branch.Clauses, known), branch.Output))], union.Output);
        return union.All ? plan : new Distinct(plan, union.Output);
    }

    private Operator Plan(IReadOnlyList<BoundClause> clauses, IReadOnlyCollection<int> known)
    {
        if (clauses.Count > MostSteps)
            throw TooLong();
        var pipeline = new Pipeline(known);
        var rest = clauses;
        if (known.Count == 0 && clauses is [BoundMatch match, BoundProjection projection, ..]
            && CountShortcut.Of(match, projection) is { } count)
        {
            pipeline.Add(count, []);
            AddProjection(pipeline, projection with { GroupBy = null });
            rest = clauses.Skip(2).ToArray();
        }
        foreach (var clause in CreateFusion.Of(rest))
        {
            pipeline.Separate(clause);
            Add(pipeline, clause);
        }
        return pipeline.Plan;
    }

    private void Add(Pipeline pipeline, BoundClause clause)
    {
        switch (clause)
        {
            case BoundMatch match:
                AddMatch(pipeline, match);
                break;
            case BoundUnwind unwind:
                pipeline.Add(new Unwind(pipeline.Plan, unwind.List, unwind.Slot), [unwind.Slot]);
                break;
            case BoundProjection projection:
                AddProjection(pipeline, projection);
                break;
            case BoundCreate create:
                pipeline.Add(new Create(pipeline.Plan, create.Creations), create.Creations.Select(one => one.Slot));
                AddPaths(pipeline, create.Paths);
                break;
            case BoundMerge merge:
                var find = new MatchPlanner(estimates, merge.Match, pipeline.Known).Plan(new Argument());
                pipeline.Add(
                    new Merge(pipeline.Plan, find, merge.Creations, merge.OnCreate, merge.OnMatch),
                    merge.Creations.Select(one => one.Slot));
                AddPaths(pipeline, merge.Match.Paths);
                break;
            case BoundSet set:
                pipeline.Add(new SetProperties(pipeline.Plan, set.Items), []);
                break;
            case BoundDelete delete:
                pipeline.Add(new Delete(pipeline.Plan, delete.Targets, delete.Detach), []);
                break;
            case BoundForeach each:
                pipeline.Add(
                    new Foreach(pipeline.Plan, each.Slot, each.List, Plan(each.Clauses, [.. pipeline.Known, each.Slot])), []);
                break;
            case BoundSubqueryCall call:
                var inner = Plan(call.Query, pipeline.Known);
                var output = call.Query.Output;
                pipeline.Add(
                    call.Optional && output.Count > 0
                        ? new Optional(pipeline.Plan, inner, output)
                        : new Apply(pipeline.Plan, inner, Unit: output.Count == 0),
                    output);
                break;
            case BoundProcedureCall call:
                AddProcedure(pipeline, call);
                break;
            default:
                throw new InvalidOperationException($"{clause.GetType()} is not planned");
        }
    }

    private void AddMatch(Pipeline pipeline, BoundMatch match)
    {
        var planner = new MatchPlanner(estimates, match, pipeline.Known);
        var plan = match.Optional
            ? new Optional(pipeline.Plan, planner.Plan(new Argument()), [.. planner.Filled])
            : planner.Plan(pipeline.Plan);
        pipeline.Add(plan, planner.Filled);
    }

    private static void AddPaths(Pipeline pipeline, IReadOnlyList<Assignment> paths)
    {
        if (paths.Count > 0)
            pipeline.Add(new Project(pipeline.Plan, paths), paths.Select(path => path.Slot));
    }

    private static void AddProcedure(Pipeline pipeline, BoundProcedureCall call)
    {
        var slots = call.Yield.Select(pair => pair.Slot).ToArray();
        Operator Rows(Operator input)
        {
            Operator rows = new ProcedureCall(input, call.Procedure, call.Arguments, call.Yield);
            return call.Where is null ? rows : new Filter(rows, [call.Where]);
        }
        pipeline.Add(
            call.Optional ? new Optional(pipeline.Plan, Rows(new Argument()), slots) : Rows(pipeline.Plan), slots);
    }

    private static void AddProjection(Pipeline pipeline, BoundProjection projection)
    {
        var plan = pipeline.Plan;
        var isOrdered = IndexOrder.Gives(plan, projection);
        if (projection.GroupBy is { } keys)
            plan = new Aggregate(plan, keys, projection.Aggregations);
        if (projection.Columns.Count > 0)
            plan = new Project(plan, projection.Columns);
        if (projection.Distinct)
            plan = new Distinct(plan, projection.Output);
        if (projection.OrderBy.Count > 0 && !isOrdered)
        {
            int[] slots = [.. projection.Output.Concat(projection.Where?.Slots ?? []).Distinct()];
            plan = projection.Limit is null
                ? new Sort(plan, projection.OrderBy, slots)
                : new Top(plan, projection.OrderBy, slots, projection.Limit, projection.Skip);
        }
        if (projection.Skip is not null)
            plan = new Skip(plan, projection.Skip);
        if (projection.Limit is not null)
            plan = new Limit(plan, projection.Limit);
        if (projection.Where is not null)
            plan = new Filter(plan, [projection.Where]);
        pipeline.Replace(plan, projection.Output);
    }

    private sealed record Level(Operator Step, int Depth);
}
