using System.CommandLine;
using Graph.Extraction;

namespace Graph.Cli.Commands;

/// <summary><c>--min-confidence</c>: how sure a claim has to be to be taken.</summary>
internal sealed class ExtractorOptions
{
    private readonly Option<double> _minConfidence = new("--min-confidence")
    {
        Description = "Leave out claims that are less sure than this, from 0 to 1. Default: 0, all that are found.",
        HelpName = "N",
    };

    public void AddTo(Command command) => command.Add(_minConfidence);

    public Extractor Extractor(ParseResult parsed) => parsed.GetValue(_minConfidence) is >= 0 and <= 1 and var least
        ? new Extractor { LeastConfidence = least }
        : throw new UsageException($"--min-confidence {parsed.GetValue(_minConfidence)}: give a number from 0 to 1, such as 0.8");
}
