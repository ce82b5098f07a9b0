using System.CommandLine;
using Graph.Cli.Inputs;
using Graph.Cli.Output;
using Graph.Resolution.Names;
using Graph.Writing;

namespace Graph.Cli.Commands;

/// <summary><c>graph load</c>: writes what <c>graph extract --json</c> found elsewhere.</summary>
internal sealed class LoadCommand : GraphCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _files = new("FILES")
    {
        Description = "What graph extract --json printed, perhaps compressed by gzip; - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly StoreOptions _store = new();

    public LoadCommand(Terminal terminal) : base(
        "load", "Write what graph extract --json found, here or elsewhere, into the store.", "graph load found-0.jsonl found-1.jsonl")
    {
        _terminal = terminal;
        Add(_files);
        _store.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var inputs = new ExtractionInputs(_terminal, parsed.GetRequiredValue(_files));
        await using var session = _store.Open(parsed, create: true);
        await new Schema(session, TimeProvider.System).ApplyAsync(cancellation);
        var writer = new GraphWriter(session, TimeProvider.System, Lexicon.Default);
        var written = WriteSummary.Nothing;
        await Progress.RunAsync(_terminal, "articles", total: null, async advance =>
        {
            foreach (var batch in new WriteOptions().Batches(inputs.Read(cancellation), extraction => extraction.Article))
            {
                written = written.Plus(await writer.WriteAsync(batch, cancellation: cancellation));
                advance(batch.Length);
            }
        });
        _terminal.Out.WriteLine(
            $"{Counted.Of(written.Added, "article")} added, {written.Replaced} replaced, {written.Unchanged} unchanged, {inputs.Refused} refused");
        _terminal.Out.WriteLine(WriteReport.Counts(written));
        return inputs.Refused > 0 ? ExitCode.Refused : ExitCode.Done;
    }
}
