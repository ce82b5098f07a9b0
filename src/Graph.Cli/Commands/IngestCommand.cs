using System.CommandLine;
using Graph.Cli.Inputs;
using Graph.Cli.Output;
using Graph.Cli.Pipeline;
using Graph.Extraction;
using Graph.Resolution.Names;
using Graph.Storage;
using Graph.Writing;

namespace Graph.Cli.Commands;

/// <summary><c>graph ingest</c>: reads articles into the store.</summary>
internal sealed class IngestCommand : GraphCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _paths = ArticlesArgument();
    private readonly Option<string?> _replace = new("--replace")
    {
        Description = "Store the one article that is given in the place of this one.",
        HelpName = "ID",
    };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say what would be added, merged and split." };
    private readonly ExtractorOptions _extractor = new();
    private readonly StoreOptions _store = new();

    public IngestCommand(Terminal terminal) : base(
        "ingest", "Read articles into the store; what is there already is not written again.", "graph ingest posts/ --store graph.db")
    {
        _terminal = terminal;
        Add(_paths);
        Add(_replace);
        Add(_dryRun);
        _extractor.AddTo(this);
        _store.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var paths = parsed.GetRequiredValue(_paths);
        var extractor = _extractor.Extractor(parsed);
        var dryRun = parsed.GetValue(_dryRun);
        if (dryRun)
        {
            await using var store = DryRunStore.Open(_store.Settings(parsed, create: true));
            return await RunAsync(parsed, paths, extractor, store.Session, dryRun, cancellation);
        }
        await using var session = _store.Open(parsed, create: true);
        await new Schema(session, TimeProvider.System).ApplyAsync(cancellation);
        return await RunAsync(parsed, paths, extractor, session, dryRun, cancellation);
    }

    private async Task<int> RunAsync(
        ParseResult parsed, string[] paths, Extractor extractor, ICypherSession session, bool dryRun, CancellationToken cancellation)
    {
        var writer = new GraphWriter(session, TimeProvider.System, Lexicon.Default);
        var inputs = new ArticleInputs(_terminal, paths);
        var ingestion = new Ingestion(inputs, extractor, writer);

        try
        {
            var replaced = parsed.GetValue(_replace) is { } named ? await ReplacedAsync(writer, named, paths, cancellation) : null;
            await Progress.RunAsync(_terminal, "articles", () => InputPaths.Expand(paths).Count(),
                advance => ingestion.RunAsync(replaced, dryRun, advance, cancellation));
        }
        catch (Exception e) when (e is OperationCanceledException or StoreException)
        {
            Report(ingestion, inputs, dryRun);
            throw;
        }

        Report(ingestion, inputs, dryRun);
        if (await writer.CountReadByOthersAsync(extractor.Fingerprint, cancellation) is > 0 and var older)
            _terminal.Error.WriteLine($"{Counted.Of(older, "article")} read by older rules, lexicons or models; graph rebuild reads what is older again");
        if (ingestion.Investor is { } investor && !dryRun)
            _terminal.Out.WriteLine($"Ask next:\n  graph query portfolio -p investor={investor}\n  graph explain {investor}\n  graph queries");
        return inputs.Refused > 0 ? ExitCode.Refused : ExitCode.Done;
    }

    private static async Task<string> ReplacedAsync(GraphWriter writer, string named, string[] paths, CancellationToken cancellation)
    {
        if (InputPaths.Expand(paths).Skip(1).Any())
            throw new UsageException("--replace takes one article");
        return await StandingArticles.FindAsync(writer, named, cancellation)
            ?? throw new UsageException($"--replace {named}: no such article stands in the graph");
    }

    private void Report(Ingestion ingestion, ArticleInputs inputs, bool dryRun)
    {
        var written = ingestion.Written;
        if (dryRun)
            foreach (var line in WriteReport.Moves(written))
                _terminal.Out.WriteLine($"would {line}");
        _terminal.Out.WriteLine(
            $"{(dryRun ? "would be: " : "")}{Counted.Of(written.Added, "article")} added, {written.Replaced} replaced, "
            + $"{written.Unchanged + ingestion.Unchanged} unchanged, {inputs.Refused} refused");
        _terminal.Out.WriteLine((dryRun ? "would be: " : "") + WriteReport.Counts(written));
    }
}
