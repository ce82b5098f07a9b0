using System.CommandLine;
using Graph.Cli.Output;
using Graph.Resolution.Names;
using Graph.Writing;
using Graph.Writing.Judgements;

namespace Graph.Cli.Commands;

/// <summary><c>graph judge</c>: takes a person's word.</summary>
internal sealed class JudgeCommand : GraphCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _file = new("FILE")
    {
        Description = "YAML: a list of same: [X, Y], not_same: [X, Y], split: {name, articles, as}, reject: {sentence, type, subject, object}.",
    };
    private readonly StoreOptions _store = new();

    public JudgeCommand(Terminal terminal) : base(
        "judge", "Take a person's word on who is meant; what the file no longer says is taken back.", "graph judge judgements.yaml")
    {
        _terminal = terminal;
        Add(_file);
        _store.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetRequiredValue(_file);
        if (!File.Exists(path))
        {
            _terminal.Error.WriteLine($"{path}: does not exist");
            return ExitCode.Refused;
        }
        var file = JudgementFile.Parse(Path.GetFileName(path), await File.ReadAllTextAsync(path, cancellation));
        foreach (var error in file.Errors)
            _terminal.Error.WriteLine(error);
        if (!file.Errors.IsEmpty)
            return ExitCode.Refused;

        await using var session = _store.Open(parsed, create: false);
        var writer = new GraphWriter(session, TimeProvider.System, Lexicon.Default);
        var summary = await writer.JudgeAsync(file.Name, file.Judgements, cancellation: cancellation);
        foreach (var unmet in await writer.FindUnmetAsync(file.Judgements, cancellation))
            _terminal.Error.WriteLine(
                $"{path}: reject {unmet.Type} {unmet.Subject}{(unmet.Object is null ? "" : $" → {unmet.Object}")}: no such claim stands in the graph; kept for one that comes");
        foreach (var line in WriteReport.Moves(summary))
            _terminal.Out.WriteLine(line);
        _terminal.Out.WriteLine(Counted.Of(file.Judgements.Length, "judgement"));
        _terminal.Out.WriteLine(WriteReport.Counts(summary));
        return ExitCode.Done;
    }
}
