using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>Expressions by precedence climbing over <see cref="OperatorParser"/>'s operators.</summary>
internal static class ExpressionParser
{
    public static Expression Parse(TokenStream tokens) => Parse(tokens, barEnds: false);

    /// <summary>An expression that a bare <c>|</c> ends, as in a comprehension.</summary>
    public static Expression UntilBar(TokenStream tokens) => Parse(tokens, barEnds: true);

    /// <summary><c>WHERE predicate</c>; null where none stands here.</summary>
    public static Expression? Where(TokenStream tokens) => tokens.TryTake("WHERE") ? Parse(tokens) : null;

    public static Expression? WhereUntilBar(TokenStream tokens) => tokens.TryTake("WHERE") ? UntilBar(tokens) : null;

    public static Variable Variable(TokenStream tokens)
    {
        var name = tokens.TakeName("a variable");
        return new Variable(name.Text) { Span = name.Span };
    }

    /// <summary>What <c>SET</c> and <c>REMOVE</c> change: a variable, or a property of an expression.</summary>
    public static Expression Place(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        var place = PostfixParser.Parse(tokens, labels: false);
        return place is Ast.Variable or Property or Subscript ? place
            : throw tokens.Error("Expected a variable or a property", tokens.Since(start));
    }

    /// <summary>Expressions between commas up to a closing bracket, which is taken.</summary>
    public static AstList<Expression> List(TokenStream tokens, TokenKind close)
    {
        if (tokens.TryTake(close))
            return [];
        var items = new List<Expression>();
        do
            items.Add(Parse(tokens));
        while (tokens.TryTake(TokenKind.Comma));
        tokens.Take(close);
        return [.. items];
    }

    /// <summary>Whether an expression may begin with this token.</summary>
    public static bool StartsOperand(Token token) => token.IsName || token.Kind
        is TokenKind.String or TokenKind.Integer or TokenKind.Float or TokenKind.Dollar
        or TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace
        or TokenKind.Plus or TokenKind.Minus or TokenKind.Exclamation or TokenKind.Percent;

    private static Expression Parse(TokenStream tokens, bool barEnds)
    {
        var outer = tokens.BarEnds;
        tokens.BarEnds = barEnds;
        tokens.Enter();
        var expression = OperatorParser.Parse(tokens, Precedence.Or);
        tokens.Leave();
        tokens.BarEnds = outer;
        return expression;
    }
}
