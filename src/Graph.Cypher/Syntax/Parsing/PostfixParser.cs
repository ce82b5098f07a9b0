using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>What binds tightest: <c>.key</c>, <c>[index]</c>, <c>[from..to]</c>, <c>:Label</c>.</summary>
internal static class PostfixParser
{
    /// <param name="labels">Whether <c>:Label</c> is a predicate here.</param>
    public static Expression Parse(TokenStream tokens, bool labels)
    {
        var start = tokens.Current.Span;
        var target = AtomParser.Parse(tokens);
        while (true)
        {
            switch (tokens.Current.Kind)
            {
                case TokenKind.Dot:
                    tokens.Advance();
                    target = new Property(target, tokens.TakeName("a property key").Text);
                    break;
                case TokenKind.LeftBracket:
                    tokens.Advance();
                    target = Bracket(tokens, target);
                    break;
                case TokenKind.Colon when labels:
                case TokenKind.Word when labels && tokens.At("IS") && !PredicateParser.FollowsIs(tokens.Ahead(1)):
                    var afterIs = tokens.Advance().Kind != TokenKind.Colon;
                    target = new HasLabels(target, LabelParser.Expression(tokens, afterIs));
                    break;
                default:
                    return target;
            }
            target = target with { Span = tokens.Since(start) };
        }
    }

    private static Expression Bracket(TokenStream tokens, Expression target)
    {
        var from = tokens.At(TokenKind.DoubleDot) ? null : ExpressionParser.Parse(tokens);
        if (!tokens.TryTake(TokenKind.DoubleDot))
        {
            tokens.Take(TokenKind.RightBracket);
            return new Subscript(target, from!);
        }
        var to = tokens.At(TokenKind.RightBracket) ? null : ExpressionParser.Parse(tokens);
        var close = tokens.Take(TokenKind.RightBracket).Span;
        return from is null && to is null
            ? throw tokens.Error("The start or end (or both) is required for a collection slice", close)
            : new Slice(target, from, to);
    }
}
