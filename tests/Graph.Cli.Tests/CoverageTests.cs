using System.Text.Json;

namespace Graph.Cli.Tests;

public class CoverageTests
{
    [Fact]
    public void Sentences_from_which_nothing_was_taken_are_listed_counted_and_ready_to_be_labelled()
    {
        using var folder = new TemporaryFolder();
        var article = folder.Write("a.txt", "今天的两件事情\n有人说起那笔收购，也有人说起云杉机器人的总部。没有人被任命。今天的天气很好，明天的天气也很好。\n");

        var text = GraphProcess.Run("coverage", article).Done();
        var json = JsonDocument.Parse(GraphProcess.Run("coverage", article, "--json").Done()).RootElement;
        var label = GraphProcess.Run("coverage", article, "--label").Done();

        Assert.StartsWith($"{article}: funding\n    有人说起那笔收购，也有人说起云杉机器人的总部。\n{article}: appointment\n    没有人被任命。\n", text);
        Assert.Equal(["funding", "appointment"], json.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetProperty("cue").GetString()!));
        Assert.Equal([1, 1], json.GetProperty("cues").EnumerateArray().Select(cue => cue.GetProperty("uncovered").GetInt32()));
        Assert.StartsWith("=== undated · uncovered\n今天的两件事情\n有人说起那笔收购，", label);
        Assert.Contains("\n没有人被任命。\n--\n", label);
        Assert.DoesNotContain("明天的天气", label);
    }
}
