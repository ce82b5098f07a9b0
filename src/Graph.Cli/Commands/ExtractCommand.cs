using System.CommandLine;
using Graph.Cli.Inputs;
using Graph.Cli.Output;
using Graph.Extraction;

namespace Graph.Cli.Commands;

/// <summary><c>graph extract</c>: what is found in articles, without a store.</summary>
internal sealed class ExtractCommand : GraphCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _paths = ArticlesArgument();
    private readonly Option<bool> _json = new("--json")
    {
        Description = "One line of JSON an article, for graph load: text, sentences, mentions, claims; also relations.",
    };
    private readonly Option<string?> _shard = new("--shard")
    {
        Description = "Only the I-th of N parts of the files, I from 0: for N processes, on one machine or many.",
        HelpName = "I/N",
    };
    private readonly ExtractorOptions _extractor = new();

    public ExtractCommand(Terminal terminal) : base(
        "extract", "Print what is found in articles, without a store.", "graph extract posts/ --json --shard 0/4 > found-0.jsonl")
    {
        _terminal = terminal;
        Add(_paths);
        Add(_json);
        Add(_shard);
        _extractor.AddTo(this);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var shard = parsed.GetValue(_shard) is { } text ? Shard.Parse(text) : Shard.Whole;
        var inputs = new ArticleInputs(_terminal, parsed.GetRequiredValue(_paths), shard);
        foreach (var (source, extraction) in inputs.Extract(_extractor.Extractor(parsed), cancellation))
        {
            if (parsed.GetValue(_json))
                Json.WriteLine(_terminal, writer => ExtractionJson.Write(writer, extraction, source));
            else
                ExtractionText.Write(_terminal.Out, extraction, source);
        }
        return inputs.Refused > 0 ? ExitCode.Refused : ExitCode.Done;
    }
}
