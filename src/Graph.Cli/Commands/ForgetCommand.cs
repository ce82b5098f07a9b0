using System.CommandLine;
using Graph.Cli.Output;
using Graph.Cli.Pipeline;
using Graph.Resolution.Names;
using Graph.Writing;

namespace Graph.Cli.Commands;

/// <summary><c>graph forget</c>: takes articles out.</summary>
internal sealed class ForgetCommand : GraphCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _articles = new("ARTICLE")
    {
        Description = "An article's id, its URL, or the file that it was read from.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly StoreOptions _store = new();

    public ForgetCommand(Terminal terminal) : base(
        "forget", "Take articles out, with all that only they said.", "graph forget https://news.example.com/2022/06/08.html")
    {
        _terminal = terminal;
        Add(_articles);
        _store.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = _store.Open(parsed, create: false);
        var writer = new GraphWriter(session, TimeProvider.System, Lexicon.Default);
        var ids = new List<string>();
        var code = ExitCode.Done;
        foreach (var named in parsed.GetRequiredValue(_articles))
        {
            if (await StandingArticles.FindAsync(writer, named, cancellation) is { } id)
            {
                ids.Add(id);
                continue;
            }
            _terminal.Error.WriteLine($"{named}: no such article stands in the graph");
            code = ExitCode.Refused;
        }

        var summary = await writer.ForgetAsync(ids, cancellation: cancellation);
        _terminal.Out.WriteLine($"{Counted.Of(summary.Removed, "article")} forgotten");
        _terminal.Out.WriteLine(WriteReport.Counts(summary));
        return code;
    }
}
