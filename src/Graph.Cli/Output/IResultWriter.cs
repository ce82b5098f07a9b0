using Graph.Storage;

namespace Graph.Cli.Output;

/// <summary>Prints what statements give, one after the other.</summary>
internal interface IResultWriter
{
    /// <summary>Prints one result to its end.</summary>
    Task WriteAsync(ICypherResult result, CancellationToken cancellation);

    /// <summary>Says that a statement was refused.</summary>
    void WriteError(string code, string message);

    public static IResultWriter Of(ResultFormat format, Terminal terminal) => format switch
    {
        ResultFormat.Csv => new CsvResultWriter(terminal),
        ResultFormat.Json => new JsonResultWriter(terminal),
        ResultFormat.Markdown => new MarkdownResultWriter(terminal),
        _ => new TableResultWriter(terminal),
    };
}
