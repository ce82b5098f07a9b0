using System.CommandLine;
using Graph.Resolution.Names;
using Graph.Writing;

namespace Graph.Cli.Commands;

/// <summary><c>graph verify</c>: walks what must always hold of the graph.</summary>
internal sealed class VerifyCommand : GraphCommand
{
    private readonly Terminal _terminal;
    private readonly StoreOptions _store = new();

    public VerifyCommand(Terminal terminal) : base(
        "verify", "Check that all that must hold of the graph does.", "graph verify --store graph.db")
    {
        _terminal = terminal;
        _store.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = _store.Open(parsed, create: false);
        var violations = 0;
        await foreach (var violation in new GraphVerifier(session, TimeProvider.System, Lexicon.Default).VerifyAsync(cancellation))
        {
            _terminal.Out.WriteLine(violation);
            violations++;
        }
        _terminal.Out.WriteLine(violations == 0 ? "all that must hold does" : $"{violations} things do not hold");
        return violations == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
