using Graph.Cypher.Execution;
using Graph.Cypher.Execution.Procedures;
using Graph.Cypher.Storage;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Schema;

/// <summary>Runs the commands that make, drop and show indexes and constraints.</summary>
internal static class SchemaRunner
{
    public static CypherResult Run(
        SchemaCommand command, string text, GraphStore store, ProcedureTable procedures, IReadOnlyDictionary<string, object?> parameters,
        CypherOptions options, CancellationToken cancellation)
    {
        if (command is Show show)
            return SchemaListing.Run(show, text, store, procedures, parameters, options, cancellation);
        var counters = new Counters();
        var changes = new SchemaChanges(store, counters, text, parameters);
        switch (command)
        {
            case CreateConstraint create:
                changes.Create(create);
                break;
            case CreateIndex create:
                changes.Create(create);
                break;
            case DropConstraint drop:
                changes.Drop(drop.Name, drop.IfExists, constraint: true);
                break;
            case DropIndex drop:
                changes.Drop(drop.Name, drop.IfExists, constraint: false);
                break;
            default:
                throw CypherException.At(
                    ErrorCode.NotSupported, $"{command.GetType().Name} is not supported by this engine", text, command.Span);
        }
        return new([], [], counters);
    }
}
