using System.CommandLine;
using Graph.Writing;

namespace Graph.Cli.Commands;

/// <summary><c>graph dump</c>: the whole graph in canonical lines.</summary>
internal sealed class DumpCommand : GraphCommand
{
    private readonly Terminal _terminal;
    private readonly StoreOptions _store = new();

    public DumpCommand(Terminal terminal) : base(
        "dump", "Print the whole graph in canonical lines, for comparing two graphs.", "graph dump --store a.db > a.jsonl")
    {
        _terminal = terminal;
        _store.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = _store.Open(parsed, create: false);
        await foreach (var line in new GraphDump(session).LinesAsync(cancellation))
            _terminal.Out.WriteLine(line);
        return ExitCode.Done;
    }
}
