using System.CommandLine;
using Graph.Cli.Output;
using Graph.Extraction;
using Graph.Resolution.Names;
using Graph.Writing;

namespace Graph.Cli.Commands;

/// <summary><c>graph rebuild</c>: reads every stored text again.</summary>
internal sealed class RebuildCommand : GraphCommand
{
    private readonly Terminal _terminal;
    private readonly ExtractorOptions _extractor = new();
    private readonly StoreOptions _store = new();

    public RebuildCommand(Terminal terminal) : base(
        "rebuild", "Read every stored text again, with the rules, lexicons and models of today.", "graph rebuild --store graph.db")
    {
        _terminal = terminal;
        _extractor.AddTo(this);
        _store.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var extractor = _extractor.Extractor(parsed);
        await using var session = _store.Open(parsed, create: false);
        await new Schema(session, TimeProvider.System).ApplyAsync(cancellation);
        var rebuilder = new GraphRebuilder(session, TimeProvider.System, Lexicon.Default);
        var summary = WriteSummary.Nothing;
        var done = 0;
        await Progress.RunAsync(_terminal, "articles", total: null, async advance =>
            summary = await rebuilder.RebuildAsync(extractor.Extract, new Counting(count =>
            {
                advance(count - done);
                done = count;
            }), cancellation));
        _terminal.Out.WriteLine($"{Counted.Of(done, "article")} read again");
        _terminal.Out.WriteLine(WriteReport.Counts(summary));
        return ExitCode.Done;
    }

    // Progress<T> would report from another thread, after the end.
    private sealed class Counting(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
