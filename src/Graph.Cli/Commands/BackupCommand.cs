using System.CommandLine;
using Graph.Cli.Output;
using Graph.Extraction;
using Graph.Interchange.Backup;
using Graph.Writing;

namespace Graph.Cli.Commands;

/// <summary><c>graph backup</c>: what the graph is made from, in one file that either engine takes.</summary>
internal sealed class BackupCommand : GraphCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _file = new("FILE") { Description = "Where to write: gzip of JSON lines, with a checksum." };
    private readonly StoreOptions _store = new();

    public BackupCommand(Terminal terminal) : base(
        "backup", "Write articles, what was found in them, and judgements to a file that graph restore reads.", "graph backup graph.jsonl.gz")
    {
        _terminal = terminal;
        Add(_file);
        _store.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = _store.Open(parsed, create: false);
        var input = new GraphInput(session);
        var total = (int)await input.CountAsync(cancellation);
        BackupContents? contents = null;
        await Progress.RunAsync(_terminal, "articles", () => total, async advance =>
            contents = await new BackupWriter(input, new Extractor().Fingerprint)
                .WriteAsync(parsed.GetRequiredValue(_file), advance, cancellation));
        _terminal.Out.WriteLine($"{contents!.Articles} articles, {contents.Judgements} judgements");
        return ExitCode.Done;
    }
}
