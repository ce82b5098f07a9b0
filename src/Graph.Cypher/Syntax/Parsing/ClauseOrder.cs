using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>
/// Where a query stands: as a statement or in <c>CALL { }</c> it must end in effect or result, in <c>EXISTS { }</c> it
/// may just match.
/// </summary>
internal enum QueryPlace { Statement, Call, Expression }

/// <summary>Which clause may follow which, and which may end a query.</summary>
internal static class ClauseOrder
{
    public static void Check(SingleQuery query, QueryPlace place, TokenStream tokens)
    {
        var clauses = query.Clauses;
        for (var i = 1; i < clauses.Count; i++)
            if (Updates(clauses[i - 1]) && !Updates(clauses[i]) && clauses[i] is not (With or Return or Finish))
                throw tokens.Error(
                    $"WITH is required between {NameOf(clauses[i - 1])} and {NameOf(clauses[i])}", clauses[i].Span);
        var alone = clauses.Count == 1 && place == QueryPlace.Statement;
        if (place != QueryPlace.Expression && !CanEnd(clauses[^1], alone))
            throw tokens.Error(
                $"Query cannot conclude with {NameOf(clauses[^1])} (must be a RETURN clause, a FINISH clause, "
                + "an update clause, a unit subquery call, or a procedure call with no YIELD)", clauses[^1].Span);
    }

    public static string NameOf(Clause clause) => clause switch
    {
        Match { Optional: true } => "OPTIONAL MATCH",
        Delete { Detach: true } => "DETACH DELETE",
        LoadCsv => "LOAD CSV",
        ProcedureCall or SubqueryCall => "CALL",
        _ => clause.GetType().Name.ToUpperInvariant(),
    };

    public static bool Updates(Clause clause) => clause is Create or Merge or Set or Remove or Delete or Foreach;

    /// <summary>Whether a query changes the graph, itself or in a subquery it calls.</summary>
    public static bool Updates(Query query) => query switch
    {
        SingleQuery single => single.Clauses.Any(
            clause => Updates(clause) || (clause is SubqueryCall call && Updates(call.Query))),
        UnionQuery union => union.Queries.Any(Updates),
        _ => false,
    };

    private static bool CanEnd(Clause clause, bool alone) => clause switch
    {
        Return or Finish => true,
        ProcedureCall call => alone || call.Yield is null,
        SubqueryCall call => !Returns(call.Query),
        _ => Updates(clause),
    };

    private static bool Returns(Query query) => query switch
    {
        SingleQuery single => single.Clauses[^1] is Return,
        UnionQuery union => Returns(union.Queries[0]),
        _ => false,
    };
}
