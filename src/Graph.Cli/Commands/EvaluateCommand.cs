using System.Collections.Immutable;
using System.CommandLine;
using Graph.Cli.Inputs;
using Graph.Cli.Output.Figures;
using Graph.Evaluation;
using Graph.Evaluation.Figures;
using Graph.Evaluation.PublicSets;
using Graph.Extraction;
using Graph.Reading;

namespace Graph.Cli.Commands;

/// <summary><c>graph evaluate</c>: precision, recall and F1 against annotated articles, and on public sets.</summary>
internal sealed class EvaluateCommand : GraphCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _gold = new("GOLD_DIR") { Description = "A folder of annotations, NAME.gold.json for the article NAME." };
    private readonly Argument<string[]> _paths = ArticlesArgument();
    private readonly Option<bool> _errors = new("--errors") { Description = "Also each miss and each false find, with its sentence." };
    private readonly Option<string?> _public = new("--public")
    {
        Description = $"Also the figures over public sets: a folder with {string.Join(", ", PublicSet.Files)}.",
        HelpName = "DATA",
    };
    private readonly Option<string?> _cluener = new("--cluener-tagger")
    {
        Description = "With --public: a tagger that learned from CLUENER's train.json alone (tools/Graph.Training: cluener FOLDER MODEL).",
        HelpName = "MODEL",
    };
    private readonly Option<string?> _record = new("--record") { Description = "Also write the figures, the date and the commit to a file.", HelpName = "FILE" };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON object: p, r, f1, tp, fp, fn and interval of each row of each table." };

    public EvaluateCommand(Terminal terminal) : base(
        "evaluate", "Measure precision, recall and F1 against annotated articles, a table for each of PATHS.", "graph evaluate gold/ articles/ --errors")
    {
        _terminal = terminal;
        Add(_gold);
        Add(_paths);
        Add(_errors);
        Add(_public);
        Add(_cluener);
        Add(_record);
        Add(_json);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (goldFolder, paths) = (parsed.GetRequiredValue(_gold), parsed.GetRequiredValue(_paths));
        var (publicFolder, record) = (parsed.GetValue(_public), parsed.GetValue(_record));
        if (GoldIn(goldFolder) is not { Count: > 0 } golds)
        {
            _terminal.Error.WriteLine($"{goldFolder}: holds no *.gold.json");
            return ExitCode.Refused;
        }
        if (parsed.GetValue(_cluener) is { } model && !File.Exists(model))
            throw new UsageException($"{model}: does not exist");
        if (publicFolder is not null && PublicSet.Files.FirstOrDefault(file => !File.Exists(Path.Combine(publicFolder, file))) is { } missing)
            throw new UsageException($"{publicFolder}: holds no {missing}");

        var extractor = new Extractor();
        var (report, refused) = Articles(golds, paths, extractor, cancellation);
        if (publicFolder is not null)
            report = report with { Public = Public(publicFolder, extractor, parsed.GetValue(_cluener)) };

        if (record is not null)
            File.WriteAllText(record, FiguresMarkdown.Of(report, new FiguresSource(parsed, TimeProvider.System.GetUtcNow())));
        if (parsed.GetValue(_json))
            FiguresJson.Write(_terminal, report, parsed.GetValue(_errors));
        else
            FiguresText.Write(_terminal, report, parsed.GetValue(_errors));
        return refused > 0 ? ExitCode.Refused : ExitCode.Done;
    }

    private (EvaluationReport Report, int Refused) Articles(
        List<Annotation> golds, string[] paths, Extractor extractor, CancellationToken cancellation)
    {
        var unread = golds.Select(gold => gold.Article).ToHashSet();
        var all = new List<Annotation>();
        var groups = new List<(string Title, HashSet<string> Articles)>();
        var refused = 0;
        foreach (var path in paths)
        {
            var inputs = new ArticleInputs(_terminal, [path]);
            var found = inputs.Extract(extractor, cancellation).Select(input => FoundFacts.Of(input.Extraction, input.Source)).ToList();
            groups.Add((Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), [.. found.Select(one => one.Article).Where(unread.Remove)]));
            all.AddRange(found);
            refused += inputs.Refused;
        }

        var scores = Scorer.ScoreEach(golds, all);
        var tables = groups.Count < 2 ? [] : groups.Where(group => group.Articles.Count > 0)
            .Select(group => ArticleFigures.Of(group.Title, [.. scores.Where(score => group.Articles.Contains(score.Article))]));
        return (new EvaluationReport(golds.Count, golds.Count - unread.Count, [.. tables, ArticleFigures.Of("all", scores)], scores), refused);
    }

    private static ImmutableArray<FigureTable> Public(string folder, Extractor extractor, string? cluenerModel)
    {
        try
        {
            return
            [
                .. PublicSet.Measure(
                    folder,
                    text => extractor.Extract(ArticleReader.OfText(text)),
                    Tagger(NameTagger.BuiltIn),
                    cluenerModel is null ? null : Tagger(() => NameTagger.Read(cluenerModel))),
            ];
        }
        catch (FormatException e)
        {
            throw new UsageException(e.Message);
        }
    }

    // One a thread: it keeps its buffers.
    private static Func<string, IEnumerable<NamedSpan>> Tagger(Func<NameTagger> read)
    {
        var taggers = new ThreadLocal<NameTagger>(read);
        return text => taggers.Value!.Tag(text).Select(name => new NamedSpan(name.Start, name.End, name.Type));
    }

    private static List<Annotation> GoldIn(string folder)
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
}
