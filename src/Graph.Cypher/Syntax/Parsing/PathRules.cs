using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>What path patterns may hold and which may stand together.</summary>
internal static class PathRules
{
    /// <summary>The paths of one pattern.</summary>
    public static void Check(IReadOnlyList<PathPattern> paths, TokenStream tokens)
    {
        var selective = paths.FirstOrDefault(path => path.Selector is { Selection: not PathSelection.All })?.Selector;
        if (paths.Count > 1 && selective is not null)
            throw tokens.Error(
                "Multiple path patterns cannot be used in the same clause in combination with a selective path "
                + "selector", selective.Span);
    }

    /// <summary>A path of its own, not one in parentheses.</summary>
    public static void Check(PathPattern path, TokenStream tokens)
    {
        if (path.Selector is not { } selector)
            return;
        if (selector.Count is IntegerLiteral { Value: 0 })
            throw tokens.Error("The path count needs to be greater than 0", selector.Count.Span);
        if (path.Function != PathFunction.None && selector.Selection != PathSelection.All)
            throw tokens.Error(
                "Mixing shortestPath/allShortestPaths with path selectors (e.g. 'ANY SHORTEST') is not allowed",
                path.Span);
    }

    /// <summary>A path in parentheses.</summary>
    public static void Check(ParenthesizedPath path, TokenStream tokens)
    {
        if (path.Path.Selector is { } selector)
            throw tokens.Error("Path selectors are not supported within parenthesized path patterns", selector.Span);
        if (path.Quantifier is null)
            return;
        if (path.Path.Function != PathFunction.None)
            throw tokens.Error("shortestPath(...) is not allowed inside a quantified path pattern", path.Path.Span);
        var elements = Elements(path.Path).ToList();
        if (elements.OfType<ParenthesizedPath>().Prepend(path).Select(one => one.Path.Variable).FirstOrDefault(one => one is not null) is { } variable)
            throw tokens.Error("Assigning a path in a quantified path pattern is not yet supported", variable.Span);
        foreach (var element in elements)
            if (element is ParenthesizedPath { Quantifier: not null } or RelationshipPattern { Quantifier: not null })
                throw tokens.Error("Quantified path patterns are not allowed to be nested", element.Span);
            else if (element is RelationshipPattern { Length: not null })
                throw tokens.Error(
                    "Variable length relationships cannot be part of a quantified path pattern", element.Span);
        if (!elements.Exists(element => element is RelationshipPattern))
            throw tokens.Error("A quantified path pattern needs to have at least one relationship", path.Span);
    }

    /// <summary>A path that is created or merged.</summary>
    public static void CheckUpdated(PathPattern path, string clause, TokenStream tokens)
    {
        if (path.Selector is { } selector)
            throw tokens.Error(
                $"Path selectors cannot be used in a {clause} clause, but only in a MATCH clause", selector.Span);
    }

    /// <summary>All elements of a path, those in parentheses too.</summary>
    private static IEnumerable<PathElement> Elements(PathPattern path) => path.Elements.SelectMany(
        element => element is ParenthesizedPath inner ? Elements(inner.Path).Prepend(inner) : [element]);
}
