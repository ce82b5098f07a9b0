using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Binding;

/// <summary>What <c>shortestPath</c>, path selectors and quantified paths ask of their patterns.</summary>
internal static class SelectiveRules
{
    /// <summary>Whether a path is one relationship of any length, which is searched for from both ends.</summary>
    public static bool IsPlain(PathPattern path, IReadOnlyList<PathElement> elements) =>
        elements is [NodePattern, RelationshipPattern { Quantifier: not null } or RelationshipPattern { Length: not null }, NodePattern]
        && !path.Elements.Any(element => element is ParenthesizedPath);

    /// <summary>The relationship of <c>shortestPath</c>; one without a length is one of length 1.</summary>
    public static RelationshipPattern Repeated(PathPattern path, RelationshipPattern relationship, BindingContext context)
    {
        var name = path.Function == PathFunction.ShortestPath ? "shortestPath(...)" : "allShortestPaths(...)";
        if (relationship.Length?.Min > 1)
            throw context.Error(relationship, $"{name} does not support a minimal length different from 0 or 1");
        if (relationship.Properties is { } properties)
            throw context.Error(properties, $"{name} contains properties {properties}. This is currently not supported.");
        return relationship.Length is null && relationship.Quantifier is null ? relationship with { Length = new(1, 1) } : relationship;
    }

    /// <summary>Refuses a quantified path that names a node or relationship of what is around it.</summary>
    public static void RefuseOuterVariables(ParenthesizedPath repeated, Scope scope, BindingContext context)
    {
        foreach (var element in repeated.Path.Elements)
        {
            var variable = element switch
            {
                NodePattern node => node.Variable,
                RelationshipPattern relationship => relationship.Variable,
                _ => null,
            };
            if (variable is not null && scope.Find(variable.Name) is not null)
                throw context.Error(
                    variable, $"The variable `{variable.Name}` occurs both inside and outside a quantified path pattern and needs to be renamed.");
            if (element is ParenthesizedPath inner)
                RefuseOuterVariables(inner, scope, context);
        }
    }
}
