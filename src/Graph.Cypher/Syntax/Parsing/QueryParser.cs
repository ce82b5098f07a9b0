using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>Queries: clauses one after the other, and unions of these.</summary>
internal static class QueryParser
{
    public static Query Parse(TokenStream tokens, QueryPlace place)
    {
        tokens.Enter();
        var start = tokens.Current.Span;
        var queries = new List<SingleQuery> { Single(tokens, place) };
        bool? all = null;
        for (var union = tokens.Current.Span; tokens.TryTake("UNION"); union = tokens.Current.Span)
        {
            var thisAll = tokens.TryTake("ALL");
            if (!thisAll)
                tokens.TryTake("DISTINCT");
            if (all is not null && all != thisAll)
                throw tokens.Error("Invalid combination of UNION and UNION ALL", union);
            all = thisAll;
            queries.Add(Single(tokens, place));
        }
        tokens.Leave();
        return all is null ? queries[0] : new UnionQuery([.. queries], all.Value) { Span = tokens.Since(start) };
    }

    private static SingleQuery Single(TokenStream tokens, QueryPlace place)
    {
        var start = tokens.Current.Span;
        var clauses = new List<Clause> { ClauseParser.TryParse(tokens) ?? throw tokens.Unexpected() };
        while (clauses[^1] is not (Return or Finish) && ClauseParser.TryParse(tokens) is { } clause)
            clauses.Add(clause);
        if (clauses[^1] is Return or Finish && ClauseParser.AtClause(tokens))
            throw tokens.Error(
                $"{ClauseOrder.NameOf(clauses[^1])} can only be used at the end of the query", clauses[^1].Span);
        var query = new SingleQuery([.. clauses]) { Span = tokens.Since(start) };
        // Not before the next token is known to end the query: a misspelt clause is the better thing to report.
        if (tokens.Current.Kind is TokenKind.End or TokenKind.Semicolon or TokenKind.RightBrace || tokens.At("UNION"))
            ClauseOrder.Check(query, place, tokens);
        return query;
    }
}
