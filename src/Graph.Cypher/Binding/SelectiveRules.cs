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

    /// <summary>Refuses a quantified path within which something has a name of what is around it.</summary>
    public static void RefuseOuterVariables(ParenthesizedPath repeated, Scope scope, BindingContext context)
    {
        foreach (var variable in Variables(repeated))
            if (scope.Find(variable.Name) is not null)
                throw context.Error(
                    variable, $"The variable `{variable.Name}` occurs both inside and outside a quantified path pattern and needs to be renamed.");
    }

    private static IEnumerable<Variable> Variables(ParenthesizedPath repeated) => repeated.Path.Elements.SelectMany(element => element switch
    {
        NodePattern { Variable: { } node } => [node],
        RelationshipPattern { Variable: { } relationship } => [relationship],
        ParenthesizedPath inner => Variables(inner),
        _ => Enumerable.Empty<Variable>(),
    });
}
