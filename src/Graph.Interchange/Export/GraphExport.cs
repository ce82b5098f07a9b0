using Graph.Storage;

namespace Graph.Interchange.Export;

/// <summary>A graph for other tools.</summary>
public static class GraphExport
{
    /// <summary>Whether a format is a folder of files; else it is one.</summary>
    public static bool IsFolder(ExportFormat format) => format == ExportFormat.Csv;

    /// <summary>Writes the graph as it stands, in one transaction; memory is bounded by a page.</summary>
    /// <param name="open">Opens a file by its name in the folder; for a format of one file that file.</param>
    /// <exception cref="ExportException">The format cannot carry what the graph holds.</exception>
    public static async Task<ExportSummary> WriteAsync(
        ICypherSession session, ExportFormat format, Func<string, TextWriter> open, CancellationToken cancellation = default)
    {
        await using var transaction = await session.BeginAsync(AccessMode.Read, cancellation);
        return await ExporterOf(format).WriteAsync(new GraphElements(transaction, cancellation), open);
    }

    private static IGraphExporter ExporterOf(ExportFormat format) => format switch
    {
        ExportFormat.GraphMl => new GraphMlExporter(),
        ExportFormat.Csv => new CsvExporter(),
        ExportFormat.Cypher => new CypherExporter(),
        ExportFormat.Ftm => new FtmExporter(),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}

/// <summary>What <c>graph export</c> writes.</summary>
public enum ExportFormat
{
    /// <summary>Entities, funding rounds and facts for Gephi and its like.</summary>
    GraphMl,

    /// <summary>The whole graph for <c>neo4j-admin database import full</c>.</summary>
    Csv,

    /// <summary>The whole graph as a script of Cypher.</summary>
    Cypher,

    /// <summary>Entities and facts as followthemoney has them, a line of JSON each.</summary>
    Ftm,
}

/// <summary>What an export wrote.</summary>
/// <param name="LeftOut">Entities and facts for which the format has nothing.</param>
public sealed record ExportSummary(int Nodes, int Relationships, int LeftOut);

/// <summary>A format cannot carry what the graph holds; the message is one line.</summary>
public sealed class ExportException(string message) : Exception(message);

/// <summary>One format.</summary>
internal interface IGraphExporter
{
    Task<ExportSummary> WriteAsync(GraphElements graph, Func<string, TextWriter> open);
}
