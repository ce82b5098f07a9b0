using System.CommandLine;
using System.Globalization;
using Graph.Cli.Inputs;
using Graph.Cli.Output;
using Graph.Evaluation;
using Graph.Extraction;

namespace Graph.Cli.Commands;

/// <summary><c>graph evaluate</c>: precision, recall and F1 against annotated articles.</summary>
internal sealed class EvaluateCommand : GraphCommand
{
    public EvaluateCommand(Terminal terminal) : base(
        "evaluate", "Measure precision, recall and F1 against annotated articles.", "graph evaluate gold/ articles/")
    {
        var gold = new Argument<string>("GOLD_DIR") { Description = "A folder of annotations, NAME.gold.json for the article NAME." };
        var paths = ArticlesArgument();
        var json = new Option<bool>("--json") { Description = "One JSON object: p, r, f1, tp, fp and fn of each row." };
        Add(gold);
        Add(paths);
        Add(json);
        SetAction((parsed, cancellation) => Task.FromResult(
            Run(terminal, parsed.GetRequiredValue(gold), parsed.GetRequiredValue(paths), parsed.GetValue(json), cancellation)));
    }

    private static int Run(Terminal terminal, string goldFolder, string[] paths, bool asJson, CancellationToken cancellation)
    {
        if (GoldIn(goldFolder, terminal) is not { Count: > 0 } golds)
        {
            terminal.Error.WriteLine($"{goldFolder}: holds no *.gold.json");
            return ExitCode.Refused;
        }

        var inputs = new ArticleInputs(terminal, paths);
        var found = inputs.Extract(new Extractor(), cancellation).Select(input => FoundFacts.Of(input.Extraction, input.Source)).ToList();
        var tallies = Scorer.Score(golds, found);

        if (asJson)
            Json.WriteLine(terminal, writer =>
            {
                writer.WriteStartObject();
                foreach (var (name, tally) in tallies)
                {
                    writer.WriteStartObject(name);
                    writer.WriteNumber("p", tally.Precision);
                    writer.WriteNumber("r", tally.Recall);
                    writer.WriteNumber("f1", tally.F1);
                    writer.WriteNumber("tp", tally.Right);
                    writer.WriteNumber("fp", tally.Wrong);
                    writer.WriteNumber("fn", tally.Missed);
                    writer.WriteEndObject();
                }
                writer.WriteEndObject();
            });
        else
            WriteTable(terminal.Out, golds, found, tallies);
        return inputs.Refused > 0 ? ExitCode.Refused : ExitCode.Done;
    }

    private static List<Annotation> GoldIn(string folder, Terminal terminal)
    {
        var golds = new List<Annotation>();
        if (!Directory.Exists(folder))
            return golds;
        foreach (var path in Directory.EnumerateFiles(folder, "*.gold.json").Order(StringComparer.Ordinal))
        {
            try
            {
                golds.Add(Annotation.Parse(File.ReadAllText(path)));
            }
            catch (FormatException e)
            {
                // A figure over part of the gold would be another figure.
                throw new UsageException($"{path}: {e.Message}");
            }
        }
        return golds;
    }

    private static void WriteTable(
        TextWriter writer, List<Annotation> golds, List<Annotation> found, IReadOnlyDictionary<string, Tally> tallies)
    {
        var read = found.Select(annotation => annotation.Article).ToHashSet();
        writer.WriteLine($"{golds.Count} annotated articles, {golds.Count(gold => read.Contains(gold.Article))} of them read");
        writer.WriteLine($"{"",-32}{"P",7}{"R",7}{"F1",7}{"tp",6}{"fp",6}{"fn",6}");
        foreach (var (name, tally) in tallies)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-32}{tally.Precision,7:0.000}{tally.Recall,7:0.000}{tally.F1,7:0.000}{tally.Right,6}{tally.Wrong,6}{tally.Missed,6}"));
    }
}
