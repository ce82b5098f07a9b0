using System.CommandLine;
using Graph.Cli.Inputs;
using Graph.Cli.Output;
using Graph.Evaluation.Coverage;
using Graph.Extraction;
using Graph.Model.Extraction;

namespace Graph.Cli.Commands;

/// <summary><c>graph coverage</c>: what the program may have missed in articles, without gold.</summary>
internal sealed class CoverageCommand : GraphCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _paths = ArticlesArgument();
    private readonly Option<int> _names = new("--names")
    {
        Description = "How many names to list.",
        HelpName = "N",
        DefaultValueFactory = _ => 50,
    };
    private readonly Option<bool> _label = new("--label")
    {
        Description = "Print these sentences in the form of the training corpus (training/README.md), marked as far as the program goes, to be put right.",
    };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON object: cues, sentences, names." };

    public CoverageCommand(Terminal terminal) : base(
        "coverage",
        "List sentences with a cue of funding or appointment from which nothing was taken, and names that were not, by frequency.",
        "graph coverage posts/ --label > to-label.txt")
    {
        _terminal = terminal;
        Add(_paths);
        Add(_names);
        Add(_label);
        Add(_json);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var extractor = new Extractor();
        var inputs = new ArticleInputs(_terminal, parsed.GetRequiredValue(_paths));
        var reviews = inputs.Each(extractor.Review, cancellation);
        if (parsed.GetValue(_label))
        {
            foreach (var (source, review) in reviews)
                Label(source, review);
        }
        else
        {
            var report = CoverageReport.Of(reviews);
            report = report with { Names = [.. report.Names.Take(parsed.GetValue(_names))] };
            if (parsed.GetValue(_json))
                CoverageJson.Write(_terminal, report);
            else
                CoverageText.Write(_terminal, report);
        }
        return inputs.Refused > 0 ? ExitCode.Refused : ExitCode.Done;
    }

    // Article by article, so that nothing grows with their number.
    private void Label(string source, ExtractionReview review)
    {
        var missing = CoverageReport.Of([(source, review)]).Uncovered.Select(sentence => sentence.Position).ToHashSet();
        if (missing.Count > 0)
            _terminal.Out.WriteLine(CorpusForm.Of(review, missing, "uncovered"));
    }
}
