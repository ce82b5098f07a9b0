using System.Diagnostics;
using System.Text.Json;

namespace Graph.Cli.Tests;

public class EvaluateTests
{
    [RequiresSettingFact(Setting.Scorer)]
    public void The_figures_are_those_of_the_reference_scorer_over_the_extracted_lines()
    {
        using var folder = new TemporaryFolder();
        var gold = Setting.Value(Setting.Gold);
        var predictions = folder.Write("found.jsonl", GraphProcess.Run("extract", "--json", gold).Done());

        var ours = Figures(GraphProcess.Run("evaluate", gold, gold, "--json").Done());
        var theirs = Figures(Reference(gold, predictions));

        Assert.NotEmpty(theirs);
        Assert.Equal(theirs.Keys.Order(StringComparer.Ordinal), ours.Keys.Order(StringComparer.Ordinal));
        Assert.All(theirs, row => Assert.All(row.Value, figure => Assert.Equal(figure.Value, ours[row.Key][figure.Key], precision: 6)));
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
    }

    private static Dictionary<string, Dictionary<string, double>> Figures(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, double>>>(json)!;

    private static string Reference(string gold, string predictions)
    {
        using var scorer = Process.Start(new ProcessStartInfo("python3", [Setting.Value(Setting.Scorer), gold, predictions, "--json"])
        {
            RedirectStandardOutput = true,
        })!;
        return scorer.StandardOutput.ReadToEnd();
    }
}
