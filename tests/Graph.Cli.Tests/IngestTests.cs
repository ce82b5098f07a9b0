using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Graph.Cli.Tests;

public class IngestTests
{
    private const string Nothing = "0 nodes, 0 relationships, 0 properties written\n";

    [Fact]
    public void The_samples_become_a_graph_and_a_second_ingest_writes_nothing()
    {
        using var folder = new TemporaryFolder();

        var first = Graph(folder, "ingest", GraphProcess.Samples);
        var second = Graph(folder, "ingest", GraphProcess.Samples);

        Assert.StartsWith("8 articles added, 0 replaced, 0 unchanged, 0 refused\n", first.Done());
        Assert.Contains("Ask next:\n  graph query portfolio -p investor=", first.Output);
        Assert.StartsWith("0 articles added, 0 replaced, 8 unchanged, 0 refused\n" + Nothing, second.Done());
    }

    [Fact]
    public void What_was_ingested_can_be_asked_for()
    {
        using var folder = new TemporaryFolder();
        Graph(folder, "ingest", GraphProcess.Samples).Done();

        var rounds = Graph(folder, "query", "--format", "csv", "-p", "name=青禾创投",
            "MATCH (:Organization {name: $name})-[deal:INVESTED_IN]->({name: '云杉机器人'}) RETURN deal.round AS round ORDER BY round").Done();

        Assert.Equal("round\nA\nAngel\nB\n", rounds);
    }

    [Fact]
    public void To_forget_an_article_and_to_ingest_it_again_gives_the_graph_before()
    {
        using var folder = new TemporaryFolder();
        Graph(folder, "ingest", GraphProcess.Samples).Done();
        var before = Graph(folder, "dump").Done();
        var files = Directory.GetFiles(GraphProcess.Samples, "*.html");

        Assert.StartsWith("1 article forgotten\n", Graph(folder, "forget", "HTTPS://finance.example.org:443/company/2022/0211/wangshu.html").Done());
        Assert.NotEqual(before, Graph(folder, "dump").Done());
        var again = Graph(folder, "forget", files[0]);
        Assert.Equal((1, $"{files[0]}: no such article stands in the graph\n"), (again.Code, again.Error));
        Graph(folder, ["ingest", .. files]).Done();

        Assert.Equal(before, Graph(folder, "dump").Done());
    }

    [Fact]
    public void Claims_less_sure_than_asked_for_are_not_written_until_a_rebuild_takes_them_in()
    {
        using var folder = new TemporaryFolder();
        Graph(folder, "ingest", "--min-confidence", "0.95", GraphProcess.Samples).Done();
        var sure = int.Parse(Claims(folder, "WHERE claim.confidence >= 0.95 "));
        Assert.Equal((sure, true), (int.Parse(Claims(folder, "")), sure > 0));

        Graph(folder, "rebuild").Done();

        Assert.InRange(int.Parse(Claims(folder, "")), sure + 1, int.MaxValue);

        static string Claims(TemporaryFolder folder, string where) =>
            Graph(folder, "query", "--format", "csv", $"MATCH (claim:Claim) {where}RETURN count(claim) AS claims").Done().Split('\n')[1];
    }

    [Fact]
    public void A_dry_run_says_what_would_be_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        Graph(folder, "ingest", Path.Combine(GraphProcess.Samples, "lishi-statement.txt")).Done();
        var before = Graph(folder, "dump").Done();

        var dry = Graph(folder, "ingest", "--dry-run", GraphProcess.Samples).Done();

        Assert.Contains("would be: 7 articles added, 0 replaced, 1 unchanged, 0 refused\n", dry);
        Assert.Equal(before, Graph(folder, "dump").Done());
    }

    [Fact]
    public void A_dry_run_over_no_store_makes_none()
    {
        using var folder = new TemporaryFolder();

        Assert.Contains("would be: 8 articles added", Graph(folder, "ingest", "--dry-run", GraphProcess.Samples).Done());
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    [Fact]
    public void An_article_replaces_the_one_that_is_named()
    {
        using var folder = new TemporaryFolder();
        var old = folder.Write("old.md", "---\ntitle: 旧\nurl: https://example.com/1\n---\n2021年，青禾创投独家投资了云杉机器人的天使轮。");
        var corrected = folder.Write("new.md", "---\ntitle: 新\n---\n2021年，青禾创投独家投资了云杉机器人的A轮融资。");
        Graph(folder, "ingest", old).Done();

        Assert.StartsWith("0 articles added, 1 replaced", Graph(folder, "ingest", "--replace", "https://example.com/1", corrected).Done());
        Assert.Equal("id,title\nhttps://example.com/1,新\n",
            Graph(folder, "query", "--format", "csv", "MATCH (a:Article) RETURN a.id AS id, a.title AS title").Done());
        Assert.Equal(2, Graph(folder, "ingest", "--replace", "https://example.com/2", corrected).Code);
        Assert.Equal(2, Graph(folder, "ingest", "--replace", "https://example.com/1", corrected, old).Code);
    }

    [Fact]
    public void A_judgement_joins_two_names_and_can_be_taken_back()
    {
        using var folder = new TemporaryFolder();
        Graph(folder, "ingest", GraphProcess.Samples).Done();
        var before = Graph(folder, "dump").Done();
        var file = folder.Write("j.yaml", "- same: [青禾创投, 青禾集团]\n");

        Assert.Contains("1 judgement\n", Graph(folder, "judge", file).Done());
        Assert.NotEqual(before, Graph(folder, "dump").Done());
        folder.Write("j.yaml", "[]\n");
        Graph(folder, "judge", file).Done();

        Assert.Equal(before, Graph(folder, "dump").Done());
    }

    [Fact]
    public void A_rejection_of_what_no_claim_says_is_named_and_kept()
    {
        using var folder = new TemporaryFolder();
        const string sentence = "6月8日，云杉机器人宣布完成B轮融资，由青禾创投领投。";
        var article = folder.Write("a.txt", $"云杉机器人完成B轮融资\n{sentence}\n");
        Graph(folder, "ingest", article).Done();
        string Rejection(string subject) =>
            folder.Write("j.yaml", $"- reject: {{sentence: \"{sentence}\", type: INVESTED_IN, subject: {subject}, object: 云杉机器人}}\n");

        var met = Graph(folder, "judge", Rejection("青禾创投"));
        var unmet = Graph(folder, "judge", Rejection("望舒资本"));

        Assert.Equal((0, ""), (met.Code, met.Error));
        Assert.Equal(
            (0, $"{folder.Of("j.yaml")}: reject INVESTED_IN 望舒资本 → 云杉机器人: no such claim stands in the graph; kept for one that comes\n"),
            (unmet.Code, unmet.Error));
        Assert.Contains("1 judgement\n", unmet.Output);
    }

    [Fact]
    public void A_file_that_holds_no_judgements_is_refused_with_its_lines()
    {
        using var folder = new TemporaryFolder();

        var ended = Graph(folder, "judge", folder.Write("j.yaml", "- sam: [a, b]\n- same: [a, b]\n- split: {name: a, as: b}\n"));

        Assert.Equal(1, ended.Code);
        Assert.Equal("j.yaml:1: “sam” is no judgement: write same, not_same, split or reject\nj.yaml:3: “articles” is missing\n", ended.Error);
    }

    [Fact]
    public void A_rebuild_gives_the_graph_again()
    {
        using var folder = new TemporaryFolder();
        Graph(folder, "ingest", GraphProcess.Samples).Done();
        var before = Graph(folder, "dump").Done();

        Assert.StartsWith("8 articles read again\n", Graph(folder, "rebuild").Done());

        Assert.Equal(before, Graph(folder, "dump").Done());
    }

    [Fact]
    public void The_schema_is_applied_once()
    {
        using var folder = new TemporaryFolder();

        Assert.EndsWith("1 migrations applied\n", Graph(folder, "schema", "apply").Done());
        Assert.Equal("0 migrations applied\n", Graph(folder, "schema", "apply").Done());
        Assert.Contains("  applied ", Graph(folder, "schema", "status").Done());
    }

    [Fact]
    public void An_interrupted_ingest_leaves_whole_articles_and_can_go_on()
    {
        // Three transactions: two are still to come when the first is told.
        const int Articles = 3_072;
        using var folder = new TemporaryFolder();
        for (var i = 0; i < Articles; i++)
            folder.Write($"posts/{i:0000}.md", $"---\ntitle: 消息{i}\ndate: 2022-01-01\n---\n云杉机器人第{i}号消息。2021年，青禾创投投资了云杉机器人。");

        using var process = GraphProcess.Start(["ingest", "--store", folder.Of("t.db"), folder.Of("posts")]);
        var progress = process.StandardError.ReadLine();
        Assert.Equal(0, Kill(process.Id, Interrupt)); // a process of its own for it would be too slow on a busy machine
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal("1024 articles", progress);
        Assert.Equal((130, "interrupted"), (process.ExitCode, error.TrimEnd().Split('\n')[^1]));
        var count = int.Parse(Graph(folder, "query", "--format", "csv", "MATCH (a:Article) RETURN count(a) AS n").Lines[1]);
        Assert.InRange(count, 1, Articles - 1);
        Assert.StartsWith($"{Articles - count} articles added, 0 replaced, {count} unchanged", Graph(folder, "ingest", folder.Of("posts")).Done());

        var whole = GraphProcess.Run("ingest", "--store", folder.Of("whole.db"), folder.Of("posts"));
        Assert.Equal(0, whole.Code);
        Assert.Equal(GraphProcess.Run("dump", "--store", folder.Of("whole.db")).Done(), Graph(folder, "dump").Done());
    }

    private const int Interrupt = 2;

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    private static GraphProcess.Ended Graph(TemporaryFolder folder, string command, params string[] args) =>
        Graph(folder, [command, .. args]);

    private static GraphProcess.Ended Graph(TemporaryFolder folder, string[] args)
    {
        var store = args[0] == "schema" ? 2 : 1;
        return GraphProcess.Run([.. args[..store], "--store", folder.Of("t.db"), .. args[store..]]);
    }
}
