using Graph.Storage;

namespace Graph.Cli.Output;

/// <summary>Prints what statements give, one after the other.</summary>
internal interface IResultWriter
{
    public static string[] Formats { get; } = ["table", "csv", "json", "markdown"];

    /// <summary>Prints one result to its end.</summary>
    Task WriteAsync(ICypherResult result, CancellationToken cancellation);

    /// <summary>Says that a statement was refused.</summary>
    void WriteError(string code, string message);

    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="terminal">Where it prints.</param>
    public static IResultWriter Of(string format, Terminal terminal) => format switch
    {
        "csv" => new CsvResultWriter(terminal),
        "json" => new JsonResultWriter(terminal),
        "markdown" => new MarkdownResultWriter(terminal),
        _ => new TableResultWriter(terminal),
    };
}
