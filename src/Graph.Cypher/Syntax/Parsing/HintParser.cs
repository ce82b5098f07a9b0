using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary><c>USING …</c> after <c>MATCH</c>.</summary>
internal static class HintParser
{
    public static AstList<Hint> List(TokenStream tokens)
    {
        var hints = new List<Hint>();
        for (var start = tokens.Current.Span; tokens.TryTake("USING"); start = tokens.Current.Span)
            hints.Add(Hint(tokens) with { Span = tokens.Since(start) });
        return [.. hints];
    }

    private static Hint Hint(TokenStream tokens)
    {
        if (tokens.TryTake("SCAN"))
        {
            var (variable, label) = Labelled(tokens);
            return new ScanHint(variable, label);
        }
        if (tokens.TryTake("JOIN ON"))
        {
            var variables = new List<Variable>();
            do
                variables.Add(ExpressionParser.Variable(tokens));
            while (tokens.TryTake(TokenKind.Comma));
            return new JoinHint([.. variables]);
        }
        var kind = tokens.TryTake("RANGE") ? IndexHintKind.Range
            : tokens.TryTake("TEXT") ? IndexHintKind.Text
            : tokens.TryTake("POINT") ? IndexHintKind.Point
            : IndexHintKind.Any;
        tokens.Take("INDEX");
        return IndexHint(tokens, kind);
    }

    private static IndexHint IndexHint(TokenStream tokens, IndexHintKind kind)
    {
        var seek = tokens.At("SEEK") && tokens.Ahead(1).IsName && tokens.TryTake("SEEK");
        var (variable, label) = Labelled(tokens);
        tokens.Take(TokenKind.LeftParenthesis);
        var keys = new List<string>();
        do
            keys.Add(tokens.TakeName("a property key").Text);
        while (tokens.TryTake(TokenKind.Comma));
        tokens.Take(TokenKind.RightParenthesis);
        return new IndexHint(kind, seek, variable, label, [.. keys]);
    }

    private static (Variable Variable, string Label) Labelled(TokenStream tokens)
    {
        var variable = ExpressionParser.Variable(tokens);
        tokens.Take(TokenKind.Colon);
        return (variable, tokens.TakeName("a label or relationship type").Text);
    }
}
