using System.CommandLine;
using Graph.Cli.Output;
using Graph.Interchange.Backup;
using Graph.Resolution.Names;
using Graph.Storage;
using Graph.Writing;

namespace Graph.Cli.Commands;

/// <summary><c>graph restore</c>: makes the graph of a backup, in either engine.</summary>
internal sealed class RestoreCommand : GraphCommand
{
    private const int IdsAtOnce = 1000;

    private readonly Terminal _terminal;
    private readonly Argument<string> _file = new("FILE") { Description = "What graph backup wrote." };
    private readonly Option<bool> _add = new("--add") { Description = "Also into a store that holds other articles or judgements; those stay." };
    private readonly StoreOptions _store = new();

    public RestoreCommand(Terminal terminal) : base(
        "restore", "Make the graph of a backup; a file that is not whole is refused before anything is written.",
        "graph restore graph.jsonl.gz --store http://localhost:7474")
    {
        _terminal = terminal;
        Add(_file);
        Add(_add);
        _store.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var backup = BackupReader.Open(parsed.GetRequiredValue(_file));
        var contents = backup.Check(cancellation);

        await using var session = _store.Open(parsed, create: true);
        var writer = new GraphWriter(session, TimeProvider.System, Lexicon.Default);
        if (!parsed.GetValue(_add) && await HoldsOthersAsync(session, writer, backup, cancellation))
        {
            _terminal.Error.WriteLine(
                $"{session.Store}: holds articles or judgements that the backup does not; restore into an empty store, or add to this one with --add");
            return ExitCode.Refused;
        }

        await new Schema(session, TimeProvider.System).ApplyAsync(cancellation);
        var written = WriteSummary.Nothing;
        foreach (var source in backup.Judgements)
            written = written.Plus(await writer.JudgeAsync(source.Key, [.. source], cancellation: cancellation));
        await Progress.RunAsync(_terminal, "articles", () => contents.Articles, async advance =>
        {
            foreach (var batch in new WriteOptions().Batches(backup.Articles(), extraction => extraction.Article))
            {
                written = written.Plus(await writer.WriteAsync(batch, cancellation: cancellation));
                advance(batch.Length);
            }
        });
        _terminal.Out.WriteLine(
            $"{Counted.Of(written.Added, "article")} added, {written.Replaced} replaced, {written.Unchanged} unchanged; {Counted.Of(contents.Judgements, "judgement")}");
        _terminal.Out.WriteLine(WriteReport.Counts(written));
        return ExitCode.Done;
    }

    // A restore that was interrupted goes on where it was: what it wrote is the backup's.
    private static async Task<bool> HoldsOthersAsync(
        ICypherSession session, GraphWriter writer, BackupReader backup, CancellationToken cancellation)
    {
        var input = new GraphInput(session);
        if ((await input.JudgementsAsync(cancellation)).Any(judged => !backup.Judgements.Contains(judged.Source)))
            return true;
        var others = await input.CountAsync(cancellation);
        if (others > 0)
            foreach (var batch in backup.Articles().Select(extraction => extraction.Article.Id).Chunk(IdsAtOnce))
                others -= (await writer.FindAsync(batch, cancellation)).Count;
        return others > 0;
    }
}
