using System.CommandLine;
using System.Text;
using Graph.Interchange.Export;

namespace Graph.Cli.Commands;

/// <summary><c>graph export</c>: the graph for other tools.</summary>
internal sealed class ExportCommand : GraphCommand
{
    private readonly Terminal _terminal;
    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "graphml (Gephi), csv (neo4j-admin database import; a folder), cypher (a script), ftm (followthemoney).",
        Required = true,
    }.AcceptOnlyFromAmong("graphml", "csv", "cypher", "ftm");
    private readonly Option<string?> _output = new("-o", "--output")
    {
        Description = "The file to write; for csv the folder. Default: standard output.",
        HelpName = "PATH",
    };
    private readonly StoreOptions _store = new();

    public ExportCommand(Terminal terminal) : base(
        "export", "Write the graph for other tools.", "graph export --format graphml -o graph.graphml")
    {
        _terminal = terminal;
        Add(_format);
        Add(_output);
        _store.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var format = Enum.Parse<ExportFormat>(parsed.GetValue(_format)!, ignoreCase: true);
        var path = parsed.GetValue(_output);
        if (path is null && GraphExport.IsFolder(format))
            throw new UsageException("--format csv writes a folder: name it with -o");

        await using var session = _store.Open(parsed, create: false);
        if (path is null)
        {
            // What is written is the result; what is said about it goes elsewhere.
            await GraphExport.WriteAsync(session, format, _ => new StreamWriter(_terminal.Output, Utf8, leaveOpen: true), cancellation);
            return ExitCode.Done;
        }
        if (GraphExport.IsFolder(format))
            Directory.CreateDirectory(path);
        var summary = await GraphExport.WriteAsync(session, format,
            name => new StreamWriter(GraphExport.IsFolder(format) ? Path.Combine(path, name) : path, append: false, EncodingOf(name)), cancellation);
        var leftOut = summary.LeftOut > 0 ? $"; {summary.LeftOut} entities and facts left out, for which {parsed.GetValue(_format)} has nothing" : "";
        _terminal.Out.WriteLine($"{summary.Nodes} nodes, {summary.Relationships} relationships{leftOut}");
        return ExitCode.Done;
    }

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // Without the mark a spreadsheet takes the text for that of its own country; the importer passes over it.
    private static Encoding EncodingOf(string name) =>
        name.EndsWith(".csv", StringComparison.Ordinal) ? Encoding.UTF8 : Utf8;
}
