using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>Label and type expressions: <c>:A|B&amp;!C</c>, <c>:A:B</c>, <c>IS A</c>, <c>:$(name)</c>.</summary>
internal static class LabelParser
{
    /// <summary>A label expression with its <c>:</c> or <c>IS</c>; null where none stands here.</summary>
    public static LabelExpression? TryParse(TokenStream tokens)
    {
        if (!tokens.Accept("IS") && !tokens.TryTake(TokenKind.Colon))
            return null;
        return Or(tokens);
    }

    /// <summary>After a colon or <c>IS</c>.</summary>
    public static LabelExpression Or(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        var left = And(tokens);
        while (tokens.At(TokenKind.Bar) && !tokens.AtEndingBar)
        {
            tokens.Advance();
            // Types once were separated by |: as well.
            tokens.Accept(TokenKind.Colon);
            left = new LabelOr(left, And(tokens)) { Span = tokens.Since(start) };
        }
        return left;
    }

    /// <summary><c>:A:B</c> as <c>SET</c> and <c>REMOVE</c> name labels; null where none stand here.</summary>
    public static AstList<LabelExpression>? Names(TokenStream tokens)
    {
        if (!tokens.Accept("IS") && !tokens.TryTake(TokenKind.Colon))
            return null;
        var names = new List<LabelExpression>();
        do
            names.Add(tokens.At(TokenKind.Dollar) ? Dynamic(tokens) : Name(tokens));
        while (tokens.TryTake(TokenKind.Colon));
        return [.. names];
    }

    private static LabelExpression And(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        var left = Not(tokens);
        while (tokens.At(TokenKind.Ampersand) || tokens.At(TokenKind.Colon))
        {
            tokens.Advance();
            left = new LabelAnd(left, Not(tokens)) { Span = tokens.Since(start) };
        }
        return left;
    }

    private static LabelExpression Not(TokenStream tokens)
    {
        if (!tokens.At(TokenKind.Exclamation))
            return Atom(tokens);
        tokens.Enter();
        var start = tokens.Advance().Span;
        var operand = Not(tokens);
        tokens.Leave();
        return new LabelNot(operand) { Span = tokens.Since(start) };
    }

    private static LabelExpression Atom(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        switch (tokens.Current.Kind)
        {
            case TokenKind.Percent:
                tokens.Advance();
                return new AnyLabel { Span = start };
            case TokenKind.Dollar:
                return Dynamic(tokens);
            case TokenKind.LeftParenthesis:
                tokens.Enter();
                tokens.Advance();
                var barEnds = tokens.BarEnds;
                tokens.BarEnds = false;
                var inner = Or(tokens);
                tokens.BarEnds = barEnds;
                tokens.Take(TokenKind.RightParenthesis);
                tokens.Leave();
                return inner;
            default:
                return Name(tokens);
        }
    }

    private static LabelName Name(TokenStream tokens)
    {
        var name = tokens.TakeName("a label or relationship type");
        return new LabelName(name.Text) { Span = name.Span };
    }

    private static DynamicLabel Dynamic(TokenStream tokens)
    {
        var start = tokens.Take(TokenKind.Dollar).Span;
        var any = tokens.TryTake("ANY");
        if (!any)
            tokens.TryTake("ALL");
        tokens.Take(TokenKind.LeftParenthesis);
        var names = ExpressionParser.Parse(tokens);
        tokens.Take(TokenKind.RightParenthesis);
        return new DynamicLabel(names, any) { Span = tokens.Since(start) };
    }
}
