using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>
/// Expressions that begin with a word of their own: <c>null</c>, <c>CASE</c>, <c>EXISTS { }</c>, <c>all(…)</c>,
/// <c>count(*)</c>.
/// </summary>
internal static class KeywordParser
{
    /// <summary>The expression, or null where the word is a name here.</summary>
    public static Expression? TryParse(TokenStream tokens)
    {
        var next = tokens.Ahead(1).Kind;
        return tokens.Current.Text.ToUpperInvariant() switch
        {
            "NULL" => Literal(tokens, new NullLiteral()),
            "TRUE" => Literal(tokens, new BooleanLiteral(true)),
            "FALSE" => Literal(tokens, new BooleanLiteral(false)),
            "INF" or "INFINITY" => Literal(tokens, new FloatLiteral(double.PositiveInfinity)),
            "NAN" => Literal(tokens, new FloatLiteral(double.NaN)),
            "NOT" => throw tokens.Unexpected("an expression"),
            "CASE" when ExpressionParser.StartsOperand(tokens.Ahead(1)) => CaseParser.Parse(tokens),
            "EXISTS" when next == TokenKind.LeftBrace && AtQuery(tokens) => Subquery(tokens, SubqueryKind.Exists),
            "COUNT" when next == TokenKind.LeftBrace && AtQuery(tokens) => Subquery(tokens, SubqueryKind.Count),
            "COLLECT" when next == TokenKind.LeftBrace && AtQuery(tokens) => Subquery(tokens, SubqueryKind.Collect),
            "COUNT" when next == TokenKind.LeftParenthesis && tokens.Ahead(2).Kind == TokenKind.Star =>
                CountStar(tokens),
            "SHORTESTPATH" or "ALLSHORTESTPATHS" when next == TokenKind.LeftParenthesis =>
                new PatternExpression(PatternParser.Function(tokens)),
            "ALL" or "ANY" or "NONE" or "SINGLE" when next == TokenKind.LeftParenthesis && AtVariableIn(tokens) =>
                ComprehensionParser.Predicate(tokens),
            "REDUCE" when next == TokenKind.LeftParenthesis && tokens.Ahead(3).Kind == TokenKind.Equal =>
                ComprehensionParser.Reduce(tokens),
            "TRIM" when next == TokenKind.LeftParenthesis => TrimParser.Parse(tokens),
            "NORMALIZE" when next == TokenKind.LeftParenthesis => FunctionParser.Normalize(tokens),
            var word when Keywords.IsStructural(word) && NeverFollowsName(tokens.Ahead(1)) =>
                throw tokens.Unexpected("an expression"),
            _ => null,
        };
    }

    private static Literal Literal(TokenStream tokens, Literal literal)
    {
        tokens.Advance();
        return literal;
    }

    private static CountStar CountStar(TokenStream tokens)
    {
        for (var i = 0; i < 3; i++)
            tokens.Advance();
        tokens.Take(TokenKind.RightParenthesis);
        return new CountStar();
    }

    private static SubqueryExpression Subquery(TokenStream tokens, SubqueryKind kind)
    {
        var start = tokens.Advance().Span;
        tokens.Take(TokenKind.LeftBrace);
        var query = tokens.Bracketed(within => kind != SubqueryKind.Collect && !AtClause(within)
            ? Matching(within)
            : QueryParser.Parse(within, QueryPlace.Expression));
        tokens.Take(TokenKind.RightBrace);
        if (ClauseOrder.Updates(query))
            throw tokens.Error(
                $"{(kind == SubqueryKind.Exists ? "An" : "A")} {kind} Expression cannot contain any updates", start);
        return new SubqueryExpression(kind, query);
    }

    private static SingleQuery Matching(TokenStream tokens)
    {
        tokens.Enter();
        tokens.Expect("a clause", Keywords.Clauses);
        var start = tokens.Current.Span;
        var patterns = PatternParser.List(tokens);
        var match = new Match(false, patterns, [], ExpressionParser.Where(tokens)) { Span = tokens.Since(start) };
        tokens.Leave();
        return new SingleQuery([match]) { Span = match.Span };
    }

    // A path may be named as a clause is: `match = (a)-->(b)`.
    private static bool AtClause(TokenStream tokens) =>
        ClauseParser.AtClause(tokens) && tokens.Ahead(1).Kind != TokenKind.Equal;

    // Otherwise it is a map projection of a variable so named: `count {.total, x: 1}`.
    private static bool AtQuery(TokenStream tokens) =>
        tokens.Ahead(2).Kind is not (TokenKind.Dot or TokenKind.RightBrace)
        && !(tokens.Ahead(2).IsName
            && tokens.Ahead(3).Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.RightBrace);

    private static bool NeverFollowsName(Token token) =>
        token.Kind
            is TokenKind.QuotedName or TokenKind.String or TokenKind.Integer or TokenKind.Float or TokenKind.Dollar
        || (token.Kind == TokenKind.Word && !Keywords.IsStructural(token.Text));

    private static bool AtVariableIn(TokenStream tokens) => tokens.Ahead(2).IsName && tokens.Ahead(3).IsWord("IN");
}
