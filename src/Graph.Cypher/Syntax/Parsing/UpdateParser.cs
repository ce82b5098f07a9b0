using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>The clauses that change the graph.</summary>
internal static class UpdateParser
{
    public static Clause Parse(TokenStream tokens)
    {
        if (tokens.TryTake("CREATE"))
            return Create(tokens);
        if (tokens.At("INSERT"))
            return Insert(tokens);
        if (tokens.TryTake("MERGE"))
            return Merge(tokens);
        if (tokens.TryTake("SET"))
            return new Set(Items(tokens, SetItem));
        if (tokens.TryTake("REMOVE"))
            return new Remove(Items(tokens, RemoveItem));
        return tokens.At("FOREACH") ? Foreach(tokens) : Delete(tokens);
    }

    private static Create Insert(TokenStream tokens)
    {
        tokens.Take("INSERT");
        var first = tokens.Index;
        var create = Create(tokens);
        // A name right after a colon that follows a name: only CREATE joins labels so.
        for (var i = first; i + 2 < tokens.Index; i++)
            if (tokens[i].Kind == TokenKind.Colon && tokens[i + 1].IsName && tokens[i + 2].Kind == TokenKind.Colon)
                throw tokens.Error(
                    "Colon `:` conjunction is not allowed in INSERT. Use `CREATE` or conjunction with ampersand `&` instead.", tokens[i + 2].Span);
        return create;
    }

    private static Create Create(TokenStream tokens)
    {
        var patterns = PatternParser.List(tokens);
        foreach (var pattern in patterns)
            PathRules.CheckUpdated(pattern, "CREATE", tokens);
        return new Create(patterns);
    }

    private static Merge Merge(TokenStream tokens)
    {
        var pattern = PatternParser.Path(tokens);
        PathRules.CheckUpdated(pattern, "MERGE", tokens);
        var actions = new List<MergeAction>();
        for (var start = tokens.Current.Span; tokens.TryTake("ON"); start = tokens.Current.Span)
        {
            var onMatch = tokens.TryTake("MATCH");
            if (!onMatch)
                tokens.Take("CREATE");
            tokens.Take("SET");
            actions.Add(new MergeAction(onMatch, Items(tokens, SetItem)) { Span = tokens.Since(start) });
        }
        return new Merge(pattern, [.. actions]);
    }

    private static Delete Delete(TokenStream tokens)
    {
        var detach = tokens.TryTake("DETACH");
        if (!detach)
            tokens.TryTake("NODETACH");
        tokens.Take("DELETE");
        return new Delete(detach, Items(tokens, ExpressionParser.Parse));
    }

    private static Foreach Foreach(TokenStream tokens)
    {
        tokens.Take("FOREACH");
        tokens.Enter();
        tokens.Take(TokenKind.LeftParenthesis);
        var variable = ExpressionParser.Variable(tokens);
        tokens.Take("IN");
        var list = ExpressionParser.UntilBar(tokens);
        tokens.Take(TokenKind.Bar);
        var clauses = new List<Clause>();
        do
        {
            var clause = ClauseParser.TryParse(tokens) ?? throw tokens.Unexpected();
            if (!ClauseOrder.Updates(clause))
                throw tokens.Error(
                    $"Invalid use of {ClauseOrder.NameOf(clause)} inside FOREACH: only update clauses may stand there",
                    clause.Span);
            clauses.Add(clause);
        }
        while (!tokens.TryTake(TokenKind.RightParenthesis));
        tokens.Leave();
        return new Foreach(variable, list, [.. clauses]);
    }

    private static SetItem SetItem(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        var target = ExpressionParser.Place(tokens);
        SetItem item;
        if (target is Variable variable)
        {
            if (LabelParser.Names(tokens) is { } labels)
                item = new SetLabels(variable, labels);
            else if (tokens.TryTake(TokenKind.PlusEqual))
                item = new AddProperties(variable, ExpressionParser.Parse(tokens));
            else
            {
                tokens.ExpectSymbol(".");
                tokens.ExpectSymbol("[");
                tokens.Take(TokenKind.Equal);
                item = new ReplaceProperties(variable, ExpressionParser.Parse(tokens));
            }
        }
        else
        {
            tokens.Take(TokenKind.Equal);
            item = new SetProperty(target, ExpressionParser.Parse(tokens));
        }
        return item with { Span = tokens.Since(start) };
    }

    private static RemoveItem RemoveItem(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        var target = ExpressionParser.Place(tokens);
        if (target is not Variable variable)
            return new RemoveProperty(target) { Span = tokens.Since(start) };
        tokens.ExpectSymbol(".");
        tokens.ExpectSymbol("[");
        return LabelParser.Names(tokens) is { } labels
            ? new RemoveLabels(variable, labels) { Span = tokens.Since(start) }
            : throw tokens.Unexpected();
    }

    private static AstList<T> Items<T>(TokenStream tokens, Func<TokenStream, T> parse)
    {
        var items = new List<T>();
        do
            items.Add(parse(tokens));
        while (tokens.TryTake(TokenKind.Comma));
        return [.. items];
    }
}
