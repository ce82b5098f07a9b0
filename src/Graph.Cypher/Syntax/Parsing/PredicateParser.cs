using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>
/// What may follow a value: <c>IS [NOT] NULL</c>, <c>IS [NOT] :: TYPE</c>, <c>IS [NOT] NORMALIZED</c>.
/// </summary>
internal static class PredicateParser
{
    public static Expression? TryParse(TokenStream tokens, Expression operand, SourceSpan start)
    {
        Expression predicate;
        if (tokens.At(TokenKind.DoubleColon))
        {
            tokens.Advance();
            predicate = new IsTyped(operand, TypeParser.Parse(tokens), false);
        }
        else if (tokens.At("IS"))
            predicate = AfterIs(tokens, operand);
        else
            return null;
        return predicate with { Span = tokens.Since(start) };
    }

    private static Expression AfterIs(TokenStream tokens, Expression operand)
    {
        tokens.Advance();
        var negated = tokens.TryTake("NOT");
        if (tokens.TryTake("NULL"))
            return new IsNull(operand, negated);
        if (tokens.TryTake(TokenKind.DoubleColon) || tokens.TryTake("TYPED"))
            return new IsTyped(operand, TypeParser.Parse(tokens), negated);
        if (TryForm(tokens.Current) is { } form)
            tokens.Advance();
        else
            form = NormalForm.Nfc;
        tokens.Take("NORMALIZED");
        return new IsNormalized(operand, form, negated);
    }

    /// <summary>Whether what follows an <c>IS</c> is one of these predicates, not a label.</summary>
    public static bool FollowsIs(Token token) =>
        token.Kind == TokenKind.DoubleColon || token.IsWord("NOT") || token.IsWord("NULL") || token.IsWord("TYPED")
        || token.IsWord("NORMALIZED") || TryForm(token) is not null;

    public static NormalForm? TryForm(Token token) =>
        token.IsWord("NFC") ? NormalForm.Nfc
        : token.IsWord("NFD") ? NormalForm.Nfd
        : token.IsWord("NFKC") ? NormalForm.Nfkc
        : token.IsWord("NFKD") ? NormalForm.Nfkd
        : null;
}
