using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>Lists and what runs over them: comprehensions, predicates, <c>reduce</c>, map projections.</summary>
internal static class ComprehensionParser
{
    /// <summary>A list, a list comprehension or a pattern comprehension.</summary>
    public static Expression Bracket(TokenStream tokens)
    {
        var open = tokens.Index;
        tokens.Take(TokenKind.LeftBracket);
        if (AtListComprehension(tokens, open))
            return ListComprehension(tokens);
        return AtPatternComprehension(tokens) ? PatternComprehension(tokens)
            : new ListLiteral(ExpressionParser.List(tokens, TokenKind.RightBracket));
    }

    /// <summary><c>all(x IN list WHERE …)</c>.</summary>
    public static ListPredicate Predicate(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        var quantification = Enum.Parse<Quantification>(tokens.Advance().Text, ignoreCase: true);
        tokens.Take(TokenKind.LeftParenthesis);
        var variable = ExpressionParser.Variable(tokens);
        tokens.Take("IN");
        var list = ExpressionParser.Parse(tokens);
        var where = ExpressionParser.Where(tokens);
        tokens.Take(TokenKind.RightParenthesis);
        if (where is null)
            throw tokens.Error(
                $"{quantification.ToString().ToLowerInvariant()}(...) requires a WHERE predicate", start);
        return new ListPredicate(quantification, variable, list, where);
    }

    /// <summary><c>reduce(sum = 0, x IN list | sum + x)</c>.</summary>
    public static Reduce Reduce(TokenStream tokens)
    {
        tokens.Advance();
        tokens.Take(TokenKind.LeftParenthesis);
        var accumulator = ExpressionParser.Variable(tokens);
        tokens.Take(TokenKind.Equal);
        var initial = ExpressionParser.Parse(tokens);
        tokens.Take(TokenKind.Comma);
        var variable = ExpressionParser.Variable(tokens);
        tokens.Take("IN");
        var list = ExpressionParser.UntilBar(tokens);
        tokens.Take(TokenKind.Bar);
        var body = ExpressionParser.Parse(tokens);
        tokens.Take(TokenKind.RightParenthesis);
        return new Reduce(accumulator, initial, variable, list, body);
    }

    /// <summary>The braces of <c>n {.name, .*, other, key: value}</c>.</summary>
    public static MapProjection Projection(TokenStream tokens, Variable subject)
    {
        tokens.Take(TokenKind.LeftBrace);
        if (tokens.TryTake(TokenKind.RightBrace))
            return new MapProjection(subject, []);
        var items = new List<MapProjectionItem>();
        do
        {
            var start = tokens.Current.Span;
            items.Add(ProjectionItem(tokens) with { Span = tokens.Since(start) });
        }
        while (tokens.TryTake(TokenKind.Comma));
        tokens.Take(TokenKind.RightBrace);
        return new MapProjection(subject, [.. items]);
    }

    private static MapProjectionItem ProjectionItem(TokenStream tokens)
    {
        if (tokens.TryTake(TokenKind.Dot))
            return tokens.TryTake(TokenKind.Star) ? new ProjectedProperties()
                : new ProjectedProperty(tokens.TakeName("a property key").Text);
        var variable = ExpressionParser.Variable(tokens);
        return tokens.TryTake(TokenKind.Colon)
            ? new ProjectedEntry(variable.Name, ExpressionParser.Parse(tokens))
            : new ProjectedVariable(variable);
    }

    private static ListComprehension ListComprehension(TokenStream tokens)
    {
        var variable = ExpressionParser.Variable(tokens);
        tokens.Take("IN");
        var list = ExpressionParser.UntilBar(tokens);
        var where = ExpressionParser.WhereUntilBar(tokens);
        var map = tokens.TryTake(TokenKind.Bar) ? ExpressionParser.Parse(tokens) : null;
        tokens.Take(TokenKind.RightBracket);
        return new ListComprehension(variable, list, where, map);
    }

    private static PatternComprehension PatternComprehension(TokenStream tokens)
    {
        var pattern = PatternParser.PlainPath(tokens);
        var where = ExpressionParser.WhereUntilBar(tokens);
        tokens.Take(TokenKind.Bar);
        var map = ExpressionParser.Parse(tokens);
        tokens.Take(TokenKind.RightBracket);
        return new PatternComprehension(pattern, where, map);
    }

    // [x IN list] is a comprehension, [x IN list, y] is a list of two.
    private static bool AtListComprehension(TokenStream tokens, int open)
    {
        if (!tokens.Current.IsName || !tokens.Ahead(1).IsWord("IN"))
            return false;
        for (var i = open + 1; i < tokens.Partner(open); i = Math.Max(i, tokens.Partner(i)) + 1)
            if (tokens[i].Kind == TokenKind.Comma)
                return false;
        return true;
    }

    // [(a)-->(b) | x] is a comprehension, [(a)-->(b), x] a list whose first item is a predicate.
    private static bool AtPatternComprehension(TokenStream tokens)
    {
        var named = tokens.Current.IsName && tokens.Ahead(1).Kind == TokenKind.Equal;
        var end = PatternLookahead.End(tokens, tokens.Index + (named ? 2 : 0));
        return end >= 0 && (tokens[end].Kind == TokenKind.Bar || tokens[end].IsWord("WHERE"));
    }
}
