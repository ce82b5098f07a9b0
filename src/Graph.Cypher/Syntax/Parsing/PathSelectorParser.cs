using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>
/// <c>ALL PATHS</c>, <c>ANY 2</c>, <c>SHORTEST 3 PATHS</c>, <c>ALL SHORTEST</c>, <c>SHORTEST 2 GROUPS</c> and their
/// variants.
/// </summary>
internal static class PathSelectorParser
{
    public static PathSelector? TryParse(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        var selector = Selector(tokens);
        return selector is null ? null : selector with { Span = tokens.Since(start) };
    }

    private static PathSelector? Selector(TokenStream tokens)
    {
        if (tokens.At("ALL"))
        {
            tokens.Advance();
            var shortest = tokens.TryTake("SHORTEST");
            Paths(tokens);
            return new PathSelector(shortest ? PathSelection.AllShortest : PathSelection.All, null);
        }
        if (tokens.At("ANY"))
        {
            tokens.Advance();
            var any = tokens.TryTake("SHORTEST") ? PathSelection.Shortest : PathSelection.Any;
            var count = any == PathSelection.Any ? Count(tokens) : One(tokens);
            Paths(tokens);
            return new PathSelector(any, count);
        }
        if (tokens.At("SHORTEST"))
        {
            tokens.Advance();
            var counted = tokens.At(TokenKind.Integer);
            var count = Count(tokens);
            Paths(tokens);
            if (tokens.TryTake("GROUPS") || tokens.TryTake("GROUP"))
                return new PathSelector(PathSelection.ShortestGroups, count);
            return counted ? new PathSelector(PathSelection.Shortest, count) : throw tokens.Unexpected();
        }
        return null;
    }

    private static Expression Count(TokenStream tokens) =>
        tokens.At(TokenKind.Integer) ? AtomParser.Number(tokens, negative: false) : One(tokens);

    private static IntegerLiteral One(TokenStream tokens)
    {
        tokens.Expect("an integer");
        return new IntegerLiteral(1) { Span = tokens.Current.Span };
    }

    private static void Paths(TokenStream tokens)
    {
        if (!tokens.TryTake("PATHS"))
            tokens.TryTake("PATH");
    }
}
