using Graph.Cypher.Binding;
using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Execution.Operators;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Planning;

/// <summary>
/// Plans one MATCH, greedily: of all ways to go on from what is known, the one that makes the fewest rows, until the whole pattern is
/// found; each predicate is tested as soon as what it reads is known.
/// </summary>
internal sealed class MatchPlanner
{
    private readonly Estimates estimates;
    private readonly BoundMatch match;
    private readonly HashSet<int> unknown;
    private readonly int[] filled;
    private readonly List<BoundExpression> predicates;
    private readonly List<PatternConnection> connections;
    private readonly List<PatternNode> nodes;
    private readonly HashSet<int> known;
    private readonly List<int> walked = [];

    public MatchPlanner(Estimates estimates, BoundMatch match, HashSet<int> known)
    {
        (this.estimates, this.match, this.known) = (estimates, match, known);
        unknown = Slots(match);
        unknown.ExceptWith(known);
        filled = new int[unknown.Count];
        unknown.CopyTo(filled);
        // A node from outside that nothing leads to must at least be there.
        var loose = match.Pattern.Nodes.Where(node => known.Contains(node.Slot)
            && match.Pattern.Connections.All(connection => connection.From != node.Slot && connection.To != node.Slot));
        var present = loose.Select(node => new NullTest(new SlotValue(node.Slot, node.Name, StaticType.Node), Negated: true));
        predicates = [.. present, .. match.Predicates];
        connections = [.. match.Pattern.Connections];
        nodes = [.. match.Pattern.Nodes.Where(node => unknown.Contains(node.Slot))];
    }

    /// <summary>The slots that the plan fills.</summary>
    public IReadOnlyCollection<int> Filled => filled;

    public Operator Plan(Operator input)
    {
        var plan = Filtered(input);
        while (connections.Count > 0 || nodes.Count > 0)
            plan = Filtered(Next(plan));
        if (match.Paths.Count > 0)
        {
            plan = new Project(plan, match.Paths);
            unknown.Clear();
            plan = Filtered(plan);
        }
        return plan;
    }

    private static HashSet<int> Slots(BoundMatch match)
    {
        var slots = new HashSet<int>();
        foreach (var node in match.Pattern.Nodes)
            slots.Add(node.Slot);
        foreach (var connection in match.Pattern.Connections)
            slots.UnionWith(connection.Fills);
        foreach (var path in match.Paths)
            slots.Add(path.Slot);
        return slots;
    }

    private Operator Next(Operator plan)
    {
        var leaves = new LeafFinder(estimates, predicates, IsKnown);
        (double Cost, Func<Operator> Build) best = (double.MaxValue, () => plan);
        foreach (var connection in connections)
            if (Of(connection) is { } step && step.Cost < best.Cost)
                best = (step.Cost, () => Take(connection, step.Build(plan)));
        // Before a walk from one of its sides alone, which costs no less.
        if (connections.Count > 1)
            foreach (var intersection in Intersections())
                if (intersection.Cost <= best.Cost)
                    best = (intersection.Cost, () => intersection.Build(plan));
        foreach (var node in nodes)
        {
            var step = leaves.Best(node);
            // A seek before a walk that costs no less.
            if (step.Cost < best.Cost || (step.Cost == best.Cost && !step.Scans))
                best = (step.Cost, () => Beside(node, step, plan));
        }
        return best.Build();
    }

    /// <summary>A node that nothing leads to: what is there of rows already decides how it is put beside them.</summary>
    private Operator Beside(PatternNode node, Step step, Operator plan)
    {
        if (plan is Argument)
            return Take(node, step, plan);
        var joins = new JoinFinder(estimates, predicates, IsKnown);
        if (step.Scans)
            foreach (var other in nodes.Prepend(node))
                if (joins.ByValue(other) is { } join)
                    return Take(other, join, plan);
        var product = joins.Product(node);
        return Take(node, product.Cost <= step.Cost ? product : step, plan);
    }

    /// <summary>The nodes that several known ones lead to, by one relationship each.</summary>
    private IEnumerable<Step> Intersections() =>
        from connection in connections.OfType<PatternRelationship>()
        where connection.Length is null && !IsKnown(connection.Slot) && IsKnown(connection.From) != IsKnown(connection.To)
        group connection by IsKnown(connection.From) ? connection.To : connection.From into meeting
        where meeting.Count() > 1
        select Intersection(meeting.Key, [.. meeting]);

    private Step Intersection(int node, PatternRelationship[] meeting)
    {
        Leg[] legs = [.. meeting.Select(one => one.From == node
            ? new Leg(one.To, one.Slot, WalkOf(one).Reversed)
            : new Leg(one.From, one.Slot, WalkOf(one)))];
        var path = string.Join(", ", legs.Select(leg => Describe(leg.From, leg.Walk, node, null)));
        int[] others = [.. walked];
        return new(legs.Min(leg => Degree(leg.Walk, leg.From)), plan =>
        {
            plan = new Intersect(plan, node, legs, others, path);
            foreach (var connection in meeting)
                plan = Take(connection, plan);
            return plan;
        });
    }

    private Operator Take(PatternNode node, Step step, Operator plan)
    {
        Know(node.Slot);
        predicates.RemoveAll(predicate => step.Settled.Contains(predicate, ReferenceEqualityComparer.Instance));
        return step.Build(plan) with { EstimatedRows = step.Cost };
    }

    private Operator Take(PatternConnection connection, Operator plan)
    {
        connections.Remove(connection);
        foreach (var slot in connection.Fills.Append(connection.From).Append(connection.To))
            Know(slot);
        walked.Add(connection switch
        {
            PatternRelationship relationship => relationship.Slot,
            PatternShortest shortest => shortest.Relationship.Slot,
            PatternRepetition repetition => repetition.Trail,
            PatternSelection selection => selection.Path,
            _ => throw new InvalidOperationException(),
        });
        return plan;
    }

    private void Know(int slot)
    {
        unknown.Remove(slot);
        known.Add(slot);
        nodes.RemoveAll(node => node.Slot == slot);
    }

    private Operator Filtered(Operator plan)
    {
        var ready = predicates.Where(IsKnown).ToList();
        if (ready.Count == 0)
            return plan;
        predicates.RemoveAll(IsKnown);
        return new Filter(plan, ready);
    }

    private bool IsKnown(BoundExpression expression)
    {
        foreach (var slot in expression.Slots)
            if (unknown.Contains(slot))
                return false;
        return true;
    }

    private bool IsKnown(int slot) => !unknown.Contains(slot);

    private Step? Of(PatternConnection connection) => connection switch
    {
        PatternRelationship relationship => Of(relationship),
        PatternShortest shortest when IsKnown(shortest.From) && IsKnown(shortest.To) && shortest.Predicates.All(IsReady) =>
            new(1, input => new ShortestPaths(
                input, shortest.From, shortest.To, WalkOf(shortest.Relationship), shortest)),
        PatternSelection selection when IsKnown(selection.From) && IsKnown(selection.To) => new(100, input => new SelectPaths(input, selection)),
        PatternRepetition repetition when IsKnown(repetition.From) =>
            new(10, input => new Repeat(input, repetition with { Others = [.. walked] }, IsKnown(repetition.To))),
        _ => null,
    };

    /// <summary>Whether a predicate on a path reads nothing that is still to be found but the path itself.</summary>
    private bool IsReady(BoundExpression predicate) =>
        !predicate.Slots.Any(slot => unknown.Contains(slot) && !connections.OfType<PatternShortest>().Any(one => one.Fills.Contains(slot)));

    private Step? Of(PatternRelationship relationship)
    {
        var (from, to) = (IsKnown(relationship.From), IsKnown(relationship.To));
        var walk = WalkOf(relationship);
        int[] others = [.. walked];
        if (relationship.Length is { } given && IsKnown(relationship.Slot))
            return new(0, input => new FollowList(
                input, relationship.Slot, relationship.From, from, relationship.To, to, walk, given, others));
        if (relationship.Length is { } length)
        {
            if ((!from && !to) || !relationship.Each.All(each => IsReadyWith(each, relationship.EachSlot)))
                return null;
            // Forwards, unless only the far end is known.
            var (start, end, way) = from ? (relationship.From, relationship.To, walk) : (relationship.To, relationship.From, walk.Reversed);
            return new(from && to ? 5 : 10 + Degree(way, start), input => new VarLengthExpand(
                input, start, relationship.Slot, end, from && to, way, length, relationship.EachSlot, relationship.Each, others,
                Backwards: !from, Describe(start, way, end, length)));
        }
        if (IsKnown(relationship.Slot))
            return new(0, input => new ProjectEndpoints(
                input, relationship.Slot, relationship.From, from, relationship.To, to, walk, others));
        if (from && to)
            return new(0.1, input => new ExpandInto(
                input, relationship.From, relationship.Slot, relationship.To, walk, others,
                Describe(relationship.From, walk, relationship.To, null)));
        if (from)
            return new(Degree(walk, relationship.From), Expanding(relationship.From, walk, relationship.To));
        if (to)
            return new(Degree(walk.Reversed, relationship.To), Expanding(relationship.To, walk.Reversed, relationship.From));
        if (walk.Direction == Direction.Both || walk.Test is not null || others.Length > 0)
            return null;
        var into = new EntitySlot(
            relationship.Slot, relationship.Name, relationship.From, relationship.To, walk.Direction == Direction.Incoming);
        return Seek(relationship, into)
            ?? new(estimates.OfTypes(walk.Types) * 1.5, input => new RelationshipTypeScan(input, into, walk.Types));

        Func<Operator, Operator> Expanding(int start, Walk way, int end) => input => new Expand(
            input, start, relationship.Slot, end, way, others, Describe(start, way, end, null));
    }

    /// <summary>A relationship by an index on its properties; null where there is none that fits.</summary>
    private Step? Seek(PatternRelationship relationship, EntitySlot into)
    {
        if (relationship.Types is not [var type])
            return null;
        foreach (var index in estimates.OnType(type))
        {
            var values = index.Keys.Select(key => predicates
                .Select(predicate => Predicates.PropertyTest(predicate, relationship.Slot))
                .FirstOrDefault(test => test is { Operator: ComparisonOperator.Equal } one && one.Key == key && IsKnown(one.Value))?.Value).ToArray();
            if (values.All(value => value is not null))
                return new(estimates.Seek(index), input => new IndexSeek(input, into, index, values!));
        }
        return null;
    }

    private bool IsReadyWith(BoundExpression predicate, int slot) => !predicate.Slots.Any(other => other != slot && unknown.Contains(other));

    /// <summary>
    /// What it costs to walk from a node. More than the average number of relationships: nodes that are asked for by name tend to be the
    /// well connected ones, so that seeking the other end first is the safer way where both are as good.
    /// </summary>
    private double Degree(Walk walk, int from) => 1 + 2 * Math.Max(1, estimates.Degree(walk, Predicates.Labels(match.Predicates, from)));

    private static Walk WalkOf(PatternRelationship relationship) => new(relationship.Direction, relationship.Types, relationship.Test);

    private string Describe(int from, Walk walk, int to, Length? length) =>
        $"({NameOf(from)}){walk}{(length is null ? "" : $"{{{length.Min},{length.Max}}}")}({NameOf(to)})";

    private string NameOf(int slot) => match.Pattern.Nodes.First(node => node.Slot == slot).Name.Trim();
}
