using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>What follows <c>RETURN</c>, <c>WITH</c> and <c>YIELD</c>.</summary>
internal static class ProjectionParser
{
    public static Projection Parse(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        var distinct = tokens.At("DISTINCT")
            && (ExpressionParser.StartsOperand(tokens.Ahead(1)) || tokens.Ahead(1).Kind == TokenKind.Star)
            && tokens.TryTake("DISTINCT");
        var all = tokens.TryTake(TokenKind.Star);
        var items = new List<ProjectionItem>();
        if (!all || tokens.TryTake(TokenKind.Comma))
            do
                items.Add(Item(tokens));
            while (tokens.TryTake(TokenKind.Comma));
        var projection = Order(tokens, new Projection(distinct, all, [.. items], [], null, null));
        return projection with { Span = tokens.Since(start) };
    }

    /// <summary><c>ORDER BY … SKIP … LIMIT …</c> as a clause of its own: of all that is in scope.</summary>
    public static Projection OrderOnly(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        return Order(tokens, new Projection(false, true, [], [], null, null)) with { Span = tokens.Since(start) };
    }

    private static Projection Order(TokenStream tokens, Projection projection)
    {
        var order = new List<SortItem>();
        if (tokens.TryTake("ORDER BY"))
            do
                order.Add(SortItem(tokens));
            while (tokens.TryTake(TokenKind.Comma));
        return projection with
        {
            OrderBy = [.. order],
            Skip = tokens.TryTake("SKIP") || tokens.TryTake("OFFSET") ? ExpressionParser.Parse(tokens) : null,
            Limit = tokens.TryTake("LIMIT") ? ExpressionParser.Parse(tokens) : null,
        };
    }

    private static ProjectionItem Item(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        var expression = ExpressionParser.Parse(tokens);
        var written = tokens.Since(start);
        var alias = tokens.TryTake("AS") ? ExpressionParser.Variable(tokens) : null;
        var text = tokens.Text[written.Start..written.End];
        return new ProjectionItem(expression, alias) { Text = text, Span = tokens.Since(start) };
    }

    private static SortItem SortItem(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        var expression = ExpressionParser.Parse(tokens);
        var descending = tokens.TryTake("DESC") || tokens.TryTake("DESCENDING");
        if (!descending && !tokens.TryTake("ASC"))
            tokens.TryTake("ASCENDING");
        return new SortItem(expression, descending) { Span = tokens.Since(start) };
    }
}
