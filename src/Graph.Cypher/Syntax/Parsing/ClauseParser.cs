using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>One clause, by its first word; the reading clauses themselves.</summary>
internal static class ClauseParser
{
    /// <summary>The clause at the current token; null where it begins none.</summary>
    public static Clause? TryParse(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        var clause = tokens.Current.Kind != TokenKind.Word ? null : tokens.Current.Text.ToUpperInvariant() switch
        {
            "MATCH" or "OPTIONAL" => MatchOrOptionalCall(tokens),
            "UNWIND" => Unwind(tokens),
            "WITH" => With(tokens),
            "ORDER" or "SKIP" or "OFFSET" or "LIMIT" => new With(ProjectionParser.OrderOnly(tokens), null),
            "RETURN" => Return(tokens),
            "FINISH" => Finish(tokens),
            "CALL" => CallParser.Parse(tokens, optional: false),
            "LOAD" => LoadCsv(tokens),
            "CREATE" or "INSERT" or "MERGE" or "SET" or "REMOVE" or "DELETE" or "DETACH" or "NODETACH" or "FOREACH" =>
                UpdateParser.Parse(tokens),
            _ => null,
        };
        if (clause is null)
            tokens.Expect("a clause", Keywords.Clauses);
        return clause is null ? null : clause with { Span = tokens.Since(start) };
    }

    /// <summary>Whether the current token is the first word of a clause.</summary>
    public static bool AtClause(TokenStream tokens) =>
        Array.Exists(Keywords.Clauses, keywords => tokens.At(keywords.Split(' ')[0]));

    private static Clause MatchOrOptionalCall(TokenStream tokens)
    {
        var optional = tokens.TryTake("OPTIONAL");
        if (optional && tokens.At("CALL"))
            return CallParser.Parse(tokens, optional: true);
        tokens.Take("MATCH");
        var patterns = PatternParser.List(tokens);
        var hints = HintParser.List(tokens);
        return new Match(optional, patterns, hints, ExpressionParser.Where(tokens));
    }

    private static Unwind Unwind(TokenStream tokens)
    {
        tokens.Take("UNWIND");
        var list = ExpressionParser.Parse(tokens);
        tokens.Take("AS");
        return new Unwind(list, ExpressionParser.Variable(tokens));
    }

    private static With With(TokenStream tokens)
    {
        tokens.Take("WITH");
        var projection = ProjectionParser.Parse(tokens);
        return new With(projection, ExpressionParser.Where(tokens));
    }

    private static Return Return(TokenStream tokens)
    {
        tokens.Take("RETURN");
        return new Return(ProjectionParser.Parse(tokens));
    }

    private static Finish Finish(TokenStream tokens)
    {
        tokens.Take("FINISH");
        return new Finish();
    }

    private static LoadCsv LoadCsv(TokenStream tokens)
    {
        tokens.Take("LOAD CSV");
        var headers = tokens.TryTake("WITH HEADERS");
        tokens.Take("FROM");
        var source = ExpressionParser.Parse(tokens);
        tokens.Take("AS");
        var variable = ExpressionParser.Variable(tokens);
        if (!tokens.TryTake("FIELDTERMINATOR"))
            return new LoadCsv(headers, source, variable, null);
        return tokens.At(TokenKind.String)
            ? new LoadCsv(headers, source, variable, tokens.Advance().Text)
            : throw tokens.Unexpected("a string");
    }
}
