using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>Patterns: paths of nodes and relationships.</summary>
internal static class PatternParser
{
    public static AstList<PathPattern> List(TokenStream tokens)
    {
        var paths = new List<PathPattern>();
        do
            paths.Add(Path(tokens));
        while (tokens.TryTake(TokenKind.Comma));
        PathRules.Check(paths, tokens);
        return [.. paths];
    }

    /// <summary><c>p = SHORTEST 1 (a)-[:R]->+(b)</c>.</summary>
    public static PathPattern Path(TokenStream tokens)
    {
        var path = AnyPath(tokens);
        PathRules.Check(path, tokens);
        return path;
    }

    /// <summary>A plain path, as it may stand in an expression: nodes and relationships only.</summary>
    public static PathPattern PlainPath(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        var variable = PathVariable(tokens);
        var elements = new List<PathElement>();
        Chain(tokens, elements);
        return new PathPattern(variable, null, PathFunction.None, [.. elements]) { Span = tokens.Since(start) };
    }

    public static bool AtPathFunction(TokenStream tokens) =>
        (tokens.At("shortestPath") || tokens.At("allShortestPaths"))
        && tokens.Ahead(1).Kind == TokenKind.LeftParenthesis;

    /// <summary><c>shortestPath((a)-[*]-(b))</c>.</summary>
    public static PathPattern Function(TokenStream tokens)
    {
        var name = tokens.Advance();
        var function = name.IsWord("shortestPath") ? PathFunction.ShortestPath : PathFunction.AllShortestPaths;
        tokens.Take(TokenKind.LeftParenthesis);
        var elements = new List<PathElement>();
        Chain(tokens, elements);
        tokens.Take(TokenKind.RightParenthesis);
        if (elements.Count != 3)
            throw tokens.Error($"{name.Text}(...) requires a pattern containing a single relationship", name.Span);
        return new PathPattern(null, null, function, [.. elements]) { Span = tokens.Since(name.Span) };
    }

    private static PathPattern AnyPath(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        var variable = PathVariable(tokens);
        var selector = PathSelectorParser.TryParse(tokens);
        if (AtPathFunction(tokens))
            return Function(tokens) with { Variable = variable, Selector = selector, Span = tokens.Since(start) };
        var elements = Elements(tokens);
        return new PathPattern(variable, selector, PathFunction.None, elements) { Span = tokens.Since(start) };
    }

    private static Variable? PathVariable(TokenStream tokens)
    {
        if (!tokens.Current.IsName || tokens.Ahead(1).Kind != TokenKind.Equal)
            return null;
        var variable = ExpressionParser.Variable(tokens);
        tokens.Take(TokenKind.Equal);
        return variable;
    }

    private static AstList<PathElement> Elements(TokenStream tokens)
    {
        var elements = new List<PathElement>();
        do
        {
            // A plain chain and a parenthesized path may stand side by side, two chains may not.
            if (AtParenthesizedPath(tokens))
                elements.Add(Parenthesized(tokens));
            else
                Chain(tokens, elements);
        }
        while (tokens.At(TokenKind.LeftParenthesis)
            && (elements[^1] is ParenthesizedPath || AtParenthesizedPath(tokens)));
        return [.. elements];
    }

    private static bool AtParenthesizedPath(TokenStream tokens) => tokens.At(TokenKind.LeftParenthesis)
        && (tokens.Ahead(1).Kind == TokenKind.LeftParenthesis
            || (tokens.Ahead(1).IsName && tokens.Ahead(2).Kind == TokenKind.Equal));

    private static ParenthesizedPath Parenthesized(TokenStream tokens)
    {
        tokens.Enter();
        var start = tokens.Take(TokenKind.LeftParenthesis).Span;
        var path = AnyPath(tokens);
        var where = ExpressionParser.Where(tokens);
        tokens.Take(TokenKind.RightParenthesis);
        tokens.Leave();
        var quantifier = QuantifierParser.TryParse(tokens);
        var parenthesized = new ParenthesizedPath(path, where, quantifier) { Span = tokens.Since(start) };
        PathRules.Check(parenthesized, tokens);
        return parenthesized;
    }

    private static void Chain(TokenStream tokens, List<PathElement> elements)
    {
        elements.Add(ElementParser.Node(tokens));
        while (tokens.At(TokenKind.Minus) || tokens.At(TokenKind.Less))
        {
            elements.Add(ElementParser.Relationship(tokens));
            elements.Add(ElementParser.Node(tokens));
        }
        tokens.Expect("a relationship");
    }
}
