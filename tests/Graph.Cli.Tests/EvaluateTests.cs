using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Graph.Cli.Tests;

public class EvaluateTests
{
    [RequiresSettingFact(Setting.Scorer)]
    public void The_figures_are_those_of_the_reference_scorer_over_the_extracted_lines()
    {
        using var folder = new TemporaryFolder();
        var gold = Setting.Value(Setting.Gold);
        var predictions = folder.Write("found.jsonl", GraphProcess.Run("extract", "--json", gold).Done());

        var ours = JsonDocument.Parse(GraphProcess.Run("evaluate", gold, gold, "--json").Done()).RootElement.GetProperty("articles").GetProperty("all");
        var theirs = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, double>>>(Reference(gold, predictions))!;

        Assert.NotEmpty(theirs);
        Assert.All(theirs, row => Assert.All(row.Value, figure =>
            Assert.Equal(figure.Value, ours.GetProperty(row.Key).GetProperty(figure.Key).GetDouble(), precision: 6)));
        Assert.Equal(theirs.Keys.Order(StringComparer.Ordinal),
            ours.EnumerateObject().Select(row => row.Name).Where(name => name is not ("INVESTED_IN amount" or "INVESTED_IN date" or "INVESTED_IN role")));
    }

    [Fact]
    public void Each_path_has_a_table_and_differences_stand_below_with_their_sentences()
    {
        using var folder = new TemporaryFolder();
        folder.Write("gold/a.txt.gold.json", """{"article": "a.txt", "entities": [{"type": "Person", "name": "林若溪"}, {"type": "Person", "name": "近日"}]}""");
        folder.Write("gold/b.txt.gold.json", """{"article": "b.txt", "entities": []}""");
        var first = folder.Write("first/a.txt", "云杉机器人任命林若溪\n近日，云杉机器人宣布，董事长林若溪出任首席执行官，即日生效。\n");
        var second = folder.Write("second/b.txt", "今天天气\n今天的天气很好，明天的天气也很好，后天还是很好。\n");

        var printed = GraphProcess.Run("evaluate", folder.Of("gold"), folder.Of("first"), folder.Of("second"), "--errors").Done();

        Assert.StartsWith("2 annotated articles, 2 of them read\n\nfirst: 1 article\n", printed);
        Assert.Contains("\nsecond: 1 article\n", printed);
        Assert.Contains("\nall: 2 articles\n", printed);
        Assert.Contains("a.txt: missed Person 近日\n    近日，云杉机器人宣布，董事长林若溪出任首席执行官，即日生效。\n", printed);
    }

    [Fact]
    public void What_is_recorded_names_command_date_and_commit_but_no_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("gold/a.txt.gold.json", """{"article": "a.txt", "entities": [{"type": "Person", "name": "林若溪"}]}""");
        folder.Write("news/a.txt", "云杉机器人任命林若溪\n近日，云杉机器人宣布，董事长林若溪出任首席执行官，即日生效。\n");

        GraphProcess.Run("evaluate", folder.Of("gold"), folder.Of("news"), "--record", folder.Of("figures.md")).Done();

        var page = File.ReadAllText(folder.Of("figures.md"));
        HasForm(page);
        Assert.Contains("`graph evaluate gold news --record figures.md`", page);
        Assert.DoesNotContain(folder.Path, page);
    }

    [Fact]
    public void The_figures_that_the_project_keeps_are_in_this_form_over_all_sets()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "figures.md"));

        HasForm(page);
        Assert.All(
            new[] { "dev: 30 articles", "articles: 5 articles", "all: 35 articles", "CLUENER dev: ", "MSRA test: ", "FinRE test: ", "FewFC test_base: ", "FewFC test_trans: ", "Confidence of relations: " },
            heading => Assert.Contains($"\n## {heading}", page));
    }

    [Fact]
    public void A_folder_without_gold_and_broken_gold_are_said_so()
    {
        using var folder = new TemporaryFolder();
        var empty = GraphProcess.Run("evaluate", folder.Path, folder.Path);
        Assert.Equal((1, $"{folder.Path}: holds no *.gold.json\n"), (empty.Code, empty.Error));

        var path = folder.Write("a.gold.json", "{");
        var broken = GraphProcess.Run("evaluate", folder.Path, folder.Path);
        Assert.Equal((2, $"{path}: is not JSON: line 1, byte 2\n"), (broken.Code, broken.Error));

        File.WriteAllText(path, """{"article": "a.txt"}""");
        var nowhere = GraphProcess.Run("evaluate", folder.Path, folder.Path, "--public", folder.Path);
        Assert.Equal((2, $"{folder.Path}: holds no cluener/dev.json\n"), (nowhere.Code, nowhere.Error));
    }

    // A head, and tables in which every figure follows from its counts.
    private static void HasForm(string page)
    {
        Assert.Matches(@"\A# Figures\n\nWritten by `graph evaluate [^`]+` on \d{4}-\d\d-\d\d, commit ([0-9a-f]{12}|unknown)\. ", page);
        var rows = Regex.Matches(page, @"^\| (?<name>[^|]+) \| (?<p>[\d.]+) \| (?<r>[\d.]+) \| (?<f1>[\d.]+) \| (R )?[\d.]+ – [\d.]+ \| ((F1|R) [\d.]+)? \| (reached|short)? \| (?<tp>\d+) \| (?<fp>\d+) \| (?<fn>\d+) \|$", RegexOptions.Multiline);
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            double Of(string group) => double.Parse(row.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(2 * Of("tp") / Math.Max(1, 2 * Of("tp") + Of("fp") + Of("fn")), Of("f1"), 0.00051);
            Assert.Equal(Of("tp") / Math.Max(1, Of("tp") + Of("fp")), Of("p"), 0.00051);
            Assert.Equal(Of("tp") / Math.Max(1, Of("tp") + Of("fn")), Of("r"), 0.00051);
        });
    }

    private static string Reference(string gold, string predictions)
    {
        using var scorer = Process.Start(new ProcessStartInfo("python3", [Setting.Value(Setting.Scorer), gold, predictions, "--json"])
        {
            RedirectStandardOutput = true,
        })!;
        return scorer.StandardOutput.ReadToEnd();
    }
}
