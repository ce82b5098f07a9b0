using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary><c>CALL</c> of procedures and subqueries.</summary>
internal static class CallParser
{
    public static Clause Parse(TokenStream tokens, bool optional)
    {
        tokens.Take("CALL");
        if (tokens.At(TokenKind.LeftBrace) || tokens.At(TokenKind.LeftParenthesis))
            return Subquery(tokens, optional);
        tokens.ExpectSymbol("{");
        tokens.ExpectSymbol("(");
        var name = ProcedureName(tokens);
        AstList<Expression>? arguments = null;
        if (tokens.At(TokenKind.LeftParenthesis))
        {
            tokens.Advance();
            arguments = ExpressionParser.List(tokens, TokenKind.RightParenthesis);
        }
        else
        {
            tokens.ExpectSymbol("(");
            if (tokens.At("YIELD"))
                throw tokens.Error($"Procedure call is missing parentheses: {name.Text}", name.Span);
        }
        return new ProcedureCall(optional, name, arguments, Yield(tokens));
    }

    /// <summary><c>YIELD … WHERE …</c>; null where none stands here.</summary>
    public static Yield? Yield(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        if (!tokens.TryTake("YIELD"))
            return null;
        var projection = ProjectionParser.Parse(tokens);
        if (projection.Items.FirstOrDefault(item => item.Expression is not Variable) is { } wrong)
            throw tokens.Error("YIELD names columns of the procedure: expected a name", wrong.Span);
        return new Yield(projection, ExpressionParser.Where(tokens)) { Span = tokens.Since(start) };
    }

    private static QualifiedName ProcedureName(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        var parts = new List<string> { tokens.TakeName("the name of a procedure").Text };
        while (tokens.TryTake(TokenKind.Dot))
            parts.Add(tokens.TakeName("the name of a procedure").Text);
        return new QualifiedName([.. parts]) { Span = tokens.Since(start) };
    }

    private static SubqueryCall Subquery(TokenStream tokens, bool optional)
    {
        var scope = tokens.At(TokenKind.LeftParenthesis) ? Scope(tokens) : null;
        tokens.Take(TokenKind.LeftBrace);
        var query = QueryParser.Parse(tokens, QueryPlace.Call);
        tokens.Take(TokenKind.RightBrace);
        return new SubqueryCall(optional, scope, query, InTransactions(tokens));
    }

    private static SubqueryScope Scope(TokenStream tokens)
    {
        var start = tokens.Take(TokenKind.LeftParenthesis).Span;
        var all = tokens.TryTake(TokenKind.Star);
        var variables = new List<Variable>();
        if (!all && !tokens.At(TokenKind.RightParenthesis))
            do
                variables.Add(ExpressionParser.Variable(tokens));
            while (tokens.TryTake(TokenKind.Comma));
        tokens.Take(TokenKind.RightParenthesis);
        return new SubqueryScope(all, [.. variables]) { Span = tokens.Since(start) };
    }

    private static InTransactions? InTransactions(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        if (!tokens.TryTake("IN"))
            return null;
        var concurrency = tokens.At("CONCURRENT") || tokens.At("TRANSACTIONS") ? null : ExpressionParser.Parse(tokens);
        var concurrent = tokens.TryTake("CONCURRENT");
        tokens.Take("TRANSACTIONS");
        var result = new InTransactions(concurrent, concurrency, null, OnError.Unsaid, null);
        // In any order, each once.
        while (true)
        {
            if (result.Rows is null && tokens.TryTake("OF"))
            {
                result = result with { Rows = ExpressionParser.Parse(tokens) };
                if (!tokens.TryTake("ROWS"))
                    tokens.Take("ROW");
            }
            else if (result.OnError == OnError.Unsaid && tokens.TryTake("ON ERROR"))
                result = result with { OnError = ErrorBehaviour(tokens) };
            else if (result.Status is null && tokens.TryTake("REPORT STATUS AS"))
                result = result with { Status = ExpressionParser.Variable(tokens) };
            else
                return result with { Span = tokens.Since(start) };
        }
    }

    private static OnError ErrorBehaviour(TokenStream tokens)
    {
        if (tokens.TryTake("CONTINUE"))
            return OnError.Continue;
        if (tokens.TryTake("BREAK"))
            return OnError.Break;
        tokens.Take("FAIL");
        return OnError.Fail;
    }
}
