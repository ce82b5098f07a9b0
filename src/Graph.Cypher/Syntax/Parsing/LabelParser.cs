using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>Label and type expressions: <c>:A|B&amp;!C</c>, <c>:A:B</c>, <c>IS A</c>, <c>:$(name)</c>.</summary>
internal static class LabelParser
{
    /// <summary>A label expression with its <c>:</c> or <c>IS</c>; null where none stands here.</summary>
    public static LabelExpression? TryParse(TokenStream tokens)
    {
        var isWord = tokens.At("IS");
        return tokens.Accept("IS") || tokens.TryTake(TokenKind.Colon) ? Expression(tokens, isWord) : null;
    }

    /// <summary>The types of a relationship with their <c>:</c> or <c>IS</c>; null where none stand here.</summary>
    public static LabelExpression? TryParseTypes(TokenStream tokens, out bool oldAlternatives)
    {
        var separators = new Separators();
        var start = tokens.Current.Span;
        var types = tokens.Accept("IS") || tokens.TryTake(TokenKind.Colon) ? Or(tokens, separators) : null;
        oldAlternatives = separators.BarColon;
        return separators.Colon
            ? throw tokens.Error("Relationship types in a relationship type expressions may not be combined using ':'", tokens.Since(start))
            : types;
    }

    /// <summary>After a colon, or after <c>IS</c>.</summary>
    public static LabelExpression Expression(TokenStream tokens, bool afterIs)
    {
        var separators = new Separators();
        var start = tokens.Current.Span;
        var labels = Or(tokens, separators);
        if (separators.Colon && (separators.Symbol || afterIs))
            throw tokens.Error(
                $"Mixing {(afterIs ? "the IS keyword" : "label expression symbols ('|', '&', '!', and '%')")} with colon (':') between labels "
                + "is not allowed: join labels by '&'", tokens.Since(start));
        return labels;
    }

    /// <summary><c>:A:B</c> as <c>SET</c> and <c>REMOVE</c> name labels; null where none stand here.</summary>
    public static AstList<LabelExpression>? Names(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        var isWord = tokens.At("IS");
        if (!tokens.Accept("IS") && !tokens.TryTake(TokenKind.Colon))
            return null;
        var names = new List<LabelExpression>();
        do
            names.Add(tokens.At(TokenKind.Dollar) ? Dynamic(tokens) : Name(tokens));
        while (tokens.TryTake(TokenKind.Colon));
        return isWord && names.Count > 1
            ? throw tokens.Error("It is not supported to use the `IS` keyword together with multiple labels: name one at a time", tokens.Since(start))
            : [.. names];
    }

    private static LabelExpression Or(TokenStream tokens, Separators separators)
    {
        var start = tokens.Current.Span;
        var left = And(tokens, separators);
        while (tokens.At(TokenKind.Bar) && !tokens.AtEndingBar)
        {
            tokens.Advance();
            // Types once were separated by |: as well.
            if (tokens.Accept(TokenKind.Colon))
                separators.BarColon = true;
            else
                separators.Symbol = true;
            left = new LabelOr(left, And(tokens, separators)) { Span = tokens.Since(start) };
        }
        return left;
    }

    private static LabelExpression And(TokenStream tokens, Separators separators)
    {
        var start = tokens.Current.Span;
        var left = Not(tokens, separators);
        while (tokens.At(TokenKind.Ampersand) || tokens.At(TokenKind.Colon))
        {
            if (tokens.Advance().Kind == TokenKind.Colon)
                separators.Colon = true;
            else
                separators.Symbol = true;
            left = new LabelAnd(left, Not(tokens, separators)) { Span = tokens.Since(start) };
        }
        return left;
    }

    private static LabelExpression Not(TokenStream tokens, Separators separators)
    {
        if (!tokens.At(TokenKind.Exclamation))
            return Atom(tokens, separators);
        tokens.Enter();
        separators.Symbol = true;
        var start = tokens.Advance().Span;
        var operand = Not(tokens, separators);
        tokens.Leave();
        return new LabelNot(operand) { Span = tokens.Since(start) };
    }

    private static LabelExpression Atom(TokenStream tokens, Separators separators)
    {
        var start = tokens.Current.Span;
        switch (tokens.Current.Kind)
        {
            case TokenKind.Percent:
                tokens.Advance();
                separators.Symbol = true;
                return new AnyLabel { Span = start };
            case TokenKind.Dollar:
                return Dynamic(tokens);
            case TokenKind.LeftParenthesis:
                tokens.Enter();
                tokens.Advance();
                var inner = tokens.Bracketed(within => Or(within, separators));
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

    /// <summary>The signs met between names: the old ones do not go with the new.</summary>
    private sealed class Separators
    {
        public bool Colon { get; set; }

        public bool BarColon { get; set; }

        public bool Symbol { get; set; }
    }
}
