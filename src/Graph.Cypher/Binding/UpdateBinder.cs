using Graph.Cypher.Execution;
using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Binding;

/// <summary>Binds the clauses that change the graph.</summary>
internal sealed class UpdateBinder(BindingContext context)
{
    public BoundClause Bind(Clause clause, Scope scope) => clause switch
    {
        Create create => BindCreate(create, scope),
        Merge merge => BindMerge(merge, scope),
        Set set => new BoundSet(BindItems(set.Items, scope)),
        Remove remove => new BoundSet([.. remove.Items.Select(item => BindItem(item, scope))]),
        Delete delete => new BoundDelete(delete.Detach, [.. delete.Targets.Select(target => context.Require(
            context.Expressions.Bind(target, scope), StaticType.Node | StaticType.Relationship | StaticType.Path, target))]),
        Foreach each => BindForeach(each, scope),
        _ => throw context.NotSupported(clause, clause.GetType().Name.ToUpperInvariant()),
    };

    private BoundCreate BindCreate(Create create, Scope scope)
    {
        var (creations, paths) = (new List<Creation>(), new List<Assignment>());
        foreach (var pattern in create.Patterns)
            BindPath(pattern, "CREATE", scope, creations, paths);
        return new(creations, paths);
    }

    private void BindPath(PathPattern path, string clause, Scope scope, List<Creation> creations, List<Assignment> paths)
    {
        if (path.Function != PathFunction.None || path.Selector is not null)
            throw context.Error(path, $"{path.Function} cannot be used in a {clause} clause");
        var items = new List<int>();
        foreach (var element in path.Elements)
            if (element is NodePattern node)
                items.Add(BindNode(node, clause, path.Elements.Count == 1, scope, creations));
            else if (element is RelationshipPattern)
                items.Add(-1);
            else
                throw context.Error(element, $"Quantified path patterns are not allowed in a {clause} clause");
        for (var i = 1; i < items.Count; i += 2)
            items[i] = BindRelationship(
                (RelationshipPattern)path.Elements[i], clause, items[i - 1], items[i + 1], scope, creations);
        if (path.Variable is { } variable)
            paths.Add(new(context.Declare(variable, scope, StaticType.Path).Slot, new PathOf(items)));
    }

    private int BindNode(NodePattern node, string clause, bool alone, Scope scope, List<Creation> creations)
    {
        if (node.Where is not null)
            throw context.Error(node.Where, $"Node pattern predicates are not allowed in a {clause} clause");
        if (node.Variable is { } variable && scope.Find(variable.Name) is { } known)
        {
            if (node.Labels is not null || node.Properties is not null)
                throw context.Error(
                    variable, $"Can't create node `{variable.Name}` with labels or properties here. "
                    + "The variable is already declared in this context");
            if (alone)
                throw context.Error(variable, $"Variable `{variable.Name}` already declared");
            if ((known.Type & StaticType.Node) == 0)
                throw context.Error(
                    variable, $"Type mismatch: {variable.Name} defined with conflicting type {known.Type} (expected Node)");
            return known.Slot;
        }
        var properties = Properties(node.Properties, clause, scope);
        var labels = Names(node.Labels, scope, clause);
        var slot = node.Variable is { } name
            ? context.Declare(name, scope, StaticType.Node)
            : context.Slots.Variable(" ", StaticType.Node);
        creations.Add(new NodeCreation(slot.Slot, labels, properties));
        return slot.Slot;
    }

    private int BindRelationship(
        RelationshipPattern relationship, string clause, int left, int right, Scope scope, List<Creation> creations)
    {
        if (relationship.Length is not null || relationship.Quantifier is not null)
            throw context.Error(relationship, $"Variable length relationships cannot be used in {clause}");
        if (relationship.Where is not null)
            throw context.Error(relationship.Where, $"Relationship pattern predicates are not allowed in a {clause} clause");
        if (relationship.Direction == Direction.Both && clause == "CREATE")
            throw context.Error(relationship, "Only directed relationships are supported in CREATE");
        if (relationship.Variable is { } taken && scope.Find(taken.Name) is not null)
            throw context.Error(taken, $"Variable `{taken.Name}` already declared");
        var types = Names(relationship.Types, scope, clause);
        if (types.Names.Count + types.Given.Count != 1)
            throw context.Error(
                relationship, $"A single relationship type must be specified for {clause}. "
                + "Use `:TYPE` to name one");
        var properties = Properties(relationship.Properties, clause, scope);
        var slot = relationship.Variable is { } name
            ? context.Declare(name, scope, StaticType.Relationship)
            : context.Slots.Variable(" ", StaticType.Relationship);
        var (source, target) = relationship.Direction == Direction.Incoming ? (right, left) : (left, right);
        creations.Add(new RelationshipCreation(slot.Slot, types, source, target, properties));
        return slot.Slot;
    }

    private BoundExpression? Properties(Expression? properties, string clause, Scope scope)
    {
        if (properties is Parameter && clause == "MERGE")
            throw context.Error(
                properties, "Parameter maps cannot be used in `MERGE` patterns (use a literal map instead, e.g. `{id: $param.id}`)");
        return properties is null ? null : context.Expressions.Bind(properties, scope);
    }

    /// <summary>A MERGE is bound twice, to find and to make; both fill the same slots.</summary>
    private BoundMerge BindMerge(Merge merge, Scope scope)
    {
        var path = Named(merge.Pattern);
        var inner = scope.Copy();
        var creations = new List<Creation>();
        BindPath(path, "MERGE", inner, creations, []);
        var match = context.Patterns.BindMatch([path], null, optional: false, scope);

        int Moved(int slot) => scope.Find(inner.Variables.First(variable => variable.Slot == slot).Name)!.Slot;
        var made = creations.Select(Creation (creation) => creation switch
        {
            RelationshipCreation relationship => relationship with
            {
                Slot = Moved(relationship.Slot), Source = Moved(relationship.Source), Target = Moved(relationship.Target),
            },
            _ => creation with { Slot = Moved(creation.Slot) },
        }).ToArray();
        BoundSetItem[] Actions(bool onMatch) =>
            [.. merge.Actions.Where(action => action.OnMatch == onMatch).SelectMany(action => BindItems(action.Items, scope))];
        var bound = new BoundMerge(match, made, Actions(onMatch: false), Actions(onMatch: true));
        foreach (var hidden in scope.Variables.Where(variable => variable.Name.StartsWith(' ')).ToArray())
            scope.Remove(hidden.Name);
        return bound;
    }

    /// <summary>The pattern with a name for every node and relationship.</summary>
    private static PathPattern Named(PathPattern path)
    {
        var count = 0;
        Variable Name(Variable? written, AstNode at) => written ?? new Variable($" {count++}") { Span = at.Span };
        return path with
        {
            Elements = [.. path.Elements.Select(PathElement (element) => element switch
            {
                NodePattern node => node with { Variable = Name(node.Variable, node) },
                RelationshipPattern relationship => relationship with { Variable = Name(relationship.Variable, relationship) },
                _ => element,
            })],
        };
    }

    private List<BoundSetItem> BindItems(IEnumerable<SetItem> items, Scope scope)
    {
        var bound = new List<BoundSetItem>();
        SetItem? before = null;
        foreach (var item in items)
        {
            var next = BindItem(item, scope);
            if (before is SetProperty && item is SetProperty && Merged(bound[^1], next) is { } merged)
                bound[^1] = merged;
            else
                bound.Add(next);
            before = item;
        }
        return bound;
    }

    /// <summary>
    /// Properties of one variable that are set side by side are all worked out before the first is set, as in Neo4j: <c>SET n += {…}</c>.
    /// </summary>
    private static PropertiesSetting? Merged(BoundSetItem before, BoundSetItem item)
    {
        if (before.Target is not SlotValue target || item.Target is not SlotValue other || target.Slot != other.Slot
            || Entry(item) is not { } entry)
            return null;
        return before switch
        {
            PropertiesSetting { Value: MapOf map } several =>
                several with { Value = new MapOf([.. map.Entries, entry]) },
            PropertySetting when Entry(before) is { } first => new(target, new MapOf([first, entry]), Keep: true),
            _ => null,
        };
    }

    private static KeyValuePair<string, BoundExpression>? Entry(BoundSetItem item) =>
        item is PropertySetting { Key: Constant { Value: string key } } setting ? new(key, setting.Value) : null;

    private BoundSetItem BindItem(AstNode item, Scope scope) => item switch
    {
        SetProperty set => PropertyTarget(set.Target, scope, context.Expressions.Bind(set.Value, scope)),
        RemoveProperty remove => PropertyTarget(remove.Target, scope, new Constant(null)),
        ReplaceProperties replace => new PropertiesSetting(
            Entity(replace.Target, scope), Properties(replace.Value, scope), Keep: false),
        AddProperties { Value: MapLiteral { Entries: [var entry] } } add => new PropertySetting(
            Entity(add.Target, scope), new Constant(entry.Key), context.Expressions.Bind(entry.Value, scope)),
        AddProperties add => new PropertiesSetting(
            Entity(add.Target, scope), Properties(add.Value, scope), Keep: true),
        SetLabels set => new LabelSetting(Node(set.Target, scope), Names(set.Labels, scope), Remove: false),
        RemoveLabels remove => new LabelSetting(Node(remove.Target, scope), Names(remove.Labels, scope), Remove: true),
        _ => throw context.NotSupported(item, item.GetType().Name),
    };

    private PropertySetting PropertyTarget(Expression target, Scope scope, BoundExpression value) => target switch
    {
        Property property => new(Entity(property.Target, scope), new Constant(property.Key), value),
        Subscript subscript => new(
            Entity(subscript.Target, scope),
            context.Require(context.Expressions.Bind(subscript.Index, scope), StaticType.String, subscript.Index), value),
        _ => throw context.Error(target, "Only a property of a node or relationship can be set or removed"),
    };

    private BoundExpression Properties(Expression value, Scope scope) => context.Require(
        context.Expressions.Bind(value, scope), StaticType.Map | StaticType.Node | StaticType.Relationship, value);

    private BoundExpression Node(Expression target, Scope scope) =>
        context.Require(context.Expressions.Bind(target, scope), StaticType.Node, target);

    private BoundExpression Entity(Expression target, Scope scope) =>
        context.Require(context.Expressions.Bind(target, scope), StaticType.Node | StaticType.Relationship, target);

    private LabelNames Names(IEnumerable<LabelExpression> labels, Scope scope)
    {
        var (names, given) = (new List<string>(), new List<GivenLabels>());
        foreach (var label in labels)
            Collect(label, scope, "SET", names, given);
        return new(names, given);
    }

    private LabelNames Names(LabelExpression? labels, Scope scope, string clause)
    {
        var (names, given) = (new List<string>(), new List<GivenLabels>());
        if (labels is not null)
            Collect(labels, scope, clause, names, given);
        return new([.. names.Distinct(StringComparer.Ordinal)], given);
    }

    private void Collect(LabelExpression labels, Scope scope, string clause, List<string> names, List<GivenLabels> given)
    {
        switch (labels)
        {
            case LabelName name:
                names.Add(TokenNames.Valid(name.Name));
                break;
            case LabelAnd and:
                Collect(and.Left, scope, clause, names, given);
                Collect(and.Right, scope, clause, names, given);
                break;
            case DynamicLabel dynamic:
                given.Add(context.Patterns.BindDynamic(dynamic, scope));
                break;
            default:
                throw context.Error(labels, $"Label expressions in patterns are not allowed in a {clause} clause");
        }
    }

    private BoundForeach BindForeach(Foreach each, Scope scope)
    {
        var list = context.Expressions.Bind(each.List, scope);
        var inner = scope.Copy();
        var item = context.Slots.Variable(
            each.Variable.Name, (list.Type & (StaticType.List | StaticType.Null)) == 0 ? list.Type : list.ItemType);
        inner.Add(item);
        return new(item.Slot, list, [.. each.Clauses.Select(clause => Bind(clause, inner))]);
    }
}
