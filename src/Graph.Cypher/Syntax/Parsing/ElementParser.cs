using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>The elements of a path: nodes and relationships.</summary>
internal static class ElementParser
{
    public static NodePattern Node(TokenStream tokens)
    {
        tokens.Expect("a node pattern");
        tokens.Enter();
        var start = tokens.At(TokenKind.LeftParenthesis) ? tokens.Advance().Span : throw tokens.Unexpected();
        var variable = OptionalVariable(tokens);
        var labels = tokens.Bracketed(LabelParser.TryParse);
        var properties = Properties(tokens);
        var where = ExpressionParser.Where(tokens);
        tokens.Take(TokenKind.RightParenthesis);
        tokens.Leave();
        return new NodePattern(variable, labels, properties, where) { Span = tokens.Since(start) };
    }

    /// <summary><c>-[r:TYPE]-></c> in its directions; <c>&lt;--></c> is either.</summary>
    public static RelationshipPattern Relationship(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        var left = tokens.TryTake(TokenKind.Less);
        tokens.Take(TokenKind.Minus);
        var detail = new RelationshipPattern(null, null, null, null, null, Direction.Both, null);
        if (tokens.TryTake(TokenKind.LeftBracket))
        {
            tokens.Enter();
            detail = tokens.Bracketed(Detail);
            tokens.Take(TokenKind.RightBracket);
            tokens.Leave();
        }
        tokens.Take(TokenKind.Minus);
        var right = tokens.TryTake(TokenKind.Greater);
        var quantifierAt = tokens.Current.Span;
        var quantifier = QuantifierParser.TryParse(tokens);
        if (quantifier is not null && detail.Length is not null)
            throw tokens.Error(
                "A relationship has either a length in its brackets or a quantifier after them", quantifierAt);
        return detail with
        {
            Direction = left == right ? Direction.Both : left ? Direction.Incoming : Direction.Outgoing,
            Quantifier = quantifier,
            Span = tokens.Since(start),
        };
    }

    private static RelationshipPattern Detail(TokenStream tokens)
    {
        var variable = OptionalVariable(tokens);
        var typesAt = tokens.Current.Span;
        var types = LabelParser.TryParseTypes(tokens, out var oldAlternatives);
        var length = QuantifierParser.Length(tokens);
        var properties = Properties(tokens);
        if (oldAlternatives && (variable ?? (object?)length ?? properties) is not null)
            throw tokens.Error(
                "A colon between alternative types does not go with a variable, properties or a variable length: "
                + "separate the types by '|' alone", typesAt);
        var where = ExpressionParser.Where(tokens);
        return new RelationshipPattern(variable, types, length, properties, where, Direction.Both, null);
    }

    private static Variable? OptionalVariable(TokenStream tokens)
    {
        var keyword = (tokens.At("WHERE") || tokens.At("IS")) && ExpressionParser.StartsOperand(tokens.Ahead(1));
        if (tokens.Current.IsName && !keyword)
            return ExpressionParser.Variable(tokens);
        tokens.Expect("a variable");
        return null;
    }

    private static Expression? Properties(TokenStream tokens)
    {
        if (tokens.At(TokenKind.LeftBrace) || tokens.At(TokenKind.Dollar))
            return AtomParser.Parse(tokens);
        tokens.ExpectSymbol("{");
        return null;
    }
}
