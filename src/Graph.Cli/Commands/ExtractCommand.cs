using System.CommandLine;
using Graph.Cli.Inputs;
using Graph.Cli.Output;
using Graph.Extraction;

namespace Graph.Cli.Commands;

/// <summary><c>graph extract</c>: what is found in articles, without a store.</summary>
internal sealed class ExtractCommand : GraphCommand
{
    public ExtractCommand(Terminal terminal) : base(
        "extract", "Print what is found in articles, without a store.", "graph extract posts/ --json > found.jsonl")
    {
        var paths = ArticlesArgument();
        var json = new Option<bool>("--json") { Description = "One line of JSON an article: text, sentences, mentions, claims, relations." };
        Add(paths);
        Add(json);
        SetAction((parsed, cancellation) =>
            Task.FromResult(Run(terminal, parsed.GetRequiredValue(paths), parsed.GetValue(json), cancellation)));
    }

    private static int Run(Terminal terminal, string[] paths, bool asJson, CancellationToken cancellation)
    {
        var inputs = new ArticleInputs(terminal, paths);
        foreach (var (source, extraction) in inputs.Extract(new Extractor(), cancellation))
        {
            if (asJson)
                Json.WriteLine(terminal, writer => ExtractionJson.Write(writer, extraction, source));
            else
                ExtractionText.Write(terminal.Out, extraction, source);
        }
        return inputs.Refused > 0 ? ExitCode.Refused : ExitCode.Done;
    }
}
