using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Graph.Cli.Tests;

public class ShardTests
{
    [Fact]
    public async Task Three_processes_find_and_one_or_three_write_what_one_ingest_does()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 60; i++)
            folder.Write($"posts/{i % 7}/{i:00}.md",
                $"---\ntitle: 消息{i}\ndate: 2022-01-{1 + i % 28:00}\n---\n2021年，青禾创投投资了云杉机器人第{i}号。望舒科技收购了星桥数据。");
        File.Copy(Directory.GetFiles(GraphProcess.Samples, "*.html")[0], folder.Of("posts/sample.html"));
        var files = Enumerable.Range(0, 3).Select(shard => folder.Of($"{shard}.jsonl")).ToArray();

        var found = await Task.WhenAll(Enumerable.Range(0, 3).Select(shard => Task.Run(() =>
            GraphProcess.Run("extract", "--json", "--shard", $"{shard}/3", folder.Of("posts")).Done())));
        foreach (var (file, lines) in files.Zip(found))
            File.WriteAllText(file, lines);
        Assert.All(found, lines => Assert.InRange(lines.Count(character => character == '\n'), 5, 40));
        Assert.Equal(61, found.Sum(lines => lines.Count(character => character == '\n')));

        GraphProcess.Run("ingest", folder.Of("posts"), "--store", folder.Of("plain.db")).Done();
        Assert.StartsWith("61 articles added, 0 replaced, 0 unchanged, 0 refused\n",
            GraphProcess.Run(["load", .. files, "--store", folder.Of("one.db")]).Done());
        await Task.WhenAll(files.Select(file => Task.Run(() =>
            GraphProcess.Run("load", file, "--store", folder.Of("three.db")).Done())));

        var plain = GraphProcess.Run("dump", "--store", folder.Of("plain.db")).Done();
        Assert.Equal(plain, GraphProcess.Run("dump", "--store", folder.Of("one.db")).Done());
        Assert.Equal(plain, GraphProcess.Run("dump", "--store", folder.Of("three.db")).Done());
        Assert.Contains("\n0 nodes, 0 relationships, 0 properties written\n",
            GraphProcess.Run(["load", .. files, "--store", folder.Of("plain.db")]).Done());
    }

    [Theory]
    [InlineData("3/3")]
    [InlineData("-1/3")]
    [InlineData("1")]
    [InlineData("a/b")]
    [InlineData("0/0")]
    public void A_part_that_there_is_not_is_refused(string shard)
    {
        var ended = GraphProcess.Run("extract", "--json", $"--shard={shard}", GraphProcess.Samples);

        Assert.Equal((2, $"--shard {shard}: write I/N with I from 0 to N-1, such as 0/4\n"), (ended.Code, ended.Error));
    }

    [Fact]
    public void A_line_that_is_no_extraction_is_named_and_the_rest_is_loaded()
    {
        using var folder = new TemporaryFolder();
        var lines = GraphProcess.Run("extract", "--json", GraphProcess.Samples).Lines;
        var file = folder.Write("f.jsonl", string.Join('\n',
            [lines[0], "[]", lines[1][..200], lines[2].Replace("\"start\":0,", "\"start\":1,", StringComparison.Ordinal), lines[3]]));

        var ended = GraphProcess.Run("load", file, folder.Of("none.jsonl"), "--store", folder.Of("t.db"));

        Assert.Equal(1, ended.Code);
        Assert.StartsWith("2 articles added, 0 replaced, 0 unchanged, 4 refused\n", ended.Output);
        var errors = ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(($"{file}:2: is no JSON object", $"{file}:3: is no whole line of JSON", $"{folder.Of("none.jsonl")}: does not exist", 4),
            (errors[0], errors[1], errors[3], errors.Length));
        Assert.StartsWith($"{file}:4: ", errors[2]);
        Assert.EndsWith(": sentence 0 is not what stands at its place in the text", errors[2]);
    }

    [Fact]
    public void The_manifest_of_the_cluster_runs_as_processes_here()
    {
        // The command of deploy/extract.yaml, as the cluster would run it, with the two things that differ here: folders and program.
        using var folder = new TemporaryFolder();
        var manifest = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "deploy", "extract.yaml"));
        var script = string.Join('\n', manifest.SkipWhile(line => !line.TrimStart().StartsWith("- |", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line.StartsWith("              ", StringComparison.Ordinal) || line.Trim() == "")).Replace("              ", "")
            .Replace("/app/graph", $"dotnet exec {Path.Combine(AppContext.BaseDirectory, "graph.dll")}")
            .Replace("/articles", GraphProcess.Samples).Replace("/facts", folder.Path);
        var (completions, shards) = (Regex.Match(string.Join('\n', manifest), "completions: (\\d+)"),
            Regex.Match(string.Join('\n', manifest), "SHARDS\n +value: \"(\\d+)\""));

        foreach (var index in new[] { 0, 1, 2 })
        {
            var start = new ProcessStartInfo("sh", ["-c", script]) { RedirectStandardError = true };
            start.Environment["JOB_COMPLETION_INDEX"] = $"{index}";
            start.Environment["SHARDS"] = "3";
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.Equal((0, ""), (process.ExitCode, error));
        }

        Assert.True(completions.Success);
        Assert.Equal(completions.Groups[1].Value, shards.Groups[1].Value);
        Assert.Equal(["found-0.jsonl.gz", "found-1.jsonl.gz", "found-2.jsonl.gz"],
            Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.StartsWith("8 articles added", GraphProcess.Run(["load", .. Directory.GetFiles(folder.Path), "--store", folder.Of("t.db")]).Done());
    }
}
