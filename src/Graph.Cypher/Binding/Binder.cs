using Graph.Cypher.Execution.Procedures;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Binding;

/// <summary>
/// Finds for every name in a query what it stands for, and refuses what means nothing: variables become slots of a row, functions and
/// procedures their code, each with the place of the error where there is none.
/// </summary>
internal static class Binder
{
    public static BoundStatement Bind(Query query, string text, ProcedureTable procedures, IReadOnlyDictionary<string, object?> parameters)
    {
        var context = new BindingContext(text, procedures, parameters);
        var bound = context.Queries.Bind(query, new Scope(), needsReturn: true);
        return new(bound, context.Subqueries, context.Slots.Count);
    }
}
