using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Binding;

/// <summary>Puts the pattern of one MATCH together, path by path.</summary>
internal sealed class PatternAssembly(BindingContext context, Scope scope)
{
    // Planning compares every way to go on at every step: its cost grows with the square and more.
    private const int MostElements = 1000;

    private readonly List<PatternNode> nodes = [];
    private readonly List<PatternConnection> connections = [];
    private readonly List<Assignment> paths = [];
    private readonly List<int> relationships = [];
    private readonly List<Func<IEnumerable<BoundExpression>>> predicates = [];
    private readonly List<(PatternShortest Shortest, int Index, bool IsFunction)> shortest = [];

    /// <summary>Slots of the pattern's relationships so far.</summary>
    public IReadOnlyList<int> Relationships => relationships;

    public void Add(PathPattern path)
    {
        var elements = Flatten(path.Elements).ToList();
        if (nodes.Count + connections.Count + elements.Count > MostElements)
            throw context.Error(path, $"A pattern of more than {MostElements} nodes and relationships");
        if (path.Function != PathFunction.None)
            elements = [.. elements.Select(element => element is RelationshipPattern one ? SelectiveRules.Repeated(path, one, context) : element)];
        if (path.Selector is { Selection: not PathSelection.All } selector && !SelectiveRules.IsPlain(path, elements))
        {
            AddSelection(path, selector);
            return;
        }
        var items = Connect(elements);
        if (path.Function != PathFunction.None || path.Selector is { Selection: not PathSelection.All })
            MakeShortest(path, elements);
        else if (path.Variable is { } variable)
            paths.Add(new(context.Declare(variable, scope, StaticType.Path).Slot, new PathOf(items)));
    }

    /// <summary>Adds the elements of a path.</summary>
    /// <returns>Their slots, in turn.</returns>
    private List<int> Connect(List<PathElement> elements)
    {
        var items = new List<int> { Node(elements[0]) };
        for (var i = 1; i < elements.Count; i += 2)
        {
            var (from, to) = (items[^1], Node(elements[i + 1]));
            items.Add(elements[i] switch
            {
                RelationshipPattern relationship => Relationship(relationship, from, to),
                ParenthesizedPath repeated => Repetition(repeated, from, to),
                _ => throw context.NotSupported(elements[i], "This element of a pattern"),
            });
            items.Add(to);
        }
        return items;
    }

    /// <summary>
    /// A selector over more than one relationship pattern: the pattern is found as a query of its own between each two ends, of whose paths
    /// some are kept.
    /// </summary>
    private void AddSelection(PathPattern path, PathSelector selector)
    {
        var known = scope.Visible.Select(variable => variable.Slot).ToHashSet();
        var inner = new PatternAssembly(context, scope);
        var items = inner.Connect([.. inner.Flatten(path.Elements)]);
        var match = inner.Finish(null, optional: false);
        // Only now: what stands within the pattern cannot ask for the path.
        var slot = path.Variable is { } variable ? context.Declare(variable, scope, StaticType.Path).Slot : context.Slots.Next();
        match = match with { Paths = [new(slot, new PathOf(items))] };
        int[] ends = [items[0], items[^1]];
        foreach (var end in match.Pattern.Nodes.Where(node => ends.Contains(node.Slot) && nodes.All(other => other.Slot != node.Slot)))
            nodes.Add(end);
        // What concerns the ends alone says as well where to start.
        predicates.Add(() => match.Predicates.Where(predicate => predicate.Slots.All(ends.Contains)));
        var number = context.Queries.AddMatch(match, [.. known, .. ends]);
        var found = match.Pattern.Nodes.Select(node => node.Slot).Concat(match.Pattern.Connections.SelectMany(connection => connection.Fills))
            .Append(slot).Except(known).Except(ends).Distinct();
        connections.Add(new PatternSelection(
            ends[0], ends[1], number, selector.Count is { } count ? context.Expressions.Bind(count, new Scope()) : null,
            selector.Selection == PathSelection.ShortestGroups, slot, [.. found]));
    }

    public BoundMatch Finish(Expression? where, bool optional)
    {
        var all = predicates.SelectMany(bind => bind()).Concat(context.Expressions.BindConjunction(where, scope)).ToList();
        foreach (var (connection, index) in shortest.Where(one => one.IsFunction).Select(one => (one.Shortest, one.Index)))
        {
            // What is asked of the path itself decides which path is the shortest; after a selector it is asked of those selected.
            var own = all.Where(predicate => predicate.Slots.Intersect(connection.Fills).Any()).ToList();
            connections[index] = connection with { Predicates = own };
            all.RemoveAll(own.Contains);
        }
        return new(optional, new(nodes, connections), all) { Paths = paths };
    }

    /// <summary>Brings the elements into the form node, connection, node: what stands in plain parentheses is written out.</summary>
    private IEnumerable<PathElement> Flatten(IEnumerable<PathElement> elements)
    {
        var previousIsNode = false;
        foreach (var element in Inlined(elements))
        {
            var isNode = element is NodePattern;
            if (isNode && previousIsNode)
                throw context.NotSupported(element, "Two node patterns side by side");
            if (!isNode && !previousIsNode)
                yield return new NodePattern(null, null, null, null) { Span = element.Span };
            yield return element;
            previousIsNode = isNode;
        }
        if (!previousIsNode)
            yield return new NodePattern(null, null, null, null);
    }

    private IEnumerable<PathElement> Inlined(IEnumerable<PathElement> elements)
    {
        foreach (var element in elements)
        {
            if (element is not ParenthesizedPath { Quantifier: null } plain)
            {
                yield return element;
                continue;
            }
            if (plain.Where is { } where)
                predicates.Add(() => context.Expressions.BindConjunction(where, scope));
            foreach (var inner in Inlined(plain.Path.Elements))
                yield return inner;
        }
    }

    private int Node(PathElement element)
    {
        var node = (NodePattern)element;
        var variable = Resolve(node.Variable, StaticType.Node, "Node");
        if (nodes.All(other => other.Slot != variable.Slot))
            nodes.Add(new(variable.Slot, variable.Name));
        if (node.Labels is { } labels)
            predicates.Add(() => [new LabelPredicate(variable, context.Patterns.BindLabels(labels, scope))
            {
                Alone = node is { Variable: null, Properties: null, Where: null },
            }]);
        AddProperties(variable, node.Properties);
        if (node.Where is { } where)
            predicates.Add(() => context.Expressions.BindConjunction(where, scope));
        return variable.Slot;
    }

    private int Relationship(RelationshipPattern relationship, int from, int to)
    {
        var length = relationship.Quantifier is { } quantifier ? new Length(quantifier.Min, quantifier.Max)
            : relationship.Length is { } range ? new Length(range.Min ?? 1, range.Max)
            : null;
        var variable = length is null
            ? Resolve(relationship.Variable, StaticType.Relationship, "Relationship")
            : relationship.Variable is { } name
                ? DeclareList(name)
                : context.Slots.Variable(Anonymous, StaticType.List);
        var each = new SlotValue(length is null ? variable.Slot : context.Slots.Next(), variable.Name, StaticType.Relationship);
        var eachScope = relationship.Variable is { } own && length is not null ? scope.With(each with { Name = own.Name }) : scope;
        var (types, test) = Types(relationship.Types);
        var onEach = new List<BoundExpression>();
        if (length is null)
        {
            AddProperties(variable, relationship.Properties);
            if (relationship.Where is { } where)
                predicates.Add(() => context.Expressions.BindConjunction(where, scope));
        }
        else
        {
            onEach.AddRange(Properties(each, relationship.Properties));
            onEach.AddRange(context.Expressions.BindConjunction(relationship.Where, eachScope));
        }
        connections.Add(new PatternRelationship(
            variable.Slot, variable.Name, from, to, relationship.Direction, types, test, length, each.Slot, onEach, [.. relationships]));
        relationships.Add(variable.Slot);
        return variable.Slot;
    }

    private SlotValue DeclareList(Variable name)
    {
        if (scope.Find(name.Name) is not { } known)
            return context.Declare(name, scope, StaticType.List, StaticType.Relationship);
        return (known.Type & (StaticType.List | StaticType.Null)) != 0
            ? known
            : throw context.Error(name, $"Type mismatch: {name.Name} defined with conflicting type {known.Type} (expected List<Relationship>)");
    }

    private int Repetition(ParenthesizedPath repeated, int from, int to)
    {
        SelectiveRules.RefuseOuterVariables(repeated, scope, context);
        var quantifier = repeated.Quantifier!;
        var outside = new OuterScope(scope);
        var inner = new Scope(outside);
        var assembly = new PatternAssembly(context, inner);
        assembly.Add(repeated.Path);
        var match = assembly.Finish(repeated.Where, optional: false);
        var number = context.Queries.AddMatch(match, [.. outside.Used, match.Pattern.Nodes[0].Slot]);
        var groups = inner.Variables.Where(variable => !variable.Name.StartsWith(Anonymous, StringComparison.Ordinal))
            .Select(variable =>
            {
                var outer = context.Slots.Variable(variable.Name, StaticType.List, variable.Known);
                scope.Add(outer);
                return (variable.Slot, outer.Slot);
            }).ToArray();
        if (match.Pattern.Connections.Any(connection => connection is not PatternRelationship))
            throw context.NotSupported(repeated, "A quantified path pattern within another");
        var trail = context.Slots.Next();
        connections.Add(new PatternRepetition(
            from, to, number, match.Pattern.Nodes[0].Slot, assembly.LastNode, new(quantifier.Min, quantifier.Max), groups,
            [.. assembly.Relationships], trail, [.. relationships]));
        relationships.Add(trail);
        return trail;
    }

    /// <summary>The node written last.</summary>
    private int LastNode => connections[^1].To;

    private void MakeShortest(PathPattern path, List<PathElement> elements)
    {
        if (elements is not [NodePattern, RelationshipPattern, NodePattern] || connections[^1] is not PatternRelationship relationship)
            throw context.Error(path, "shortestPath(...) requires a pattern containing a single relationship");
        var slot = path.Variable is { } variable
            ? context.Declare(variable, scope, StaticType.Path).Slot
            : context.Slots.Next();
        var count = path.Function == PathFunction.ShortestPath
            ? new Constant(1L)
            : path.Selector?.Count is { } given ? context.Expressions.Bind(given, new Scope()) : null;
        var connection = new PatternShortest(
            relationship, count, path.Selector?.Selection == PathSelection.ShortestGroups, slot, [])
        {
            RefusesOneEnd = path.Function != PathFunction.None && relationship.Length is { Min: > 0 },
        };
        connections[^1] = connection;
        shortest.Add((connection, connections.Count - 1, path.Function != PathFunction.None));
    }

    private const string Anonymous = " ";

    /// <summary>The variable of a node or relationship: an older one of the same kind, or a new one.</summary>
    private SlotValue Resolve(Variable? variable, StaticType type, string kind)
    {
        if (variable is null)
            return context.Slots.Variable(Anonymous, type);
        if (scope.Find(variable.Name) is not { } known)
            return context.Declare(variable, scope, type);
        if ((known.Type & (type | StaticType.Null)) == 0)
            throw context.Error(
                variable, $"Type mismatch: {variable.Name} defined with conflicting type {known.Type} (expected {kind})");
        return known;
    }

    private void AddProperties(SlotValue variable, Expression? properties) =>
        predicates.Add(() => Properties(variable, properties));

    private IEnumerable<BoundExpression> Properties(SlotValue variable, Expression? properties) => properties switch
    {
        null => [],
        MapLiteral map => map.Entries.Select(entry => new ComparisonTest(
            ComparisonOperator.Equal, new PropertyAccess(variable, entry.Key), context.Expressions.Bind(entry.Value, scope))),
        _ => throw context.Error(
            properties, "Parameter maps cannot be used in `MATCH` patterns (use a literal map instead, e.g. `{id: $param.id}`)"),
    };

    private (IReadOnlyList<string> Types, LabelTest? Test) Types(LabelExpression? types)
    {
        if (types is null)
            return ([], null);
        var names = new List<string>();
        return Alternatives(types, names)
            ? (names.Distinct(StringComparer.Ordinal).ToArray(), null)
            : ([], context.Patterns.BindLabels(types, scope));
    }

    private static bool Alternatives(LabelExpression types, List<string> names)
    {
        switch (types)
        {
            case LabelName name:
                names.Add(name.Name);
                return true;
            case LabelOr or:
                return Alternatives(or.Left, names) && Alternatives(or.Right, names);
            default:
                return false;
        }
    }
}
