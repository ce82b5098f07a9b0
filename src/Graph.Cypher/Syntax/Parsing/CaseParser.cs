using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>
/// <c>CASE … END</c> in its three forms: of predicates, of values, of predicates on a value (<c>WHEN > 5</c>).
/// </summary>
internal static class CaseParser
{
    public static Case Parse(TokenStream tokens)
    {
        tokens.Take("CASE");
        var subject = tokens.At("WHEN") ? null : ExpressionParser.Parse(tokens);
        var branches = new List<CaseBranch>();
        var start = tokens.Current.Span;
        tokens.Take("WHEN");
        do
        {
            var when = subject is null ? [ExpressionParser.Parse(tokens)] : Tests(tokens);
            tokens.Take("THEN");
            branches.Add(new CaseBranch(when, ExpressionParser.Parse(tokens)) { Span = tokens.Since(start) });
            start = tokens.Current.Span;
        }
        while (tokens.TryTake("WHEN"));
        var otherwise = tokens.TryTake("ELSE") ? ExpressionParser.Parse(tokens) : null;
        tokens.Take("END");
        return new Case(subject, [.. branches], otherwise);
    }

    private static AstList<Expression> Tests(TokenStream tokens)
    {
        var tests = new List<Expression>();
        do
            tests.Add(AtOperator(tokens) ? Test(tokens) : ExpressionParser.Parse(tokens));
        while (tokens.TryTake(TokenKind.Comma));
        return [.. tests];
    }

    private static CaseTest Test(TokenStream tokens)
    {
        tokens.Enter();
        var start = tokens.Current.Span;
        var predicate = OperatorParser.Test(tokens, new CaseSubject { Span = start });
        tokens.Leave();
        return new CaseTest(predicate) { Span = tokens.Since(start) };
    }

    private static bool AtOperator(TokenStream tokens) =>
        tokens.Current.Kind is TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual
            or TokenKind.Greater or TokenKind.GreaterOrEqual or TokenKind.Match or TokenKind.DoubleColon
        || (tokens.At("IS") && PredicateParser.FollowsIs(tokens.Ahead(1)))
        || ((tokens.At("STARTS") || tokens.At("ENDS")) && tokens.Ahead(1).IsWord("WITH"));
}
